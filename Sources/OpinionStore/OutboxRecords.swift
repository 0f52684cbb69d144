import GRDB
package import OpinionCore

// The outbox: alerts on their way, claimed by lease.

extension StoreSnapshot {
    package func outbox(pendingAt now: Instant) throws -> (pending: Int, oldest: Instant?) {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT count(*) AS pending, min(made) AS oldest FROM outbox WHERE state = 'pending'"
        )
        return (row?["pending"] ?? 0, row?.instant("oldest"))
    }

    /// The newest first.
    package func deliveries(
        incident: IncidentNumber? = nil,
        state: OutboxEntry.State? = nil,
        limit: Int
    ) throws -> [OutboxEntry] {
        var condition = "1"
        var arguments = StatementArguments()
        if let incident {
            condition += " AND incident = ?"
            arguments += [incident]
        }
        if let state {
            condition += " AND state = ?"
            arguments += [state.rawValue]
        }
        return try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox WHERE \(condition) ORDER BY sequence DESC LIMIT ?",
            arguments: arguments + [limit]
        ).map(OutboxEntry.init)
    }

    /// When an alert may be claimed next: the oldest of each incident and channel, once nobody holds it.
    package func nextAttempt() throws -> Instant? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT min(max(next_attempt, coalesce(leased_until, 0))) FROM outbox AS own WHERE state = 'pending'
                    AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.state = 'pending'
                        AND older.channel = own.channel AND older.incident = own.incident
                        AND older.sequence < own.sequence AND older.attempts < ?)
                """,
            arguments: [StoreTransaction.stubborn]
        ).map { Instant(milliseconds: $0) }
    }

    /// Pending alerts whose last attempt failed, the oldest of each channel.
    package func failingDeliveries() throws -> [OutboxEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox WHERE sequence IN
                    (SELECT min(sequence) FROM outbox WHERE state = 'pending' AND attempts > 0 GROUP BY channel)
                """
        ).map(OutboxEntry.init)
    }
}

extension StoreTransaction {
    /// Queues an alert for a channel, under an id for life.
    /// - Parameter hold: what keeps it back: it waits as `held` until it is folded into a summary or retried.
    package func enqueue(
        _ alert: Alert,
        channel: String,
        fallback: [String],
        hold: AlertHold? = nil
    ) throws -> OutboxEntry {
        effects.touched.insert(.outbox)
        let incident = alert.incident?.number ?? 0
        var entry = OutboxEntry(
            id: DeliveryID(
                installation: try Schema.installation(db),
                incident: incident,
                ordinal: try nextOrdinal(incident)
            ),
            channel: channel,
            alert: alert,
            fallback: fallback
        )
        if let hold { (entry.state, entry.hold) = (.held, hold) }
        try db.execute(
            sql: """
                INSERT INTO outbox (id, incident, channel, type, is_urgent, state, attempts, made, next_attempt,
                    has_fallen_back, fallback, alert, held_by, held_until, is_drill)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.id.description, incident, channel, alert.type.rawValue, alert.isUrgent, entry.state.rawValue,
                alert.made.milliseconds, alert.made.milliseconds, fallback.joined(separator: "\n"),
                try StoreJSON.text(alert), hold?.by, hold?.until?.milliseconds, alert.isDrill,
            ]
        )
        return entry
    }

    /// An alert that failed this often no longer holds up the newer ones of its incident and channel: better out of
    /// order than never, and each finds its own way to the fallback.
    static let stubborn = 4

    /// Leases alerts that are due: the real before those of drills, the urgent first, and of one incident and channel only the oldest, so that order
    /// holds. A wall clock that was stepped back never makes an alert wait longer than `longestWait`.
    package func claimDeliveries(limit: Int, lease: TimeSpan, longestWait: TimeSpan, now: Instant) throws
        -> [OutboxEntry]
    {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM outbox AS own WHERE state = 'pending'
                        AND (next_attempt <= :now OR next_attempt > :far)
                        AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :far)
                        AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.state = 'pending'
                            AND older.channel = own.channel AND older.incident = own.incident
                            AND older.sequence < own.sequence AND older.attempts < :stubborn)
                    ORDER BY is_drill, is_urgent DESC, sequence LIMIT :limit
                    """
            ),
            arguments: [
                "now": now.milliseconds, "far": (now + longestWait).milliseconds, "limit": limit,
                "stubborn": Self.stubborn,
            ]
        )
        for row in rows {
            try db.execute(
                sql: "UPDATE outbox SET leased_until = ? WHERE sequence = ?",
                arguments: [(now + lease).milliseconds, row["sequence"] as Int64]
            )
        }
        return try rows.map(OutboxEntry.init)
    }

    /// Saves what became of an attempt and gives the lease back.
    package func save(_ entry: OutboxEntry) throws {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET state = ?, attempts = ?, next_attempt = ?, sent = ?, reason = ?,
                    has_fallen_back = ?, leased_until = NULL WHERE id = ?
                """,
            arguments: [
                entry.state.rawValue, entry.attempts, entry.nextAttempt.milliseconds, entry.sent?.milliseconds,
                entry.reason, entry.hasFallenBack, entry.id.description,
            ]
        )
    }

    /// Puts an alert that still holds into the words of now: another officer has it.
    package func renew(_ entry: OutboxEntry) throws {
        try db.execute(
            sql: "UPDATE outbox SET alert = ? WHERE id = ?",
            arguments: [try StoreJSON.text(entry.alert), entry.id.description]
        )
    }

    /// Gives every lease back: at start, when whoever held one is gone.
    package func releaseLeases() throws {
        try db.execute(sql: "UPDATE outbox SET leased_until = NULL WHERE leased_until IS NOT NULL")
        try releaseEvidenceLeases()
    }

    /// Makes a pending alert due at once, and lets a held one go.
    /// - Returns: false when there is no such pending or held alert.
    package func retry(_ id: DeliveryID, now: Instant) throws -> Bool {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'pending', next_attempt = ?, held_by = NULL, held_until = NULL
                WHERE id = ? AND state IN ('pending', 'held')
                """,
            arguments: [now.milliseconds, id.description]
        )
        return db.changesCount > 0
    }

    private func nextOrdinal(_ incident: IncidentNumber) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                INSERT INTO outbox_ordinals (incident, last) VALUES (?, 1)
                ON CONFLICT (incident) DO UPDATE SET last = last + 1 RETURNING last
                """,
            arguments: [incident]
        ) ?? 1
    }
}

extension OutboxEntry {
    init(_ row: Row) throws {
        guard let id = DeliveryID(row["id"]), let state = State(rawValue: row["state"]) else {
            throw StoreError(code: .damaged, context: "outbox", underlying: "unreadable row")
        }
        let fallback: String = row["fallback"]
        self.init(
            id: id,
            channel: row["channel"],
            alert: try StoreJSON.value(row["alert"]),
            fallback: fallback.split(separator: "\n").map(String.init)
        )
        self.state = state
        attempts = row["attempts"]
        nextAttempt = row.time("next_attempt")
        sent = row.instant("sent")
        reason = row["reason"]
        hasFallenBack = row["has_fallen_back"]
        let holder: String? = row["held_by"]
        hold = holder.map { AlertHold(by: $0, until: row.instant("held_until")) }
        foldedInto = (row["folded_into"] as String?).flatMap { DeliveryID($0) }
    }
}
