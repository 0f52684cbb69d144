import GRDB
package import OpinionCore

// Which reminders were told: nothing fires twice, nothing un-fires.

extension StoreSnapshot {
    /// The latest moment told for this revision of a clock.
    package func told(_ clock: Clock, of incident: IncidentNumber) throws -> Instant? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT max(moment) FROM reminders WHERE incident = ? AND kind = ? AND revision = ?"
            ),
            arguments: [incident, clock.kind.rawValue, clock.revision]
        ).map { Instant(milliseconds: $0) }
    }
}

extension StoreTransaction {
    /// Marks a moment as told; in the same transaction as its outbox rows.
    /// - Returns: false when this moment of the revision was told before: a start that was corrected moves the moments
    ///   while the deadline stays, and nobody is told 50 % twice.
    package func markTold(
        _ moment: ReminderMoment,
        clock: Clock,
        of incident: IncidentNumber,
        now: Instant
    ) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE reminders SET moment = max(moment, ?) WHERE incident = ? AND kind = ? AND revision = ? AND key = ?
                """,
            arguments: [moment.at.milliseconds, incident, clock.kind.rawValue, clock.revision, moment.key]
        )
        guard db.changesCount == 0 else { return false }
        try db.execute(
            sql: """
                INSERT INTO reminders (incident, kind, revision, key, moment, told) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                incident, clock.kind.rawValue, clock.revision, moment.key, moment.at.milliseconds, now.milliseconds,
            ]
        )
        return true
    }
}
