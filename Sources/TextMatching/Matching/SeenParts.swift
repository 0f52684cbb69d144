/// For each term the parts of one document that it was seen in; a class because it owns its memory.
final class SeenParts {
    let count: Int
    private let parts: UnsafeMutablePointer<UInt8>

    init(count: Int) {
        self.count = count
        parts = .allocate(capacity: max(count, 1))
        parts.initialize(repeating: 0, count: max(count, 1))
    }

    deinit { parts.deallocate() }

    @inline(__always)
    subscript(term: Int32) -> PartSet { PartSet(rawValue: parts[Int(term)]) }

    /// Adds a part, given as its bit; whether the term was never seen before.
    @inline(__always)
    func insert(_ bit: UInt8, for term: Int32) -> Bool {
        let known = parts[Int(term)]
        parts[Int(term)] = known | bit
        return known == 0
    }
}
