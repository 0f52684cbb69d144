/// The names that queries refer to as `$name`: lists of terms, and named queries.
package struct TermLists: Sendable, Hashable {
    /// No names.
    package static let none = TermLists(lists: [:], queries: [:], known: [])

    private let lists: [String: TermList]
    private var queries: [String: NamedQuery]
    /// Every name that was given, for suggestions.
    let allNames: [String]

    /// Reads lists of words, phrases, `word*`, `/regex/` and `$names` of other lists, and named queries; throws all
    /// faults of all at once.
    ///
    /// White space inside an entry makes it a phrase, since YAML takes quotes away.
    package init(_ lists: [String: [String]], queries: [String: String] = [:]) throws(TermListsError) {
        var resolver = TermListResolver(lists, queries: Set(queries.keys))
        let (resolved, problems) = resolver.resolve()
        var named = NamedQueryResolver(queries, lists: resolved)
        let (names, others) = named.resolve()
        guard problems.isEmpty, others.isEmpty else { throw TermListsError(problems + others) }
        self = names
    }

    init(lists: [String: TermList], queries: [String: NamedQuery], known: [String]) {
        (self.lists, self.queries, allNames) = (lists, queries, known)
    }

    mutating func add(_ query: NamedQuery) { queries[query.name] = query }

    /// The names of all lists without `$`, sorted.
    package var names: [String] { lists.keys.sorted() }

    /// The names of all queries without `$`, sorted.
    package var queryNames: [String] { queries.keys.sorted() }

    /// The list of that name.
    package subscript(name: String) -> TermList? { lists[name] }

    /// The query of that name.
    package func query(_ name: String) -> NamedQuery? { queries[name] }
}
