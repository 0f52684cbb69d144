/// The distinct folded texts of an automaton, with the terms that each of them finds.
struct PatternTable: Sendable {
    /// A term that is found where its text stands, at whole words when it asks for them.
    struct Variant: Sendable {
        let term: Int32
        let needsBoundaryBefore: Bool
        let needsBoundaryAfter: Bool

        /// Whether nothing that belongs to a longer word stands beside the range.
        @inline(__always)
        func isWhole(_ range: Range<Int>, _ scalars: UnsafePointer<UInt32>, _ count: Int) -> Bool {
            let (before, after) = (range.lowerBound - 1, range.upperBound)
            if needsBoundaryBefore, before >= 0, ScalarKind.isWord(scalars[before]) { return false }
            if needsBoundaryAfter, after < count, ScalarKind.isWord(scalars[after]) { return false }
            return true
        }
    }

    /// By number of pattern.
    private(set) var patterns: [[UInt32]] = []
    private(set) var variants: [[Variant]] = []
    private var numbers: [[UInt32]: Int] = [:]

    mutating func add(_ literal: TermIndex.Literal, term: Int32) {
        let variant = Variant(
            term: term,
            needsBoundaryBefore: literal.needsBoundaryBefore,
            needsBoundaryAfter: literal.needsBoundaryAfter
        )
        if let known = numbers[literal.scalars] {
            variants[known].append(variant)
        } else {
            numbers[literal.scalars] = patterns.count
            patterns.append(literal.scalars)
            variants.append([variant])
        }
    }
}
