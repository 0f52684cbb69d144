import GRDB

extension Bureau {
    /// The titles of all archived items, sorted, read from the database of a daemon that has ended.
    func archivedTitles() throws -> [String] {
        let archive = try DatabaseQueue(path: state + "/opinion.sqlite")
        return try archive.read { try String.fetchAll($0, sql: "SELECT title FROM items") }.sorted()
    }
}
