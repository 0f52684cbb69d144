import GRDB
package import OpinionCore

// Channels: how they do, what they were sent lately, and what exactly was sent last.

extension StoreSnapshot {
    /// How a channel does; one that was never tried is well, and one of which nothing can be read is tried.
    package func health(of channel: String) throws -> ChannelHealth {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT health FROM channel_health WHERE channel = ?"),
            arguments: [channel]
        ).flatMap { try? StoreJSON.value($0) } ?? ChannelHealth()
    }

    /// The channels that were ever tried.
    package func channelHealth() throws -> [String: ChannelHealth] {
        let rows = try Row.fetchAll(db, sql: "SELECT channel, health FROM channel_health")
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0["channel"], (try? StoreJSON.value($0["health"])) ?? ChannelHealth()) }
        )
    }

    /// What went to a channel after `since`.
    package func uses(of channel: String, since: Instant) throws -> [SendWindow.Use] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT at, count FROM channel_uses WHERE channel = ? AND at > ? ORDER BY at"),
            arguments: [channel, since.milliseconds]
        ).map { SendWindow.Use(at: $0.time("at"), count: $0["count"]) }
    }

    /// What was sent at the last attempt, without secrets; nil before the first.
    package func wire(of id: DeliveryID) throws -> String? {
        try String.fetchOne(db, sql: "SELECT wire FROM delivery_wires WHERE id = ?", arguments: [id.description])
    }
}

extension StoreTransaction {
    package func save(_ health: ChannelHealth, of channel: String) throws {
        try db.execute(
            sql: """
                INSERT INTO channel_health (channel, health) VALUES (?, ?)
                ON CONFLICT (channel) DO UPDATE SET health = excluded.health
                """,
            arguments: [channel, try StoreJSON.text(health)]
        )
    }

    /// States that messages are about to go, and forgets what no rate counts any more.
    package func use(_ count: Int, of channel: String, now: Instant, memory: TimeSpan) throws {
        try db.execute(
            sql: "DELETE FROM channel_uses WHERE channel = ? AND (at <= ? OR at > ?)",
            arguments: [channel, (now - memory).milliseconds, (now + memory).milliseconds]
        )
        try db.execute(
            sql: "INSERT INTO channel_uses (channel, at, count) VALUES (?, ?, ?)",
            arguments: [channel, now.milliseconds, count]
        )
    }

    package func save(wire: String, of id: DeliveryID, at: Instant) throws {
        guard !wire.isEmpty else { return }
        try db.execute(
            sql: """
                INSERT INTO delivery_wires (id, at, wire) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET at = excluded.at, wire = excluded.wire
                """,
            arguments: [id.description, at.milliseconds, wire]
        )
    }
}
