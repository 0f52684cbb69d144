/// All that is wrong with a set of lists and named queries.
package struct TermListsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One fault.
    package struct Problem: Sendable, Hashable {
        /// The name of the list or query, without `$`.
        package let name: String
        /// The index of the list's entry from 0; `nil` for a query, and when the name or the list as a whole is at fault.
        package let entry: Int?
        /// What is wrong, its range counted in the entry, the query, or the name when that is at fault.
        package let error: QueryError
    }

    /// The faults, by name, then by entry; at least one.
    package let problems: [Problem]

    init(_ problems: [Problem]) {
        self.problems = problems.sorted { ($0.name, $0.entry ?? -1) < ($1.name, $1.entry ?? -1) }
    }

    /// All messages in English.
    package var description: String {
        problems.map { "$\($0.name)\($0.entry.map { "[\($0)]" } ?? ""): \($0.error)" }.joined(separator: "\n")
    }
}
