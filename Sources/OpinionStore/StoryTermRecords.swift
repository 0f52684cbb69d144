import Foundation
import GRDB
import OpinionCore

/// How many stories have a term, and which items it finds.
struct StoryTermRecord {
    var stories: Int
    /// The latest last.
    var items: [Int64]

    /// Items that a term lists. More would be compared for nothing: what is listed often is news of the hour, and its
    /// story is among the last.
    static let most = 24

    /// A term of so many stories finds nothing: it is no part of what happened.
    func isCommon(in total: Int) -> Bool { stories > max(50, total / 100) }

    mutating func list(_ item: Int64) {
        items.removeAll { $0 == item }
        items.append(item)
        items.removeFirst(max(0, items.count - Self.most))
    }
}

/// The terms of the archive.
struct StoryTermRecords {
    let db: Database

    func total() throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT value FROM story_counters WHERE name = 'counted'")) ?? 0
    }

    func countStory() throws {
        try db.cachedStatement(sql: "UPDATE story_counters SET value = value + 1 WHERE name = 'counted'").execute()
    }

    /// What is known of these terms; nothing for those that nobody had.
    func records(_ terms: [StoryTerm]) throws -> [StoryTerm: StoryTermRecord] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT term, stories, items FROM json_each(?) CROSS JOIN story_terms ON term = value"
            ),
            arguments: ["[" + terms.map { String($0.key) }.joined(separator: ",") + "]"]
        )
        var records: [StoryTerm: StoryTermRecord] = [:]
        while let row = try rows.next() {
            records[StoryTerm(key: row["term"])] = StoryTermRecord(
                stories: row["stories"],
                items: Self.items(row["items"])
            )
        }
        return records
    }

    func stories(_ term: StoryTerm) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT stories FROM story_terms WHERE term = ?"),
            arguments: [term.key]
        ) ?? 0
    }

    func save(_ record: StoryTermRecord, of term: StoryTerm, seen: Instant) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO story_terms (term, stories, seen, items) VALUES (?, ?, ?, ?)
                ON CONFLICT (term) DO UPDATE SET stories = excluded.stories, seen = excluded.seen, items = excluded.items
                """
        ).execute(arguments: [term.key, record.stories, seen.milliseconds, Self.data(record.items)])
    }

    /// Forgets terms that no item had since `time`, of the next `count` that have not been looked at.
    func sweep(before time: Instant, count: Int) throws {
        let swept = try Int64.fetchOne(db, sql: "SELECT value FROM story_counters WHERE name = 'swept'") ?? 0
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT max(term) FROM (SELECT term FROM story_terms WHERE term > ? ORDER BY term LIMIT ?)",
            arguments: [swept, count]
        )
        if let last {
            try db.execute(
                sql: "DELETE FROM story_terms WHERE term > ? AND term <= ? AND seen < ?",
                arguments: [swept, last, time.milliseconds]
            )
        }
        try db.execute(sql: "UPDATE story_counters SET value = ? WHERE name = 'swept'", arguments: [last ?? 0])
    }

    private static func data(_ items: [Int64]) -> Data {
        items.map(\.littleEndian).withUnsafeBytes { Data($0) }
    }

    private static func items(_ data: Data) -> [Int64] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map {
                Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self))
            }
        }
    }
}
