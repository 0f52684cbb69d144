import GRDB
package import OpinionCore

// The rule book and the feed list over time, and what of them was told.

/// What the archive knows of a rule that is in force.
package struct RuleRecord: Sendable, Hashable {
    package let rule: RuleID
    /// When it came into the rule book; nil for one that no start or reload has recorded.
    package let since: Instant?
    package let lastHit: Instant?
    /// Items that it matched in the last days, and incidents that it opened.
    package let hits: Int
    package let incidents: Int
}

extension StoreSnapshot {
    /// One record for each rule, in this order.
    /// - Parameter recent: the last days, in which hits and incidents are counted.
    package func records(of rules: [RuleID], recent: Range<Instant>) throws -> [RuleRecord] {
        try Row.fetchAll(
            db.cachedStatement(sql: Self.recordsPerRule),
            arguments: [
                "rules": try StoreJSON.text(rules), "first": recent.lowerBound.milliseconds,
                "last": recent.upperBound.milliseconds,
            ]
        ).map { row in
            RuleRecord(
                rule: row["rule"],
                since: row.instant("since"),
                lastHit: row.instant("last_hit"),
                hits: row["hits"],
                incidents: row["incidents"]
            )
        }
    }

    static let recordsPerRule = """
        SELECT value AS rule, known_rules.since AS since,
            (SELECT max(found) FROM matches WHERE rule = value) AS last_hit,
            (SELECT count(*) FROM matches WHERE rule = value AND found >= :first AND found < :last) AS hits,
            (SELECT count(*) FROM incidents WHERE rule = value AND opened >= :first AND opened < :last) AS incidents
        FROM json_each(:rules) LEFT JOIN known_rules ON known_rules.id = value AND is_gone = 0 ORDER BY key
        """

    /// The last notice about rules; nil when there was none.
    package func toldRuleNotice() throws -> ToldRuleNotice? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'rule_notice'").map { try StoreJSON.value($0) }
    }
}

extension StoreTransaction {
    /// Records the rule book and the feed list that are in force from now on. A rule that was gone begins anew; feeds
    /// are never forgotten, because their items stay.
    package func remember(rules: [RuleID], feeds: [(id: FeedID, isLocal: Bool)], now: Instant) throws {
        let ids = try StoreJSON.text(rules)
        try db.execute(
            sql: """
                UPDATE known_rules SET is_gone = 1 WHERE id NOT IN (SELECT value FROM json_each(:ids));
                INSERT INTO known_rules (id, since) SELECT value, :now FROM json_each(:ids) WHERE true
                ON CONFLICT (id) DO UPDATE SET since = excluded.since, is_gone = 0 WHERE is_gone = 1;
                """,
            arguments: ["ids": ids, "now": now.milliseconds]
        )
        for feed in feeds {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO known_feeds (id, is_local) VALUES (?, ?)")
                .execute(arguments: [feed.id, feed.isLocal])
        }
    }

    /// Keeps what was told about rules, in the transaction of the telling.
    package func save(_ notice: ToldRuleNotice) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('rule_notice', ?)",
            arguments: [try StoreJSON.text(notice)]
        )
    }
}
