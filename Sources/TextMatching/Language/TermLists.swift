/// The named lists of terms that queries refer to as `$name`.
package struct TermLists: Sendable, Hashable {
    /// No lists.
    package static let none = TermLists(resolved: [:])

    private let resolved: [String: TermList]

    /// Reads lists of words, phrases and `$names` of other lists; throws all faults of all lists at once.
    ///
    /// White space inside an entry makes it a phrase, since YAML takes quotes away.
    package init(_ lists: [String: [String]]) throws(TermListsError) {
        var resolver = TermListResolver(lists)
        resolved = try resolver.resolve()
    }

    private init(resolved: [String: TermList]) {
        self.resolved = resolved
    }

    /// All names without `$`, sorted.
    package var names: [String] { resolved.keys.sorted() }

    /// The list of that name.
    package subscript(name: String) -> TermList? { resolved[name] }
}
