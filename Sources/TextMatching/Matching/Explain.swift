/// Says for each node of `query` whether it holds for `document`, and which words do it.
package func explain(_ query: Query, _ document: Document) -> Explanation {
    var explainer = Explainer(query, document)
    return explainer.explain(query.root, in: .text)
}

/// Walks one query with the hits of its own words.
private struct Explainer {
    private var compiler = QueryCompiler()
    private let scan: DocumentScan
    private var reader: SpanReader

    init(_ query: Query, _ document: Document) {
        _ = compiler.compile(query)
        let parts = compiler.leaves.reduce(into: PartSet()) { $0.formUnion($1.parts) }
        scan = DocumentScan(document, Automaton(compiler.index.patterns), parts: parts)
        reader = SpanReader(document)
    }

    mutating func explain(_ node: QueryNode, in parts: PartSet) -> Explanation {
        switch node {
        case .term, .list: return leaf(node, in: parts)
        case .field(let field, let inside):
            let child = explain(inside, in: field.parts)
            return composite(node, child.held, [child])
        case .not(let inside):
            let child = explain(inside, in: parts)
            return Explanation(text: node.description, held: !child.held, spans: [], children: [child])
        case .and(let nodes):
            let children = explain(nodes, in: parts)
            return composite(node, children.allSatisfy(\.held), children)
        case .or(let nodes):
            let children = explain(nodes, in: parts)
            return composite(node, children.contains(where: \.held), children)
        }
    }

    private mutating func explain(_ nodes: [QueryNode], in parts: PartSet) -> [Explanation] {
        var children: [Explanation] = []
        for node in nodes { children.append(explain(node, in: parts)) }
        return children
    }

    private mutating func leaf(_ node: QueryNode, in parts: PartSet) -> Explanation {
        let terms = compiler.leaf(node, in: parts).map { compiler.leaves[$0].terms } ?? []
        let hits = scan.hits(of: terms, in: parts)
        let spans = reader.evidence(for: hits).spans
        return Explanation(text: node.description, held: !hits.isEmpty, spans: spans, children: [])
    }

    /// A node with the spans of its children that hold, each once, in reading order.
    private func composite(_ node: QueryNode, _ held: Bool, _ children: [Explanation]) -> Explanation {
        let all = held ? children.filter(\.held).flatMap(\.spans) : []
        let sorted = Set(all).sorted { ($0.part.index, $0.start, $0.length) < ($1.part.index, $1.start, $1.length) }
        return Explanation(text: node.description, held: held, spans: sorted, children: children)
    }
}
