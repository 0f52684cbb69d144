/// The name of a log file, `incidents-YYYY-MM.jsonl`; names sort as their months do.
struct LogFileName: Sendable, Hashable, Comparable {
    let month: String

    /// The file for records of this instant.
    init(_ time: LogTime) {
        month = time.month
    }

    /// Nil for the name of anything else, such as a set-aside `….jsonl.torn-12`.
    init?(_ name: String) {
        guard name.hasPrefix("incidents-"), name.hasSuffix(".jsonl"), name.utf8.count == 23 else { return nil }
        let month = String(name.dropFirst(10).dropLast(6))
        guard LogTime(parsing: month + "-01T00:00:00.000Z") != nil else { return nil }
        self.month = month
    }

    var text: String {
        "incidents-\(month).jsonl"
    }

    static func < (left: LogFileName, right: LogFileName) -> Bool {
        left.month.utf8.lexicographicallyPrecedes(right.month.utf8)
    }
}
