/// What is searched for: folded text that the automaton finds, or a regular expression.
enum SearchTerm: Sendable {
    case literal
    /// An expression, and the literal terms of which one is found wherever it matches; none when nothing announces it.
    case regex(Regex, announced: [Int32])
}
