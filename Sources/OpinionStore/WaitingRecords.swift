import GRDB
package import OpinionCore

// What waits on a channel: counted, listed, folded into a summary.

/// What a summary of a channel's queue would tell.
package struct FoldableDeliveries: Sendable {
    /// Not told in any summary yet.
    package let fresh: [OutboxEntry]
    /// Told in summaries that have not gone out either.
    package let earlier: [OutboxEntry]
    /// Those summaries.
    package let summaries: [DeliveryID]
}

extension StoreSnapshot {
    /// Bounds one summary.
    private static let folded = 500

    private static let foldable = """
        state = 'pending' AND channel = :channel AND is_urgent = 0 AND is_drill = 0 AND incident <> 0
            AND leased_until IS NULL
        """

    /// Drills are left out.
    package func pendingCount(on channel: String) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT count(*) FROM outbox WHERE state = 'pending' AND channel = ? AND is_drill = 0"
            ),
            arguments: [channel]
        ) ?? 0
    }

    package func foldableCount(on channel: String) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM outbox WHERE \(Self.foldable)"),
            arguments: ["channel": channel]
        ) ?? 0
    }

    package func foldable(on channel: String) throws -> FoldableDeliveries {
        let fresh = try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox WHERE \(Self.foldable) ORDER BY sequence LIMIT \(Self.folded)",
            arguments: ["channel": channel]
        ).map(OutboxEntry.init)
        let summaries = try waitingSummaries(on: channel)
        guard try toldCount(summaries) + fresh.count <= Self.folded else {
            return FoldableDeliveries(fresh: fresh, earlier: [], summaries: [])
        }
        let earlier = try summaries.flatMap { summary in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM outbox WHERE folded_into = ? AND incident <> 0 ORDER BY sequence",
                arguments: [summary.description]
            ).map(OutboxEntry.init)
        }
        return FoldableDeliveries(fresh: fresh, earlier: earlier, summaries: summaries)
    }

    /// A summary that is full is left to go as it is.
    private func toldCount(_ summaries: [DeliveryID]) throws -> Int {
        try summaries.reduce(0) { total, summary in
            let count = try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM outbox WHERE folded_into = ?",
                arguments: [summary.description]
            )
            return total + (count ?? 0)
        }
    }

    private func waitingSummaries(on channel: String) throws -> [DeliveryID] {
        try String.fetchAll(
            db,
            sql: """
                SELECT id FROM outbox AS own WHERE state = 'pending' AND channel = ? AND incident = 0 AND is_urgent = 0
                    AND leased_until IS NULL AND type = ?
                    AND EXISTS (SELECT 1 FROM outbox AS told WHERE told.folded_into = own.id AND told.held_by IS NULL)
                """,
            arguments: [channel, AlertType.heldSummary.rawValue]
        ).compactMap { DeliveryID($0) }
    }

    /// What waits on a channel and was made before `before`: the oldest, and how many; drills are left out.
    package func lateDeliveries(
        on channel: String,
        before: Instant,
        limit: Int
    ) throws -> (entries: [OutboxEntry], total: Int) {
        let condition = "state = 'pending' AND channel = ? AND is_drill = 0 AND made <= ?"
        let arguments: StatementArguments = [channel, before.milliseconds]
        let total = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM outbox WHERE \(condition)",
            arguments: arguments
        )
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox WHERE \(condition) ORDER BY sequence LIMIT \(limit)",
            arguments: arguments
        )
        return (try rows.map(OutboxEntry.init), total ?? 0)
    }

    /// How many alerts no channel delivers: they wait behind channels that are down, and no other has them or has
    /// delivered them. With the oldest; drills are left out.
    /// - Parameter down: the channels that do not deliver.
    package func unreached(down: [String]) throws -> (count: Int, oldest: OutboxEntry?) {
        guard !down.isEmpty else { return (0, nil) }
        let names = databaseQuestionMarks(count: down.count)
        let condition = """
            state = 'pending' AND is_drill = 0 AND channel IN (\(names))
                AND NOT \(Self.arrivedElsewhere)
                AND NOT EXISTS (SELECT 1 FROM outbox AS other INDEXED BY outbox_same WHERE other.incident = own.incident AND other.type = own.type AND other.made = own.made
                    AND (other.state = 'sent' OR other.state = 'pending' AND other.channel NOT IN (\(names))))
            """
        let arguments = StatementArguments(down + down)
        let count = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM (SELECT DISTINCT incident, type, made FROM outbox AS own WHERE \(condition))",
            arguments: arguments
        )
        let oldest = try Row.fetchOne(
            db,
            sql: "SELECT * FROM outbox AS own WHERE \(condition) ORDER BY made, sequence LIMIT 1",
            arguments: arguments
        )
        return (count ?? 0, try oldest.map(OutboxEntry.init))
    }
}

extension StoreTransaction {
    /// A summary tells these.
    package func fold(_ ids: [DeliveryID], into summary: DeliveryID) throws {
        effects.touched.insert(.outbox)
        for id in ids {
            try db.execute(
                sql: "UPDATE outbox SET state = 'folded', folded_into = ? WHERE id = ?",
                arguments: [summary.description, id.description]
            )
        }
    }
}
