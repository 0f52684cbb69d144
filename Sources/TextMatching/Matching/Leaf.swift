/// What a query looks for at one place of its tree: any of some terms in some parts.
struct Leaf: Sendable, Hashable {
    /// Numbers in the `TermIndex`.
    let terms: [Int32]
    let parts: PartSet

    /// How often the leaf is likely to occur: short words often, attributes in nearly every document.
    func cost(_ patterns: [[UInt32]]) -> Int {
        let words = terms.reduce(0) { sum, term in
            let length = min(patterns[Int(term)].count, 4)
            return sum + [1000, 1000, 30, 5, 1][length]
        }
        return parts.isDisjoint(with: .text) ? words + 1_000_000 : words
    }
}
