import GRDB
package import OpinionCore

// Who takes a post in place of the roster's, and the change of the shift.

extension StoreSnapshot {
    /// What is in force at `instant` or later, the oldest first.
    package func dutyOverrides(endingAfter instant: Instant) throws -> [DutyOverride] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM duty_overrides WHERE ends > ? ORDER BY id"),
            arguments: [instant.milliseconds]
        ).map(DutyOverride.init)
    }

    package func dutyOverride(_ id: Int64) throws -> DutyOverride? {
        try Row.fetchOne(db, sql: "SELECT * FROM duty_overrides WHERE id = ?", arguments: [id]).map(DutyOverride.init)
    }

    /// Who had the desk when it was last looked at; nil before the first look.
    package func shiftWatch() throws -> ShiftWatch? {
        try Row.fetchOne(db, sql: "SELECT person, name, since FROM shift_watch").map {
            ShiftWatch(person: $0["person"], name: $0["name"], since: $0.time("since"))
        }
    }
}

extension StoreTransaction {
    /// Saves a new override; its number is given here.
    package func addOverride(
        _ role: DutyRole,
        _ person: DutyPerson,
        _ time: Range<Instant>,
        reason: String,
        by actor: Actor,
        now: Instant
    ) throws -> DutyOverride {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: """
                INSERT INTO duty_overrides (role, person, name, begins, ends, reason, made, made_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                role.rawValue, person.id, person.name, time.lowerBound.milliseconds, time.upperBound.milliseconds,
                reason, now.milliseconds, try StoreJSON.text(actor),
            ]
        )
        return DutyOverride(
            id: db.lastInsertedRowID,
            role: role,
            person: person.id,
            name: person.name,
            from: time.lowerBound,
            until: time.upperBound,
            reason: reason,
            by: actor,
            made: now
        )
    }

    /// Ends an override now, before its time; one that has not begun never begins.
    package func endOverride(_ id: Int64, by actor: Actor, now: Instant) throws {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: "UPDATE duty_overrides SET ends = max(?, begins), ended_by = ? WHERE id = ? AND ends > ?",
            arguments: [now.milliseconds, try StoreJSON.text(actor), id, now.milliseconds]
        )
    }

    package func save(_ watch: ShiftWatch) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO shift_watch (one, person, name, since) VALUES (1, ?, ?, ?)",
            arguments: [watch.person, watch.name, watch.since.milliseconds]
        )
    }
}

extension DutyOverride {
    fileprivate init(_ row: Row) throws {
        guard let role = DutyRole(rawValue: row["role"]) else {
            throw StoreError(code: .damaged, context: "duty_overrides", underlying: "unreadable row")
        }
        self.init(
            id: row["id"],
            role: role,
            person: row["person"],
            name: row["name"],
            from: row.time("begins"),
            until: row.time("ends"),
            reason: row["reason"],
            by: try StoreJSON.value(row["made_by"]),
            made: row.time("made")
        )
    }
}
