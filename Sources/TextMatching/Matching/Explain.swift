/// Says for each node of `query` whether it holds for `document`, and which words do it.
package func explain(_ query: Query, _ document: Document) -> Explanation {
    var explainer = Explainer(query, document)
    return explainer.explain(query.root, in: QueryCompiler.Scope(isLoose: query.isLoose))
}

/// Walks one query with the places of its own words.
private struct Explainer {
    private var compiler = QueryCompiler()
    private let places: PlaceFinder
    private var reader: SpanReader

    init(_ query: Query, _ document: Document) {
        _ = compiler.compile(query)
        // The members of an ATLEAST and the operands of a NEAR are told by themselves as well.
        compiler.number(every: query.root, in: QueryCompiler.Scope(isLoose: query.isLoose))
        let scan = DocumentScan(document, TermSearch(compiler.index, compiler.leaves))
        places = PlaceFinder(scan, compiler.index.terms)
        reader = SpanReader(scan)
    }

    mutating func explain(_ node: QueryNode, in scope: QueryCompiler.Scope) -> Explanation {
        switch node {
        case .term, .list: return leaf(node, [], in: scope)
        case .near(let proximity): return leaf(node, explain(proximity.operands, in: scope), in: scope)
        case .count(_, let inside): return leaf(node, [explain(inside, in: scope)], in: scope)
        case .named(let query):
            let child = explain(query.root, in: scope)
            return composite(node, atLeast: 1, [child])
        case .field(let field, let inside):
            let child = explain(inside, in: scope.narrowed(to: field))
            return composite(node, atLeast: 1, [child])
        case .not(let inside):
            let child = explain(inside, in: scope)
            return Explanation(
                text: node.description,
                held: !child.held || child.gaveUp,
                spans: [],
                children: [child],
                gaveUp: child.gaveUp
            )
        case .and(let nodes): return composite(node, atLeast: nodes.count, explain(nodes, in: scope))
        case .or(let nodes): return composite(node, atLeast: 1, explain(nodes, in: scope))
        case .atLeast(let number, let nodes):
            return composite(node, atLeast: number, explain(QueryNode.members(nodes), in: scope))
        }
    }

    private mutating func explain(_ nodes: [QueryNode], in scope: QueryCompiler.Scope) -> [Explanation] {
        var children: [Explanation] = []
        for node in nodes { children.append(explain(node, in: scope)) }
        return children
    }

    private mutating func leaf(_ node: QueryNode, _ children: [Explanation], in scope: QueryCompiler.Scope)
        -> Explanation
    {
        guard let number = compiler.leaf(node, in: scope) else {
            return Explanation(text: node.description, held: false, spans: [], children: children)
        }
        let leaf = compiler.leaves[number]
        let (hits, isComplete) = places.places(of: leaf)
        let gaveUp = hits.isEmpty && !isComplete && places.isPossible(leaf)
        return Explanation(
            text: node.description,
            held: !hits.isEmpty || gaveUp,
            spans: reader.evidence(for: hits).spans,
            children: children,
            gaveUp: gaveUp
        )
    }

    /// A node with the spans of its children that hold, each once, in reading order.
    private func composite(_ node: QueryNode, atLeast number: Int, _ children: [Explanation]) -> Explanation {
        let held = children.count(where: \.held) >= number
        let all = held ? children.filter(\.held).flatMap(\.spans) : []
        return Explanation(
            text: node.description,
            held: held,
            spans: Set(all).sorted(by: Span.inReadingOrder),
            children: children,
            gaveUp: held && children.count { $0.held && !$0.gaveUp } < number
        )
    }
}

extension QueryCompiler {
    /// Numbers the words inside every NEAR and COUNT as leaves of their own, too.
    fileprivate mutating func number(every node: QueryNode, in scope: Scope) {
        switch node {
        case .term, .list: _ = leaf(node, in: scope)
        case .named(let query): number(every: query.root, in: scope)
        case .field(let field, let inside): number(every: inside, in: scope.narrowed(to: field))
        case .not(let inside), .count(_, let inside): number(every: inside, in: scope)
        case .and(let nodes), .or(let nodes): for each in nodes { number(every: each, in: scope) }
        case .atLeast(_, let nodes): for each in QueryNode.members(nodes) { number(every: each, in: scope) }
        case .near(let proximity): for each in proximity.operands { number(every: each, in: scope) }
        }
    }
}
