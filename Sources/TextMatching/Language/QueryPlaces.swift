/// Where the pieces of a query stand in its text, in Unicode scalars, each kind in the order of the text.
///
/// A walk through the query's tree that takes what stands before from left to right meets them in this order.
package struct QueryPlaces: Sendable, Hashable {
    /// The terms and the `$names`.
    package private(set) var words: [Int] = []
    /// The names of fields.
    package private(set) var fields: [Int] = []
    /// The `NOT`s.
    package private(set) var negations: [Int] = []
    /// The `NEAR`s and `ONEAR`s.
    package private(set) var links: [Int] = []
    /// The `ATLEAST`s and `COUNT`s.
    package private(set) var thresholds: [Int] = []

    /// Throws what parsing the query throws, or nothing when it has been parsed before.
    package init(_ text: String) throws(QueryError) {
        var lexer = Lexer(text)
        while let token = try lexer.next() { add(token.kind, token.range.lowerBound) }
    }

    private mutating func add(_ kind: Token.Kind, _ place: Int) {
        switch kind {
        case .term, .name: words.append(place)
        case .field: fields.append(place)
        case .not: negations.append(place)
        case .near: links.append(place)
        case .atLeast, .count: thresholds.append(place)
        case .open, .close, .and, .or: break
        }
    }
}
