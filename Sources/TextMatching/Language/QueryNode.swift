/// The tree that a query means; `NEAR` and other operators become further cases.
package indirect enum QueryNode: Sendable, Hashable {
    /// A word or phrase.
    case term(Term)
    /// Any term of a named list.
    case list(TermList)
    /// What is inside, looked for in that field only; never holds another field.
    case field(QueryField, QueryNode)
    /// All of two or more, none of them an `and`.
    case and([QueryNode])
    /// Any of two or more, none of them an `or`.
    case or([QueryNode])
    /// The inside does not hold.
    case not(QueryNode)

    /// Whether a text without any word of the query satisfies it.
    var holdsForNothing: Bool {
        switch self {
        case .term, .list: false
        case .field(_, let inside): inside.holdsForNothing
        case .and(let nodes): nodes.allSatisfy(\.holdsForNothing)
        case .or(let nodes): nodes.contains(where: \.holdsForNothing)
        case .not(let inside): !inside.holdsForNothing
        }
    }

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

extension QueryNode: CustomStringConvertible {
    /// The canonical text of this node: operators spelled out, parentheses where needed.
    package var description: String {
        switch self {
        case .term(let term): term.description
        case .list(let list): list.description
        case .field(let field, let inside): "\(field.rawValue):\(inside.asOperand)"
        case .and(let nodes):
            nodes.map { if case .or = $0 { "(\($0))" } else { $0.description } }.joined(separator: " AND ")
        case .or(let nodes): nodes.map(\.description).joined(separator: " OR ")
        case .not(let inside): "NOT \(inside.isNegation ? inside.description : inside.asOperand)"
        }
    }

    /// The text in parentheses unless it is a single word, list or field.
    private var asOperand: String {
        switch self {
        case .term, .list, .field: description
        case .and, .or, .not: "(\(description))"
        }
    }

    private var isNegation: Bool {
        if case .not = self { true } else { false }
    }
}
