/// What a query asks of a text, whatever the text says.
extension QueryNode {
    /// Whether a text without any word of the query satisfies it.
    var holdsForNothing: Bool { holds(whenFound: { _ in false }) }

    /// Whether a text satisfies it with no word of it but what regular expressions find that no word announces.
    ///
    /// Such a query would have to run its expressions over every text.
    var holdsWithoutWords: Bool { holds(whenFound: { !$0.isAnchored }) }

    /// Whether a field is named anywhere inside.
    package var hasField: Bool {
        switch self {
        case .field: true
        case .term, .list: false
        case .named(let query): query.root.hasField
        case .not(let inside), .count(_, let inside): inside.hasField
        case .and(let nodes), .or(let nodes), .atLeast(_, let nodes): nodes.contains(where: \.hasField)
        case .near(let proximity): proximity.operands.contains(where: \.hasField)
        }
    }

    /// Whether this can hold when just those terms are found for which `isFound` says so.
    ///
    /// A `NOT` of something unknown may hold as well, so a term that may be found may be missing, too.
    private func holds(whenFound isFound: (Term) -> Bool) -> Bool { canBe(true, isFound) }

    private func canBe(_ value: Bool, _ isFound: (Term) -> Bool) -> Bool {
        switch self {
        case .term(let term): return value ? isFound(term) : true
        case .list(let list): return value ? list.terms.contains(where: isFound) : true
        case .named(let query): return query.root.canBe(value, isFound)
        case .field(_, let inside): return inside.canBe(value, isFound)
        case .not(let inside): return inside.canBe(!value, isFound)
        case .and(let nodes): return Self.canBe(nodes, atLeast: nodes.count, value, isFound)
        case .or(let nodes): return Self.canBe(nodes, atLeast: 1, value, isFound)
        case .atLeast(let number, let nodes): return Self.canBe(Self.members(nodes), atLeast: number, value, isFound)
        case .near(let proximity):
            return Self.canBe(proximity.operands, atLeast: proximity.operands.count, value, isFound)
        case .count(_, let inside): return inside.canBe(value, isFound)
        }
    }

    /// Whether the claim "at least so many of `nodes` hold" can be `value`.
    private static func canBe(
        _ nodes: [QueryNode],
        atLeast number: Int,
        _ value: Bool,
        _ isFound: (Term) -> Bool
    ) -> Bool {
        let possible = nodes.count { $0.canBe(value, isFound) }
        return value ? possible >= number : possible > nodes.count - number
    }
}
