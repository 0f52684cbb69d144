/// A piece of query text and what it is.
struct Token: Hashable {
    enum Kind: Hashable {
        case open, close
        case and, or, not
        case word(String), phrase(String)
        case list(String)
        case field(QueryField)
    }

    let kind: Kind
    /// The place in Unicode scalars of the query text.
    let range: Range<Int>
}
