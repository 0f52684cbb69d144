import TextMatching

/// A node of a query with its place in the query's text.
struct LintNode {
    let node: QueryNode
    /// Different for every node of a query.
    let number: Int
    /// In Unicode scalars from 0: the word, the name, the operator in front, otherwise the first of what is inside.
    let place: Int
    /// Of a NEAR, where its operators stand.
    let links: [Int]
    let children: [LintNode]

    /// This node and all inside, names not followed, with whether an odd number of NOTs stands above.
    func forEach(isNegated: Bool = false, _ body: (LintNode, Bool) -> Void) {
        body(self, isNegated)
        let isTurned = if case .not = node { !isNegated } else { isNegated }
        for child in children { child.forEach(isNegated: isTurned, body) }
    }

    /// The query with just one child left of the node that has that number.
    func choosing(_ child: Int, of parent: Int) -> QueryNode {
        if number == parent { return children[child].node }
        let parts = children.map { $0.choosing(child, of: parent) }
        switch node {
        case .term, .list, .named, .near, .count: return node
        case .field(let field, _): return .field(field, parts[0])
        case .not: return .not(parts[0])
        case .and: return .and(parts)
        case .or: return .or(parts)
        case .atLeast(let least, _): return .atLeast(least, parts)
        }
    }

    /// The query's text, short enough for a message.
    var shown: String {
        let text = node.description
        return text.unicodeScalars.count > 60 ? String(text.prefix(60)) + "…" : text
    }
}

/// Puts the places of a query's text to the nodes of its tree, which stand in the same order.
struct LintNodeBuilder {
    private let places: QueryPlaces
    private var count = 0
    private var (words, fields, negations, links, thresholds) = (0, 0, 0, 0, 0)

    init(_ places: QueryPlaces) { self.places = places }

    mutating func build(_ node: QueryNode) -> LintNode {
        count += 1
        let number = count
        switch node {
        case .term, .list, .named:
            return LintNode(node: node, number: number, place: take(places.words, &words), links: [], children: [])
        case .near(let proximity):
            let children = build(proximity.operands)
            let links = proximity.links.map { _ in take(places.links, &self.links) }
            return LintNode(node: node, number: number, place: children[0].place, links: links, children: children)
        case .and(let nodes), .or(let nodes):
            let children = build(nodes)
            return LintNode(node: node, number: number, place: children[0].place, links: [], children: children)
        case .field(_, let inside): return outer(node, number, take(places.fields, &fields), [inside])
        case .not(let inside): return outer(node, number, take(places.negations, &negations), [inside])
        case .count(_, let inside): return outer(node, number, take(places.thresholds, &thresholds), [inside])
        case .atLeast(_, let nodes): return outer(node, number, take(places.thresholds, &thresholds), nodes)
        }
    }

    private mutating func outer(_ node: QueryNode, _ number: Int, _ place: Int, _ inside: [QueryNode]) -> LintNode {
        LintNode(node: node, number: number, place: place, links: [], children: build(inside))
    }

    private mutating func build(_ nodes: [QueryNode]) -> [LintNode] {
        var built: [LintNode] = []
        for node in nodes { built.append(build(node)) }
        return built
    }

    private func take(_ places: [Int], _ next: inout Int) -> Int {
        defer { next += 1 }
        return next < places.count ? places[next] : 0
    }
}
