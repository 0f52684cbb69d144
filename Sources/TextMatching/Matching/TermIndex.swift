/// Numbers the distinct terms of many queries and the distinct folded texts that the automata look for.
struct TermIndex {
    /// A folded text and the edges at which it must be a whole word.
    struct Literal: Hashable {
        let scalars: [UInt32]
        let needsBoundaryBefore: Bool
        let needsBoundaryAfter: Bool
        /// Whether signs between Han characters are overlooked.
        let isLoose: Bool
    }

    /// By number.
    private(set) var terms: [SearchTerm] = []
    /// The literal terms for the automaton over folded text, and for that over loose text.
    private(set) var strict = PatternTable()
    private(set) var loose = PatternTable()
    /// How long each literal is, for estimates; 0 for expressions.
    private(set) var lengths: [Int] = []
    private var literals: [Literal: Int32] = [:]
    private var regexes: [RegexPattern: Int32] = [:]

    /// The number of a term; the same for all spellings that fold alike.
    mutating func number(of term: Term, isLoose: Bool) -> Int32 {
        switch term.kind {
        case .regex: regex(RegexPattern(term.text))
        case .word, .prefix: literal(term, isLoose: isLoose)
        }
    }

    private mutating func literal(_ term: Term, isLoose: Bool) -> Int32 {
        let scalars = isLoose ? LooseFold.fold(term.folded) : term.folded
        return number(
            of: Literal(
                scalars: scalars,
                needsBoundaryBefore: scalars.first.map(ScalarKind.isWord) ?? false,
                needsBoundaryAfter: term.kind == .word && (scalars.last.map(ScalarKind.isWord) ?? false),
                isLoose: isLoose
            )
        )
    }

    private mutating func number(of literal: Literal) -> Int32 {
        if let known = literals[literal] { return known }
        let number = Int32(terms.count)
        literals[literal] = number
        terms.append(.literal)
        lengths.append(literal.scalars.count)
        if literal.isLoose { loose.add(literal, term: number) } else { strict.add(literal, term: number) }
        return number
    }

    private mutating func regex(_ pattern: RegexPattern) -> Int32 {
        if let known = regexes[pattern] { return known }
        // What does not compile never got here: the parser has tried it.
        guard case .success(let regex) = Regex.compile(pattern) else { return 0 }
        var announced: [Int32] = []
        for scalars in RegexLiterals.required(pattern.scalars) ?? [] {
            let literal = Literal(
                scalars: scalars,
                needsBoundaryBefore: false,
                needsBoundaryAfter: false,
                isLoose: false
            )
            announced.append(self.number(of: literal))
        }
        let number = Int32(terms.count)
        regexes[pattern] = number
        terms.append(.regex(regex, announced: announced))
        lengths.append(0)
        return number
    }
}
