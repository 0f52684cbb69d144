import TextMatching

/// Numbers what all terms look for and knows which of them stands in which other.
final class PatternIndex {
    private struct Key: Hashable {
        let term: Term
        let isLoose: Bool
    }

    private struct ListKey: Hashable {
        let name: String
        let isLoose: Bool
    }

    private var patterns: [TermPattern] = []
    private var numbers: [TermPattern: Int] = [:]
    private var terms: [Key: Int] = [:]
    private var lists: [ListKey: [Int]] = [:]
    private var others: [String: Int] = [:]
    /// The patterns that begin with the same two scalars.
    private var beginnings: [UInt64: [Int]] = [:]
    private var inner: [Int: [Int]] = [:]

    /// Numbers all terms of a query.
    func learn(_ node: QueryNode, isLoose: Bool) {
        switch node {
        case .term(let term): _ = number(of: term, isLoose: isLoose)
        case .list(let list): _ = numbers(of: list, isLoose: isLoose)
        case .named(let query): learn(query.root, isLoose: isLoose)
        case .field(_, let inside), .not(let inside), .count(_, let inside): learn(inside, isLoose: isLoose)
        case .and(let nodes), .or(let nodes), .atLeast(_, let nodes):
            for node in nodes { learn(node, isLoose: isLoose) }
        case .near(let proximity): for node in proximity.operands { learn(node, isLoose: isLoose) }
        }
    }

    /// The same for all terms that look for the same.
    func number(of term: Term, isLoose: Bool = false) -> Int {
        let key = Key(term: term, isLoose: isLoose)
        if let known = terms[key] { return known }
        let number = number(of: TermPattern(term, isLoose: isLoose))
        terms[key] = number
        return number
    }

    func numbers(of list: TermList, isLoose: Bool = false) -> [Int] {
        let key = ListKey(name: list.name, isLoose: isLoose)
        if let known = lists[key] { return known }
        let found = list.terms.map { number(of: $0, isLoose: isLoose) }
        lists[key] = found
        return found
    }

    /// A number for something that is no term; never that of a term.
    func number(ofOther text: String) -> Int {
        if let known = others[text] { return known }
        others[text] = -1 - others.count
        return -others.count
    }

    func isRegex(_ number: Int) -> Bool { patterns[number].isRegex }

    func isOneHan(_ number: Int) -> Bool { patterns[number].isOneHan }

    /// The other patterns that are found wherever this one is.
    func implied(by number: Int) -> [Int] {
        if let known = inner[number] { return known }
        let found = search(number)
        inner[number] = found
        return found
    }

    private func number(of pattern: TermPattern) -> Int {
        if let known = numbers[pattern] { return known }
        let number = patterns.count
        patterns.append(pattern)
        numbers[pattern] = number
        beginnings[Self.beginning(pattern.scalars[...]), default: []].append(number)
        inner = [:]
        return number
    }

    private func search(_ number: Int) -> [Int] {
        let longer = patterns[number]
        guard !longer.isRegex else { return [] }
        var found: [Int] = []
        for place in longer.scalars.indices {
            let rest = longer.scalars[place...]
            for candidates in [beginnings[Self.beginning(rest)], beginnings[Self.beginning(rest.prefix(1))]] {
                for candidate in candidates ?? [] where candidate != number && !found.contains(candidate) {
                    if patterns[candidate].stands(in: longer, at: place) { found.append(candidate) }
                }
            }
        }
        return found
    }

    private static func beginning(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        guard let first = scalars.first else { return 0 }
        let second = scalars.count > 1 ? scalars[scalars.startIndex + 1] : UInt32.max
        return UInt64(first) << 32 | UInt64(second)
    }
}
