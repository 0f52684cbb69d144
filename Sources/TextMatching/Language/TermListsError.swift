/// All that is wrong with a set of term lists.
package struct TermListsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One fault.
    package struct Problem: Sendable, Hashable {
        /// The name of the list, without `$`.
        package let list: String
        /// The index of the entry from 0; `nil` when the name or the list as a whole is at fault.
        package let entry: Int?
        /// What is wrong, its range counted in the entry.
        package let error: QueryError
    }

    /// The faults, by name of list, then by entry; at least one.
    package let problems: [Problem]

    /// All messages in English.
    package var description: String {
        problems.map { "$\($0.list)\($0.entry.map { "[\($0)]" } ?? ""): \($0.error)" }.joined(separator: "\n")
    }
}
