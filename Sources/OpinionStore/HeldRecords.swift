import GRDB
package import OpinionCore

// Alerts that are kept back: nothing is dropped, a summary tells them.

extension StoreSnapshot {
    /// What a holder keeps back, the oldest first.
    package func heldAlerts(by holder: String) throws -> [OutboxEntry] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox WHERE state = 'held' AND held_by = ? ORDER BY sequence",
            arguments: [holder]
        ).map(OutboxEntry.init)
    }

    /// What keeps an alert back; nil for one that is not held.
    package func hold(of id: DeliveryID) throws -> AlertHold? {
        try Row.fetchOne(
            db,
            sql: "SELECT held_by, held_until FROM outbox WHERE id = ? AND state = 'held'",
            arguments: [id.description]
        ).map { AlertHold(by: $0["held_by"] ?? "", until: $0.instant("held_until")) }
    }

    /// When the quiet hours that keep something back are expected to end; nil when they keep nothing back.
    package func quietEnd() throws -> Instant? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT max(held_until) AS until, count(*) AS held FROM outbox
                    WHERE state = 'held' AND held_by = ?
                    """
            ),
            arguments: [HolderName.quiet]
        ).flatMap { row in (row["held"] as Int) > 0 ? row.instant("until") : nil }
    }

    /// Everything that keeps alerts back, with how many and since when.
    package func holders() throws -> [HolderTally] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT held_by, count(*) AS held, min(made) AS oldest, max(held_until) AS until FROM outbox
                WHERE state = 'held' GROUP BY held_by ORDER BY held_by
                """
        ).map { row in
            HolderTally(
                hold: AlertHold(by: row["held_by"] ?? "", until: row.instant("until")),
                count: row["held"],
                oldest: row.time("oldest")
            )
        }
    }
}

/// How much one holder keeps back.
package struct HolderTally: Sendable, Hashable {
    package let hold: AlertHold
    package let count: Int
    package let oldest: Instant
}

extension StoreTransaction {
    /// Ends what a holder kept back on a channel, or on all of them: a summary has told it.
    /// - Parameter summary: the alert that tells it; nil when there is no channel left to tell it.
    /// - Returns: how many alerts were folded.
    @discardableResult
    package func foldHeld(by holder: String, channel: String? = nil, into summary: DeliveryID? = nil) throws -> Int {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'folded', folded_into = :summary
                WHERE state = 'held' AND held_by = :holder AND (:channel IS NULL OR channel = :channel)
                """,
            arguments: ["summary": summary?.description, "holder": holder, "channel": channel]
        )
        return db.changesCount
    }

    /// Gives a held alert to another holder.
    package func hold(_ id: DeliveryID, by hold: AlertHold) throws {
        try db.execute(
            sql: "UPDATE outbox SET held_by = ?, held_until = ? WHERE id = ? AND state = 'held'",
            arguments: [hold.by, hold.until?.milliseconds, id.description]
        )
    }
}
