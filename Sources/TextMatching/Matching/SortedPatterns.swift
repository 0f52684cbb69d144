/// Patterns in the order of their scalars, in one array.
struct SortedPatterns {
    private let scalars: [UInt32]
    /// For each pattern in order its number, and where its scalars start and end.
    private let entries: [(number: Int, start: Int, end: Int)]

    init(_ patterns: [[UInt32]]) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(patterns.reduce(0) { $0 + $1.count })
        var keyed: [(key: UInt64, number: Int, start: Int, end: Int)] = []
        keyed.reserveCapacity(patterns.count)
        for (number, pattern) in patterns.enumerated() {
            keyed.append((Self.key(pattern), number, scalars.count, scalars.count + pattern.count))
            scalars += pattern
        }
        keyed.sort { a, b in
            a.key != b.key ? a.key < b.key : Self.precedes(scalars[a.start..<a.end], scalars[b.start..<b.end])
        }
        self.scalars = scalars
        entries = keyed.map { ($0.number, $0.start, $0.end) }
    }

    var count: Int { entries.count }

    /// How many different pairs of scalars the patterns begin with.
    var pairCount: Int {
        var (pairs, last) = (0, [UInt32]())
        for entry in entries where entry.end - entry.start > 1 {
            let pair = scalars[entry.start..<entry.start + 2]
            if !pair.elementsEqual(last) { (pairs, last) = (pairs + 1, Array(pair)) }
        }
        return pairs
    }

    /// The scalar at `depth` of the pattern at `place` in the order.
    subscript(place: Int, depth: Int) -> UInt32 { scalars[entries[place].start + depth] }

    /// The number of the pattern at `place` in the order when it has that length.
    func pattern(at place: Int, length: Int) -> Int? {
        entries[place].end - entries[place].start == length ? entries[place].number : nil
    }

    /// The first three scalars as a number that orders as they do; one that is missing comes first.
    private static func key(_ pattern: [UInt32]) -> UInt64 {
        var key: UInt64 = 0
        for depth in 0..<3 { key = key << 21 | (depth < pattern.count ? UInt64(pattern[depth]) + 1 : 0) }
        return key
    }

    private static func precedes(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
        a.lexicographicallyPrecedes(b)
    }
}
