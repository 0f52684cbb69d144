/// Numbers the terms and leaves of many queries, equal ones once.
struct QueryCompiler {
    /// A place of a query before its terms are numbered.
    private enum Source: Hashable {
        case term(Term, PartSet)
        case list(TermList, PartSet)
    }

    private(set) var index = TermIndex()
    private(set) var leaves: [Leaf] = []
    private var numbers: [Leaf: Int] = [:]
    private var sources: [Source: Int] = [:]

    /// The condition of a query.
    mutating func compile(_ query: Query) -> Condition {
        compile(query.root, in: .text, negated: false)
    }

    /// The number of the leaf for a term or list looked for in `parts`; `nil` for other nodes.
    mutating func leaf(_ node: QueryNode, in parts: PartSet) -> Int? {
        switch node {
        case .term(let term): leaf(.term(term, parts), [term], parts)
        case .list(let list): leaf(.list(list, parts), list.terms, parts)
        case .field, .and, .or, .not: nil
        }
    }

    private mutating func compile(_ node: QueryNode, in parts: PartSet, negated: Bool) -> Condition {
        switch node {
        case .term, .list:
            let number = leaf(node, in: parts) ?? 0
            return negated ? .absent(number) : .present(number)
        case .field(let field, let inside): return compile(inside, in: field.parts, negated: negated)
        case .not(let inside): return compile(inside, in: parts, negated: !negated)
        case .and(let nodes): return combine(nodes, in: parts, negated: negated, all: !negated)
        case .or(let nodes): return combine(nodes, in: parts, negated: negated, all: negated)
        }
    }

    private mutating func combine(_ nodes: [QueryNode], in parts: PartSet, negated: Bool, all: Bool) -> Condition {
        var conditions: [Condition] = []
        for node in nodes { conditions.append(compile(node, in: parts, negated: negated)) }
        return all ? .all(conditions) : .any(conditions)
    }

    private mutating func leaf(_ source: Source, _ terms: [Term], _ parts: PartSet) -> Int {
        if let known = sources[source] { return known }
        var numbered: [Int32] = []
        for term in terms { numbered.append(index.number(of: term)) }
        let number = number(of: Leaf(terms: numbered, parts: parts))
        sources[source] = number
        return number
    }

    private mutating func number(of leaf: Leaf) -> Int {
        if let known = numbers[leaf] { return known }
        leaves.append(leaf)
        numbers[leaf] = leaves.count - 1
        return leaves.count - 1
    }
}
