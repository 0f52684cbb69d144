/// A parsed query of the rule language; see `grammar.md` for the language.
package struct Query: Sendable, Hashable, CustomStringConvertible {
    /// What the query means.
    package let root: QueryNode

    /// Parses `text`, looking up `$names` in `lists`.
    ///
    /// Throws the first fault with its place. A query that would hold for a text with none of its words, such as
    /// `NOT a`, is a fault too.
    package init(parsing text: String, lists: TermLists) throws(QueryError) {
        var parser = try Parser(text, lists: lists)
        root = try parser.parse()
    }

    /// Canonical text that parses back to an equal query.
    package var description: String { root.description }
}
