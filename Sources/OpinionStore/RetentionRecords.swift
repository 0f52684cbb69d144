import GRDB
package import OpinionCore

// Retention: the archive forgets what no incident rests on.

extension StoreTransaction {
    /// Removes a bounded number of items found before `items` that belong to no incident, and of deliveries that
    /// ended before `deliveries`; one that is held has not ended. Incidents and log intents stay.
    /// - Returns: how many rows went; call again while it is `limit` or more.
    package func forget(itemsBefore items: Instant, deliveriesBefore deliveries: Instant, limit: Int) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM items WHERE id IN (SELECT id FROM items WHERE found < ?
                    AND NOT EXISTS (SELECT 1 FROM incident_items WHERE item = items.id) LIMIT ?)
                """,
            arguments: [items.milliseconds, limit]
        )
        var gone = db.changesCount
        try db.execute(
            sql: """
                DELETE FROM outbox WHERE sequence IN (SELECT sequence FROM outbox
                    WHERE state NOT IN ('pending', 'held', 'undelivered') AND made < ? LIMIT ?)
                """,
            arguments: [deliveries.milliseconds, limit]
        )
        gone += db.changesCount
        try db.execute(
            sql: """
                DELETE FROM delivery_wires WHERE id IN (SELECT wire.id FROM delivery_wires AS wire WHERE wire.at < ?
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = wire.id
                        AND state IN ('pending', 'held', 'undelivered')) LIMIT ?)
                """,
            arguments: [deliveries.milliseconds, limit]
        )
        try StoryTermRecords(db: db).sweep(before: items, count: 20 * limit)
        return gone
    }
}
