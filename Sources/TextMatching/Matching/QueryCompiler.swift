/// Numbers the terms and leaves of many queries, equal ones once.
struct QueryCompiler {
    /// A place of a query before its terms are numbered.
    private struct Source: Hashable {
        let node: QueryNode
        let scope: Scope
    }

    /// What holds for all that is inside a node.
    struct Scope: Hashable {
        var parts: PartSet = .text
        var isLoose = false

        func narrowed(to field: QueryField) -> Scope { Scope(parts: field.parts, isLoose: isLoose) }
    }

    private(set) var index = TermIndex()
    private(set) var leaves: [Leaf] = []
    private var numbers: [Leaf: Int] = [:]
    private var sources: [Source: Int] = [:]

    /// The condition of a query.
    mutating func compile(_ query: Query) -> Condition {
        compile(query.root, in: Scope(isLoose: query.isLoose), negated: false)
    }

    /// The number of the leaf for a term, list, NEAR or COUNT; `nil` for other nodes.
    mutating func leaf(_ node: QueryNode, in scope: Scope) -> Int? {
        let source = Source(node: node, scope: scope)
        if let known = sources[source] { return known }
        guard let kind = kind(of: node, isLoose: scope.isLoose) else { return nil }
        let number = number(of: Leaf(kind: kind, parts: scope.parts))
        sources[source] = number
        return number
    }

    private mutating func kind(of node: QueryNode, isLoose: Bool) -> Leaf.Kind? {
        switch node {
        case .term, .list: return .any(terms(of: node, isLoose))
        case .count(let number, let inside): return .count(number, terms(of: inside, isLoose))
        case .near(let proximity):
            var operands: [[Int32]] = []
            for operand in proximity.operands { operands.append(terms(of: operand, isLoose)) }
            return .near(operands, proximity.links)
        case .named, .field, .and, .or, .not, .atLeast: return nil
        }
    }

    private mutating func terms(of node: QueryNode, _ isLoose: Bool) -> [Int32] {
        var numbered: [Int32] = []
        for term in node.words ?? [] {
            numbered.append(index.number(of: term, isLoose: false))
            // Besides: a sign at the edge of a term, which the loose text may lack, must not hide it.
            if isLoose, term.kind != .regex { numbered.append(index.number(of: term, isLoose: true)) }
        }
        return numbered
    }

    private mutating func compile(_ node: QueryNode, in scope: Scope, negated: Bool) -> Condition {
        switch node {
        case .term, .list, .near, .count:
            let number = leaf(node, in: scope) ?? 0
            return negated ? .absent(number) : .present(number)
        case .named(let query): return compile(query.root, in: scope, negated: negated)
        case .field(let field, let inside): return compile(inside, in: scope.narrowed(to: field), negated: negated)
        case .not(let inside): return compile(inside, in: scope, negated: !negated)
        case .and(let nodes): return combine(nodes, atLeast: nodes.count, in: scope, negated)
        case .or(let nodes): return combine(nodes, atLeast: 1, in: scope, negated)
        case .atLeast(let number, let nodes):
            return combine(QueryNode.members(nodes), atLeast: number, in: scope, negated)
        }
    }

    /// At least `number` hold; negated: more than the others fail.
    private mutating func combine(_ nodes: [QueryNode], atLeast number: Int, in scope: Scope, _ negated: Bool)
        -> Condition
    {
        var conditions: [Condition] = []
        for node in nodes { conditions.append(compile(node, in: scope, negated: negated)) }
        let needed = negated ? nodes.count - number + 1 : number
        if needed == nodes.count { return .all(conditions) }
        return needed == 1 ? .any(conditions) : .atLeast(needed, conditions)
    }

    private mutating func number(of leaf: Leaf) -> Int {
        if let known = numbers[leaf] { return known }
        leaves.append(leaf)
        numbers[leaf] = leaves.count - 1
        return leaves.count - 1
    }
}
