/// A parsed query of the rule language; see `Documentation/rules.md` for the language.
package struct Query: Sendable, Hashable, CustomStringConvertible {
    /// What the query means.
    package let root: QueryNode
    /// Whether signs and spaces that were put between Han characters, and look-alike letters, are overlooked.
    package let isLoose: Bool

    /// Parses `text`, looking up `$names` in `lists`.
    ///
    /// Throws the first fault with its place. A query that would hold for a text with none of its words, such as
    /// `NOT a`, is a fault too, and so is one that would run a regular expression over every text.
    package init(parsing text: String, lists: TermLists, isLoose: Bool = false) throws(QueryError) {
        var parser = try Parser(text, names: lists)
        root = try parser.parse()
        self.isLoose = isLoose
    }

    /// A query that has been parsed as part of something else; nothing is checked.
    package init(root: QueryNode, isLoose: Bool = false) {
        self.root = root
        self.isLoose = isLoose
    }

    /// Canonical text that parses back to an equal query.
    package var description: String { root.description }
}
