/// A named list with all its terms, those of lists inside it included.
package struct TermList: Sendable, Hashable, CustomStringConvertible {
    /// The name without `$`.
    package let name: String
    /// The terms in order of first appearance, each fold once.
    package let terms: [Term]

    /// The list as a query writes it, `$name`.
    package var description: String { "$\(name)" }

    /// Hashes the name alone, since lists are long and a name means one list.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
