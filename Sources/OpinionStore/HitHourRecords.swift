import GRDB
package import OpinionCore

// Hits by clock hour: what is usual, counted from the key of one table alone, whatever the archive weighs.

/// What hits are counted for.
package enum HitSeries: Sendable, Hashable {
    case rule(RuleID)
    /// An area, or a department for rules of no area.
    case desk(String)

    var key: String {
        switch self {
        case .rule(let id): "rule:" + id
        case .desk(let name): "desk:" + name
        }
    }
}

extension StoreSnapshot {
    /// One feed that gives the same again and again is heard so often an hour.
    private static let mostOfAFeed = 3

    /// When a feed last answered; nil for one that the daemon does not poll.
    package func lastSuccess(feed: FeedID) throws -> Instant? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT last_success FROM feeds WHERE id = ?"),
            arguments: [feed]
        )?.instant("last_success")
    }

    /// Since when hits are counted: the first hour with one, no earlier than the rule stands in the rule book.
    package func hitsSince(_ series: HitSeries) throws -> Instant? {
        let first = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT min(hour) FROM hit_hours WHERE series = ?"),
            arguments: [series.key]
        ).map { Instant(milliseconds: $0) }
        guard case .rule(let id) = series, let first else { return first }
        let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT since FROM known_rules WHERE id = ? AND is_gone = 0"),
            arguments: [id]
        ).map { Instant(milliseconds: $0) }
        return max(first, known ?? first)
    }

    /// Hits of these clock hours, 0 where there were none; of feeds alone that were there at `since` already.
    package func hits(_ series: HitSeries, hours: [Instant], feedsSince since: Instant) throws -> [Int] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: Self.hitsOfHours),
            arguments: [
                "series": series.key, "hours": try StoreJSON.text(hours.map(\.milliseconds)),
                "since": since.milliseconds, "most": Self.mostOfAFeed,
            ]
        )
        return rows.map { $0["hits"] }
    }

    static let hitsOfHours = """
        SELECT (SELECT coalesce(sum(min(hits, :most)), 0) FROM hit_hours LEFT JOIN feeds ON feeds.id = feed
                WHERE series = :series AND hour = value AND coalesce(first_success, 0) <= :since) AS hits
        FROM json_each(:hours) ORDER BY key
        """
}

extension StoreTransaction {
    /// Older hours are forgotten.
    private static let remembered = TimeSpan.days(63)

    /// Counts a hit of a clock hour.
    package func countHit(_ series: HitSeries, hour: Instant, feed: FeedID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO hit_hours (series, hour, feed, hits) VALUES (?, ?, ?, 1)
                ON CONFLICT (series, hour, feed) DO UPDATE SET hits = hits + 1
                """
        ).execute(arguments: [series.key, hour.milliseconds, feed])
        try db.cachedStatement(sql: "DELETE FROM hit_hours WHERE series = ? AND hour < ?")
            .execute(arguments: [series.key, (hour - Self.remembered).milliseconds])
    }
}
