import GRDB
package import OpinionCore

// The watch over the program itself: what it looks at, and what was told.

extension StoreSnapshot {
    /// What was told of the program itself.
    package func toldSystem() throws -> ToldSystem {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'told_system'")
            .map { try StoreJSON.value($0) } ?? ToldSystem()
    }

    /// The feeds of which people have heard that they are blind.
    package func toldBlindFeeds() throws -> [FeedID: BlindFeed] {
        let feeds: [BlindFeed] = try String.fetchAll(db, sql: "SELECT detail FROM blind_feeds")
            .map { try StoreJSON.value($0) }
        return Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
    }

    /// When the oldest event happened that does not stand in the incident log; nil when all do.
    package func oldestOpenIntent() throws -> Instant? {
        try Int64.fetchOne(db, sql: "SELECT at FROM log_intents WHERE is_appended = 0 ORDER BY id LIMIT 1")
            .map { Instant(milliseconds: $0) }
    }

    /// The oldest urgent alert that waits on some channel and has arrived through none; drills are left out.
    package func oldestUnheardUrgent() throws -> OutboxEntry? {
        try waitingChannels().compactMap(oldestUnheardUrgent).min { $0.alert.made < $1.alert.made }
    }

    private func oldestUnheardUrgent(on channel: String) throws -> OutboxEntry? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT * FROM outbox AS own INDEXED BY outbox_due
                    WHERE state = 'pending' AND channel = ? AND is_drill = 0 AND is_urgent = 1
                        AND NOT EXISTS (SELECT 1 FROM outbox AS other WHERE other.incident = own.incident
                            AND other.type = own.type AND other.made = own.made AND other.state = 'sent')
                        AND NOT \(Self.arrivedElsewhere)
                    ORDER BY sequence LIMIT 1
                    """
            ),
            arguments: [channel]
        ).map(OutboxEntry.init)
    }

    /// What the last day brought; drills are left out.
    /// - Parameter patience: an alert that took, or takes, longer is late, or undelivered; so is one that went another way.
    package func systemDay(since: Instant, patience: TimeSpan, now: Instant) throws -> SystemReport.Day {
        let items = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM items WHERE found > ?",
            arguments: [since.milliseconds]
        )
        let alerts = try Row.fetchOne(
            db,
            sql: """
                SELECT count(CASE WHEN state = 'sent' AND sent > :since THEN 1 END) AS sent,
                    count(CASE WHEN state = 'sent' AND sent > :since
                        AND (stands_for IS NOT NULL OR sent - outbox.since > :patience) THEN 1 END) AS late,
                    count(CASE WHEN state = 'undelivered' OR state = 'pending' AND outbox.since < :now - :patience
                        THEN 1 END) AS undelivered
                FROM outbox WHERE NOT is_drill
                """,
            arguments: [
                "since": since.milliseconds, "patience": patience.milliseconds, "now": now.milliseconds,
            ]
        )
        return SystemReport.Day(
            items: items ?? 0,
            sent: alerts?["sent"] ?? 0,
            late: alerts?["late"] ?? 0,
            undelivered: alerts?["undelivered"] ?? 0
        )
    }
}

extension StoreTransaction {
    /// Writes something: that it is on the disk when the transaction ends proves that the database can be written.
    package func proveWriting(now: Instant) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('alive', ?)",
            arguments: ["\(now)"]
        )
    }

    /// Keeps what was told of the program, in the transaction of the telling.
    package func save(_ told: ToldSystem) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('told_system', ?)",
            arguments: [try StoreJSON.text(told)]
        )
    }

    /// Keeps which feeds people have heard of, in the transaction of the telling.
    package func markBlind(_ feeds: [BlindFeed]) throws {
        for feed in feeds {
            try db.execute(
                sql: "INSERT OR REPLACE INTO blind_feeds (feed, detail) VALUES (?, ?)",
                arguments: [feed.id, try StoreJSON.text(feed)]
            )
        }
    }

    /// These see again, or are gone.
    package func unmarkBlind(_ feeds: [FeedID]) throws {
        for feed in feeds { try db.execute(sql: "DELETE FROM blind_feeds WHERE feed = ?", arguments: [feed]) }
    }
}
