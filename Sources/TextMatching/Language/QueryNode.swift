/// The tree that a query means.
package indirect enum QueryNode: Sendable, Hashable {
    /// A word, phrase, word beginning or regular expression.
    case term(Term)
    /// Any term of a named list.
    case list(TermList)
    /// What the name stands for.
    case named(NamedQuery)
    /// What is inside, looked for in that field only; never holds another field.
    case field(QueryField, QueryNode)
    /// All of two or more, none of them an `and`.
    case and([QueryNode])
    /// Any of two or more, none of them an `or`.
    case or([QueryNode])
    /// The inside does not hold.
    case not(QueryNode)
    /// The words of each operand stand near each other in one text.
    case near(Proximity)
    /// At least so many different members hold; each term of a list among the nodes is a member.
    case atLeast(Int, [QueryNode])
    /// The words inside, terms only, stand at least so many times in the item, overlapping ones counted once.
    case count(Int, QueryNode)

    /// All of `nodes`, nested conjunctions opened up.
    static func conjunction(_ nodes: [QueryNode]) -> QueryNode {
        let flat = nodes.flatMap { if case .and(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .and(flat)
    }

    /// Any of `nodes`, nested disjunctions opened up.
    static func disjunction(_ nodes: [QueryNode]) -> QueryNode {
        let flat = nodes.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } }
        return flat.count == 1 ? flat[0] : .or(flat)
    }
}

extension QueryNode {
    /// The terms of which any makes this hold, when it is a term, a list, a name for such, or an OR of these.
    package var words: [Term]? {
        switch self {
        case .term(let term): return [term]
        case .list(let list): return list.terms
        case .named(let query): return query.root.words
        case .or(let nodes):
            var all: [Term] = []
            for node in nodes {
                guard let words = node.words else { return nil }
                all += words
            }
            return all
        case .field, .and, .not, .near, .atLeast, .count: return nil
        }
    }

    /// How deep names stand in each other; 0 without names.
    var nameDepth: Int {
        switch self {
        case .term, .list: 0
        case .named(let query): query.depth
        case .field(_, let inside), .not(let inside), .count(_, let inside): inside.nameDepth
        case .and(let nodes), .or(let nodes), .atLeast(_, let nodes): nodes.map(\.nameDepth).max() ?? 0
        case .near(let proximity): proximity.operands.map(\.nameDepth).max() ?? 0
        }
    }

    /// How many nodes there are, those that names of queries stand for included.
    var size: Int {
        switch self {
        case .term, .list: 1
        case .named(let query): query.size
        case .field(_, let inside), .not(let inside), .count(_, let inside): 1 + inside.size
        case .and(let nodes), .or(let nodes), .atLeast(_, let nodes): nodes.reduce(1) { $0 + $1.size }
        case .near(let proximity): proximity.operands.reduce(1) { $0 + $1.size }
        }
    }

    /// The different conditions that `ATLEAST` counts: each node, and of a list each term; spellings that fold alike
    /// are one.
    package static func members(_ nodes: [QueryNode]) -> [QueryNode] {
        let all = nodes.flatMap { node in
            if case .list(let list) = node { list.terms.map(QueryNode.term) } else { [node] }
        }
        var seen: Set<Member> = []
        return all.filter { seen.insert(Member($0)).inserted }
    }

    /// What makes two members the same.
    private enum Member: Hashable {
        case term(Term.Kind, [UInt32])
        case other(QueryNode)

        init(_ node: QueryNode) {
            if case .term(let term) = node { self = .term(term.kind, term.folded) } else { self = .other(node) }
        }
    }
}

extension QueryNode: CustomStringConvertible {
    /// The canonical text of this node: operators spelled out, parentheses where needed.
    package var description: String {
        switch self {
        case .term(let term): term.description
        case .list(let list): list.description
        case .named(let query): query.description
        case .field(let field, let inside): "\(field.rawValue):\(inside.asOperand)"
        case .and(let nodes):
            nodes.map { if case .or = $0 { "(\($0))" } else { $0.description } }.joined(separator: " AND ")
        case .or(let nodes): nodes.map(\.description).joined(separator: " OR ")
        case .not(let inside): "NOT \(inside.isNegation ? inside.description : inside.asOperand)"
        case .near(let proximity): proximity.description
        case .atLeast(let number, let nodes): "ATLEAST/\(number)(\(Self.alternatives(nodes)))"
        case .count(let number, let inside): "COUNT/\(number)(\(inside))"
        }
    }

    /// The text in parentheses unless it is a single word, name or field.
    var asOperand: String {
        switch self {
        case .term, .list, .named, .field, .atLeast, .count: description
        case .and, .or, .not, .near: "(\(description))"
        }
    }

    private static func alternatives(_ nodes: [QueryNode]) -> String {
        nodes.map(\.description).joined(separator: " OR ")
    }

    private var isNegation: Bool {
        if case .not = self { true } else { false }
    }
}
