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

    package func count(of state: OutboxEntry.State) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM outbox WHERE state = ?"),
            arguments: [state.rawValue]
        ) ?? 0
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

    /// One alert on one channel; nil when there is none of this id.
    package func delivery(_ id: DeliveryID) throws -> OutboxEntry? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM outbox WHERE id = ?"),
            arguments: [id.description]
        ).map(OutboxEntry.init)
    }

    /// Pending alerts whose last attempt failed, the oldest of each channel.
    package func failingDeliveries() throws -> [OutboxEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox WHERE sequence IN (SELECT min(sequence) FROM outbox INDEXED BY outbox_failing
                    WHERE state = 'pending' AND attempts > 0 GROUP BY channel)
                """
        ).map(OutboxEntry.init)
    }
}

extension StoreTransaction {
    /// Queues an alert for a channel, under an id for life. A reminder takes the place of older ones of its clock that
    /// still wait there.
    /// - Parameters:
    ///   - hold: what keeps it back: it waits as `held` until it is folded into a summary or retried.
    ///   - standsFor: the alert of another channel in whose place it goes.
    ///   - since: since when it should have arrived here; when it was made unless given.
    package func enqueue(
        _ alert: Alert,
        channel: String,
        fallback: [String],
        hold: AlertHold? = nil,
        standsFor: DeliveryID? = nil,
        since: Instant? = nil
    ) throws -> OutboxEntry {
        effects.touched.insert(.outbox)
        let incident = alert.incident?.number ?? 0
        let id = DeliveryID(
            installation: try Schema.installation(db),
            incident: incident,
            ordinal: try nextOrdinal(incident)
        )
        var entry = OutboxEntry(
            id: id,
            channel: channel,
            alert: alert,
            fallback: fallback,
            standsFor: standsFor,
            since: since
        )
        if let hold { (entry.state, entry.hold) = (.held, hold) }
        try insert(entry)
        // One that is kept back tells nobody: what waits still has to.
        if alert.clock != nil, hold == nil { try supersede(olderThan: entry) }
        return entry
    }

    private func insert(_ entry: OutboxEntry) throws {
        let alert = entry.alert
        try db.execute(
            sql: """
                INSERT INTO outbox (id, incident, channel, type, is_urgent, state, attempts, made, next_attempt, since,
                    has_fallen_back, fallback, alert, held_by, held_until, is_drill, clock, stands_for)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.id.description, entry.id.incident, entry.channel, alert.type.rawValue, alert.isUrgent,
                entry.state.rawValue, alert.made.milliseconds, entry.nextAttempt.milliseconds, entry.since.milliseconds,
                entry.fallback.joined(separator: "\n"), try StoreJSON.text(alert), entry.hold?.by,
                entry.hold?.until?.milliseconds, alert.isDrill, alert.clock?.rawValue, entry.standsFor?.description,
            ]
        )
    }

    /// Older reminders of the same clock that wait on the same channel say less than the new one.
    private func supersede(olderThan entry: OutboxEntry) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'superseded', superseded_by = :id WHERE state = 'pending'
                    AND channel = :channel AND incident = :incident AND clock = :clock AND id <> :id AND made <= :made
                """,
            arguments: [
                "id": entry.id.description, "channel": entry.channel, "incident": entry.id.incident,
                "clock": entry.alert.clock?.rawValue, "made": entry.alert.made.milliseconds,
            ]
        )
    }

    /// Saves what became of an attempt and gives the lease back.
    package func save(_ entry: OutboxEntry) throws {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET state = ?, attempts = ?, next_attempt = ?, sent = ?, reason = ?, since = ?,
                    has_fallen_back = ?, holds_up = ?, dropped = ?, leased_until = NULL WHERE id = ?
                """,
            arguments: [
                entry.state.rawValue, entry.attempts, entry.nextAttempt.milliseconds, entry.sent?.milliseconds,
                entry.reason, entry.since.milliseconds, entry.hasFallenBack, entry.holdsUp,
                try entry.dropped.map(StoreJSON.text), entry.id.description,
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

    /// Makes an alert that did not arrive due at once, and lets a held one go. One that waits already keeps its time: who
    /// tries again by hand does not put off the other way.
    /// - Returns: false when there is no such alert on its way.
    package func retry(_ id: DeliveryID, now: Instant) throws -> Bool {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'pending', next_attempt = :now, held_by = NULL, held_until = NULL,
                    since = CASE state WHEN 'pending' THEN since ELSE :now END
                WHERE id = :id AND state IN ('pending', 'held', 'undelivered')
                """,
            arguments: ["now": now.milliseconds, "id": id.description]
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

extension Alert {
    /// What goes in the place of an alert that cannot be read: people must know that there was one.
    fileprivate static func unreadable(_ id: DeliveryID, made: Instant) -> Alert {
        let fault = AuditFault.unreadable(id.spoken, id.incident == 0 ? nil : id.incident)
        let problem = SystemProblem(faults: [fault], since: made)
        return Alert(type: .systemProblem, incident: nil, reason: .systemProblem(problem), made: made)
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
            alert: (try? StoreJSON.value(row["alert"])) ?? .unreadable(id, made: row.time("made")),
            fallback: fallback.split(separator: "\n").map(String.init),
            standsFor: (row["stands_for"] as String?).flatMap { DeliveryID($0) }
        )
        self.state = state
        attempts = row["attempts"]
        nextAttempt = row.time("next_attempt")
        sent = row.instant("sent")
        reason = row["reason"]
        hasFallenBack = row["has_fallen_back"]
        since = row.time("since")
        holdsUp = row["holds_up"]
        let holder: String? = row["held_by"]
        hold = holder.map { AlertHold(by: $0, until: row.instant("held_until")) }
        foldedInto = (row["folded_into"] as String?).flatMap { DeliveryID($0) }
        supersededBy = (row["superseded_by"] as String?).flatMap { DeliveryID($0) }
        dropped = try (row["dropped"] as String?).map { try StoreJSON.value($0) }
    }
}
