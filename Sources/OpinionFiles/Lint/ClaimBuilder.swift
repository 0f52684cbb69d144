import TextMatching

/// Makes claims of queries. A claim never says more than its query: what is claimed impossible is.
struct ClaimBuilder {
    let index: PatternIndex
    private var parts: [Int] = QueryField.textParts
    private var isLoose = false

    init(_ index: PatternIndex) { self.index = index }

    /// - Parameter isNegated: what holds when the query does not.
    func claim(_ query: Query, isNegated: Bool = false) -> Claim {
        claim(query.root, isLoose: query.isLoose, isNegated: isNegated)
    }

    func claim(_ node: QueryNode, isLoose: Bool, isNegated: Bool = false) -> Claim {
        var builder = self
        builder.isLoose = isLoose
        return builder.claim(node, isNegated)
    }

    private func claim(_ node: QueryNode, _ isNegated: Bool) -> Claim {
        switch node {
        case .term, .list: return words(node, isNegated)
        case .named(let query): return claim(query.root, isNegated)
        case .field(let field, let inside): return narrowed(to: field).claim(inside, isNegated)
        case .not(let inside): return claim(inside, !isNegated)
        case .and(let nodes): return combined(nodes, atLeast: nodes.count, isNegated)
        case .or(let nodes): return combined(nodes, atLeast: 1, isNegated)
        case .atLeast(let number, let nodes): return combined(QueryNode.members(nodes), atLeast: number, isNegated)
        case .near(let proximity): return near(proximity, node, isNegated)
        case .count(let number, let inside):
            return number == 1 ? words(inside, isNegated) : count(inside, node, isNegated)
        }
    }

    private func narrowed(to field: QueryField) -> ClaimBuilder {
        var builder = self
        builder.parts = [field.part]
        return builder
    }

    private func combined(_ nodes: [QueryNode], atLeast number: Int, _ isNegated: Bool) -> Claim {
        .atLeast(isNegated ? nodes.count - number + 1 : number, nodes.map { claim($0, isNegated) })
    }

    /// That any of the words stands there, or none. A regular expression that gives up counts as missing as well.
    private func words(_ node: QueryNode, _ isNegated: Bool) -> Claim {
        let patterns = numbers(node)
        guard isNegated else { return .some(atoms(patterns)) }
        return .none(atoms(patterns.filter { !index.isRegex($0) }))
    }

    /// In one part stand words of each operand, and they stand near each other.
    private func near(_ proximity: Proximity, _ node: QueryNode, _ isNegated: Bool) -> Claim {
        let nearness = index.number(ofOther: "\(node) \(isLoose)")
        let operands = proximity.operands.map(numbers)
        guard isNegated else {
            return .any(
                parts.map { part in
                    .all(([[nearness]] + operands).map { .some($0.map { Self.atom($0, part) }) })
                }
            )
        }
        return operands.joined().contains(where: index.isRegex) ? .constant(true) : .none(atoms([nearness]))
    }

    private func count(_ inside: QueryNode, _ node: QueryNode, _ isNegated: Bool) -> Claim {
        let enough = Self.atom(index.number(ofOther: "\(node) \(isLoose)"), parts[0])
        let patterns = numbers(inside)
        guard isNegated else { return .all([.some([enough]), .some(atoms(patterns))]) }
        return patterns.contains(where: index.isRegex) ? .constant(true) : .none([enough])
    }

    private func numbers(_ node: QueryNode) -> [Int] {
        if case .list(let list) = node { return index.numbers(of: list, isLoose: isLoose) }
        return (node.words ?? []).map { index.number(of: $0, isLoose: isLoose) }
    }

    private func atoms(_ patterns: [Int]) -> [Int] {
        patterns.flatMap { pattern in parts.map { Self.atom(pattern, $0) } }
    }

    static let partCount = 8

    private static func atom(_ pattern: Int, _ part: Int) -> Int { pattern * partCount + part }
}

extension QueryField {
    /// Where words without a field are looked for.
    static let textParts = [QueryField.title.part, QueryField.body.part]

    /// A number below `ClaimBuilder.partCount`.
    var part: Int {
        switch self {
        case .title: 0
        case .body: 1
        case .outlet: 2
        case .tier: 3
        case .feed: 4
        case .author: 5
        case .tag: 6
        }
    }
}
