import TextMatching

/// Queries, or parts of them, that no text satisfies.
enum ImpossibleQueries {
    static func findings(_ book: LintBook) -> [LintFinding] {
        let builder = ClaimBuilder(book.index)
        let solver = ClaimSolver(book.index)
        let claims = book.texts.map { builder.claim($0.query) }
        let isImpossible = claims.map { solver.isImpossible([$0]) }
        var findings: [LintFinding] = []
        for (number, text) in book.texts.enumerated() {
            let search = ImpossiblePart(text: text, builder: builder, solver: solver)
            findings += isImpossible[number] ? [search.culprit()] : search.deadAlternatives()
        }
        for rule in book.rules {
            guard let place = rule.place, !isImpossible[rule.match], !isImpossible[place] else { continue }
            guard solver.isImpossible([claims[rule.match], claims[place]]) else { continue }
            findings.append(book.texts[rule.match].finding(.placeExcluded, at: book.texts[rule.match].root.place))
        }
        return findings
    }
}

/// Finds the part of a query that is to blame.
struct ImpossiblePart {
    let text: LintText
    let builder: ClaimBuilder
    let solver: ClaimSolver

    /// The smallest part that cannot hold by itself, or the exclusion that makes it so.
    /// - Precondition: the query cannot hold.
    func culprit() -> LintFinding {
        let node = smallest(text.root)
        if case .and = node.node {
            for exclusion in node.children where isExclusion(exclusion) {
                let rest = node.children.filter { $0.number != exclusion.number }.map(\.node)
                if !isImpossible(rest) { return text.finding(.excludesAll(exclusion.shown), at: exclusion.place) }
            }
        }
        return text.finding(.cannotMatch(node.shown), at: node.place)
    }

    /// Members of an OR that exclude what the rest of the query asks for.
    func deadAlternatives() -> [LintFinding] {
        guard text.root.hasExclusion else { return [] }
        return alternatives(text.root)
    }

    private func smallest(_ node: LintNode) -> LintNode {
        if case .not = node.node { return node }
        if case .near = node.node { return node }
        // What stands in a field is looked for there, not everywhere.
        if case .field(let field, _) = node.node {
            let inner = node.children[0].children.first { isImpossible([.field(field, $0.node)]) }
            return inner.map(smallest) ?? node
        }
        return node.children.first { isImpossible([$0.node]) }.map(smallest) ?? node
    }

    private func alternatives(_ node: LintNode) -> [LintFinding] {
        switch node.node {
        case .and, .field: return node.children.flatMap(alternatives)
        case .or:
            let dead = node.children.indices.filter { child in
                isImpossible([text.root.choosing(child, of: node.number)])
            }
            let rest = node.children.indices.filter { !dead.contains($0) }.flatMap { alternatives(node.children[$0]) }
            return dead.map { text.finding(.deadAlternative(node.children[$0].shown), at: node.children[$0].place) }
                + rest
        default: return []
        }
    }

    private func isImpossible(_ nodes: [QueryNode]) -> Bool {
        solver.isImpossible(nodes.map { builder.claim($0, isLoose: text.isLoose) })
    }

    private func isExclusion(_ node: LintNode) -> Bool {
        if case .not = node.node { true } else { false }
    }
}

extension LintNode {
    /// Whether a NOT stands anywhere, in what the query names as well.
    fileprivate var hasExclusion: Bool {
        var found = false
        forEach { node, _ in
            switch node.node {
            case .not: found = true
            case .named(let query): found = found || query.root.hasExclusion
            default: break
            }
        }
        return found
    }
}

extension QueryNode {
    fileprivate var hasExclusion: Bool {
        switch self {
        case .not: true
        case .term, .list, .near, .count: false
        case .named(let query): query.root.hasExclusion
        case .field(_, let inside): inside.hasExclusion
        case .and(let nodes), .or(let nodes), .atLeast(_, let nodes): nodes.contains(where: \.hasExclusion)
        }
    }
}
