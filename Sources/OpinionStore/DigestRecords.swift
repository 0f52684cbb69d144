import GRDB
package import OpinionCore

// Digests: what is kept back for them, what was told, and the figures since.

extension StoreSnapshot {
    /// What each department was told last.
    package func digestMarks() throws -> [String: DigestMark] {
        let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM digests"))
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                ($0["department"], DigestMark(told: $0.time("told"), intent: $0["intent"]))
            }
        )
    }

    /// The departments for whose digest something is kept back.
    package func digestHolders() throws -> Set<String> {
        let names = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT DISTINCT held_by FROM outbox WHERE state = 'held' AND held_by >= ? AND held_by < ?"
            ),
            arguments: [HolderName.digests, Self.afterDigests]
        )
        return Set(names.compactMap(HolderName.department))
    }

    /// `digest;`: sorts after every `digest:…`.
    private static let afterDigests = String(HolderName.digests.dropLast()) + ";"

    /// What happened in a department since its last digest; what stands now is not counted here.
    /// - Parameter rules: those of the department, whose hits are its reports.
    package func digestFigures(
        of department: String,
        rules: [RuleID],
        since mark: DigestMark,
        until now: Instant
    ) throws -> Digest.Figures {
        func happened(_ events: String) throws -> Int {
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(DISTINCT incident) FROM log_intents JOIN incidents ON number = incident
                    WHERE log_intents.id > ? AND event IN (\(events)) AND department = ? AND NOT is_drill
                    """,
                arguments: [mark.intent, department]
            ) ?? 0
        }
        return Digest.Figures(
            opened: try happened("'incident.opened'"),
            acknowledged: try happened("'ack'"),
            closed: try happened("'close', 'dismiss', 'merge'"),
            reports: try reports(of: rules, from: mark.told, until: now)
        )
    }

    private func reports(of rules: [RuleID], from: Instant, until: Instant) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT item) FROM matches WHERE rule IN (SELECT value FROM json_each(?))
                    AND found >= ? AND found < ? AND desk NOT LIKE 'drill/%'
                """,
            arguments: [try StoreJSON.text(rules), from.milliseconds, until.milliseconds]
        ) ?? 0
    }
}

extension StoreTransaction {
    /// A department was told, or begins: its next digest counts from here.
    package func markDigest(of department: String, now: Instant) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO digests (department, told, intent)
                VALUES (?, ?, (SELECT coalesce(max(id), 0) FROM log_intents))
                """,
            arguments: [department, now.milliseconds]
        )
    }

    /// A department has no digests any more.
    package func forgetDigests(of department: String) throws {
        try db.execute(sql: "DELETE FROM digests WHERE department = ?", arguments: [department])
    }

    /// Lets everything go that waits for a digest and is about this incident.
    /// - Returns: what went, as it was held.
    package func releaseDigested(of incident: IncidentNumber, now: Instant) throws -> [OutboxEntry] {
        let held = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM outbox WHERE incident = ? AND state = 'held' AND held_by LIKE 'digest:%'
                    ORDER BY sequence
                    """
            ),
            arguments: [incident]
        ).map(OutboxEntry.init)
        for entry in held { _ = try retry(entry.id, now: now) }
        return held
    }
}
