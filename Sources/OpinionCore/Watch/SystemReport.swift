/// That the program is well, with what proves it.
package struct SystemReport: Sendable, Hashable, Codable {
    package struct Incidents: Sendable, Hashable, Codable {
        package let open, unacknowledged, overdue: Int

        package init(open: Int, unacknowledged: Int, overdue: Int) {
            (self.open, self.unacknowledged, self.overdue) = (open, unacknowledged, overdue)
        }
    }

    package struct Feeds: Sendable, Hashable, Codable {
        package let total, failing: Int

        package init(total: Int, failing: Int) { (self.total, self.failing) = (total, failing) }
    }

    /// Of the last 24 hours; `undelivered` is what waits now.
    package struct Day: Sendable, Hashable, Codable {
        package let items, sent, late, undelivered: Int

        package init(items: Int, sent: Int, late: Int, undelivered: Int) {
            (self.items, self.sent, self.late, self.undelivered) = (items, sent, late, undelivered)
        }
    }

    package let incidents: Incidents
    package let feeds: Feeds
    package let day: Day
    package let nearest: OpenDeadline?
    /// `SEQ:HASH` of the incident log: whoever keeps this message can prove later that nothing before it was changed.
    package let head: String
    package let version: String

    package init(
        incidents: Incidents,
        feeds: Feeds,
        day: Day,
        nearest: OpenDeadline?,
        head: String,
        version: String
    ) {
        (self.incidents, self.feeds, self.day) = (incidents, feeds, day)
        (self.nearest, self.head, self.version) = (nearest, head, version)
    }
}

/// What the audit has found, and since when it fails.
package struct SystemProblem: Sendable, Hashable, Codable {
    package let faults: [AuditFault]
    package let since: Instant

    package init(faults: [AuditFault], since: Instant) {
        self.faults = faults
        self.since = since
    }
}
