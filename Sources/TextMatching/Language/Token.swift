/// A piece of query text and what it is.
struct Token: Hashable {
    enum Kind: Hashable {
        case open, close
        case and, or, not
        case near(distance: Int, ordered: Bool)
        case atLeast(Int), count(Int)
        case term(Term)
        case name(String)
        case field(QueryField)
    }

    let kind: Kind
    /// The place in Unicode scalars of the query text.
    let range: Range<Int>
}
