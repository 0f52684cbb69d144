import GRDB
package import OpinionCore

// Silences: who ordered that nobody is told of what, and until when.

extension StoreSnapshot {
    /// Silences that have not ended, whether their time is over or not, the oldest first.
    package func openSilences() throws -> [Silence] {
        try String.fetchAll(db.cachedStatement(sql: "SELECT detail FROM silences WHERE ended IS NULL ORDER BY id"))
            .map { try StoreJSON.value($0) }
    }

    /// All silences, the newest first.
    package func silences(limit: Int) throws -> [Silence] {
        try String.fetchAll(db, sql: "SELECT detail FROM silences ORDER BY id DESC LIMIT ?", arguments: [limit])
            .map { try StoreJSON.value($0) }
    }

    package func silence(_ id: SilenceID) throws -> Silence? {
        try String.fetchOne(db, sql: "SELECT detail FROM silences WHERE id = ?", arguments: [id])
            .map { try StoreJSON.value($0) }
    }

    /// When the time of an open silence is over next.
    package func nextSilenceEnd() throws -> Instant? {
        try Int64.fetchOne(db, sql: "SELECT min(until) FROM silences WHERE ended IS NULL")
            .map { Instant(milliseconds: $0) }
    }

    /// The outlets and feeds of all reports of an incident.
    package func sources(of number: IncidentNumber) throws -> (outlets: Set<String>, feeds: Set<FeedID>) {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT incident_items.outlet, items.feed FROM incident_items
                JOIN items ON items.id = incident_items.item WHERE incident = ?
                """,
            arguments: [number]
        )
        return (Set(rows.map { $0["outlet"] }), Set(rows.map { $0["feed"] }))
    }

    /// True when an alert of the incident went out, or is on its way.
    package func wasTold(_ number: IncidentNumber) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE incident = ? AND state IN ('pending', 'sent'))",
            arguments: [number]
        ) ?? false
    }
}

extension StoreTransaction {
    /// The number of the next silence.
    package func nextSilenceID() throws -> SilenceID {
        let last = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'silences'")
        return (last ?? 0) + 1
    }

    /// Saves a silence, new or ended.
    package func save(_ silence: Silence) throws {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: """
                INSERT INTO silences (id, until, ended, detail) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, detail = excluded.detail
                """,
            arguments: [
                silence.id, silence.until.milliseconds, silence.ended?.at.milliseconds, try StoreJSON.text(silence),
            ]
        )
    }
}
