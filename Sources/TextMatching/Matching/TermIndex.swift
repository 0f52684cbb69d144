/// Numbers the distinct folded terms of many queries.
struct TermIndex {
    /// The folded scalars of each term, by number.
    private(set) var patterns: [[UInt32]] = []
    private var numbers: [[UInt32]: Int32] = [:]

    /// The number of a term; the same for all spellings that fold alike.
    mutating func number(of term: Term) -> Int32 {
        let folded = term.folded
        if let known = numbers[folded] { return known }
        let number = Int32(patterns.count)
        patterns.append(folded)
        numbers[folded] = number
        return number
    }
}
