@testable import FeedParsing

/// A line of the golden tables: a text and the date it must give.
struct DateRow: Sendable, CustomStringConvertible {
    let text: String
    let expected: FeedDate?
    var description: String { text }

    /// `1795356185000 s Sun, 22 Nov 2026 14:03:05 GMT`, or `- - never`.
    init(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        text = parts.count > 2 ? String(parts[2]) : ""
        let precision: FeedDate.Precision = parts[1] == "s" ? .second : parts[1] == "m" ? .minute : .day
        expected = Int64(parts[0]).map { FeedDate(milliseconds: $0, precision: precision) }
    }

    static func rows(_ table: String) -> [DateRow] {
        table.split(separator: "\n").map { DateRow($0) }
    }
}
