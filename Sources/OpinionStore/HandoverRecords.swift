import GRDB
package import OpinionCore

// Hand-overs of shifts, and what was done in one.

extension StoreSnapshot {
    package func handover(_ id: Int) throws -> Handover? {
        try String.fetchOne(db, sql: "SELECT detail FROM handovers WHERE id = ?", arguments: [id])
            .map { try StoreJSON.value($0) }
    }

    /// The last one; nil before the first.
    package func lastHandover() throws -> Handover? {
        try String.fetchOne(db, sql: "SELECT detail FROM handovers ORDER BY id DESC LIMIT 1")
            .map { try StoreJSON.value($0) }
    }

    /// What people did in [`from`, `to`), in order: every event that came over the control socket.
    package func acts(in period: Range<Instant>, limit: Int) throws -> [LogEvent] {
        try intents(
            """
            WHERE at >= ? AND at < ? AND json_extract(actor, '$.via') = 'socket' ORDER BY id LIMIT ?
            """,
            [period.lowerBound.milliseconds, period.upperBound.milliseconds, limit]
        ).map(\.event)
    }

    /// What a person did last about an incident.
    package func lastAct(on incident: IncidentNumber) throws -> LogEvent? {
        try intents(
            "WHERE incident = ? AND json_extract(actor, '$.via') = 'socket' ORDER BY id DESC LIMIT 1",
            [incident]
        ).first?.event
    }
}

extension StoreTransaction {
    /// The number of the next hand-over.
    package func nextHandoverID() throws -> Int {
        (try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'handovers'") ?? 0) + 1
    }

    /// Saves a hand-over, new or taken over.
    package func save(_ handover: Handover) throws {
        try db.execute(
            sql: """
                INSERT INTO handovers (id, at, is_accepted, detail) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET is_accepted = excluded.is_accepted, detail = excluded.detail
                """,
            arguments: [
                handover.id, handover.at.milliseconds, handover.accepted != nil, try StoreJSON.text(handover),
            ]
        )
    }
}
