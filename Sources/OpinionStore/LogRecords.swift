import GRDB
package import OpinionCore

// Log intents: what the incident log will say, in the transaction of the act itself.

/// A log event that is committed and has a number.
package struct LogIntent: Sendable, Hashable {
    package let id: Int64
    package let event: LogEvent
}

extension StoreSnapshot {
    /// When something was recorded last; nil for a new archive.
    package func lastRecorded() throws -> Instant? {
        try Int64.fetchOne(
            db,
            sql: "SELECT max(at) FROM (SELECT max(found) AS at FROM items UNION ALL SELECT max(at) FROM log_intents)"
        ).map { Instant(milliseconds: $0) }
    }

    /// Intents that are not marked as appended, in order.
    package func openIntents(limit: Int) throws -> [LogIntent] {
        try intents("WHERE is_appended = 0 ORDER BY id LIMIT ?", [limit])
    }

    package func openIntentCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM log_intents WHERE is_appended = 0") ?? 0
    }

    /// Everything that happened to an incident, in order.
    package func timeline(of incident: IncidentNumber) throws -> [LogEvent] {
        try intents("WHERE incident = ? ORDER BY id", [incident]).map(\.event)
    }

    func intents(_ rest: String, _ arguments: StatementArguments) throws -> [LogIntent] {
        try Row.fetchAll(db, sql: "SELECT * FROM log_intents " + rest, arguments: arguments).map { row in
            LogIntent(
                id: row["id"],
                event: LogEvent(
                    at: row.time("at"),
                    actor: try StoreJSON.value(row["actor"]),
                    name: row["event"],
                    incident: row["incident"],
                    data: try StoreJSON.value(row["data"])
                )
            )
        }
    }
}

extension StoreTransaction {
    /// States what the incident log has to say of this transaction; what happens to the incident of a drill says so.
    package func log(_ event: LogEvent) throws {
        effects.touched.insert(.log)
        var data = event.data
        if let number = event.incident, try isDrill(number) { data["drill"] = true }
        try db.execute(
            sql: "INSERT INTO log_intents (at, actor, event, incident, data) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                event.at.milliseconds, try StoreJSON.text(event.actor), event.name, event.incident,
                try StoreJSON.text(data),
            ]
        )
    }

    private func isDrill(_ number: IncidentNumber) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT is_drill FROM incidents WHERE number = ?"),
            arguments: [number]
        ) ?? false
    }

    /// Opens intents again that were marked as appended and do not stand in the log any more: its tail was cut.
    /// - Returns: how many.
    package func reopenIntents(above last: Int64) throws -> Int {
        try db.execute(
            sql: "UPDATE log_intents SET is_appended = 0 WHERE is_appended = 1 AND id > ?",
            arguments: [last]
        )
        return db.changesCount
    }

    /// Marks intents up to `id` as standing in the incident log.
    package func markAppended(upTo id: Int64) throws {
        try db.execute(
            sql: "UPDATE log_intents SET is_appended = 1 WHERE is_appended = 0 AND id <= ?",
            arguments: [id]
        )
    }
}

extension StoreTransaction {
    /// Numbers further intents above `last`. A database that is behind the log came from a backup: it takes a new name,
    /// so that no delivery id is given twice.
    package func raiseIntents(above last: Int64) throws {
        let highest = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'log_intents'")
        guard (highest ?? 0) < last else { return }
        try db.execute(sql: "DELETE FROM sqlite_sequence WHERE name = 'log_intents'")
        try db.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('log_intents', ?)", arguments: [last])
        try db.execute(sql: "UPDATE meta SET value = lower(hex(randomblob(4))) WHERE key = 'installation'")
    }
}
