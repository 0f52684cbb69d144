/// What happened in a department since its last digest, and how it stands.
package struct Digest: Sendable, Hashable, Codable {
    /// At most this many incidents stand in one digest.
    package static let listed = 100

    /// What a department's incidents amount to; drills are left out.
    package struct Figures: Sendable, Hashable, Codable {
        /// Since the last digest.
        package var opened, acknowledged, closed: Int
        /// Distinct reports that its rules found since the last digest.
        package var reports: Int
        /// Now.
        package var open, overdue: Int

        package init(
            opened: Int = 0,
            acknowledged: Int = 0,
            closed: Int = 0,
            reports: Int = 0,
            open: Int = 0,
            overdue: Int = 0
        ) {
            (self.opened, self.acknowledged, self.closed) = (opened, acknowledged, closed)
            (self.reports, self.open, self.overdue) = (reports, open, overdue)
        }

        /// Reports alone concern nobody, and neither does what stands as it stood.
        var isCalm: Bool { opened == 0 && acknowledged == 0 && closed == 0 && overdue == 0 }
    }

    /// One incident of which something was kept back, as it stands now.
    package struct Entry: Sendable, Hashable, Codable {
        package let incident: HeldIncident
        /// What was kept back, in the order in which it came.
        package let news: [HeldSummary.Kind]
        package let outlets, items: Int

        package init(_ incident: Incident, types: [AlertType]) {
            self.incident = HeldIncident(incident)
            news = HeldSummary.Kind.counted(types)
            (outlets, items) = (incident.heat.outlets, incident.heat.items)
        }

        /// Opened first, then spread, then ended, then everything else.
        var rank: Int {
            let types = news.map(\.type)
            if types.contains(.opened) || types.contains(.reopened) { return 0 }
            if types.contains(.grown) { return 1 }
            return incident.state.isLive ? 3 : 2
        }
    }

    package let department: String
    /// What it covers.
    package let from, until: Instant
    /// How long its set time has passed, where it was missed.
    package let late: TimeSpan?
    package let figures: Figures
    /// At most `listed`.
    package let entries: [Entry]
    package let entryCount: Int
    /// Of all that is open in the department, the deadline that runs out first.
    package let nearest: OpenDeadline?

    package init(
        department: String,
        from: Instant,
        until: Instant,
        late: TimeSpan?,
        figures: Figures,
        entries: [Entry],
        nearest: OpenDeadline?
    ) {
        (self.department, self.from, self.until, self.late) = (department, from, until, late)
        (self.figures, self.nearest) = (figures, nearest)
        let sorted = entries.sorted { ($0.rank, $0.incident.number) < ($1.rank, $1.incident.number) }
        self.entries = Array(sorted.prefix(Self.listed))
        entryCount = entries.count
    }

    /// Nothing happened: it is not sent.
    package var isEmpty: Bool { entries.isEmpty && figures.isCalm }
    /// Those that wait for somebody to say "mine".
    package var unanswered: [HeldIncident] { entries.map(\.incident).filter(\.isUnanswered) }
}

/// A running deadline of some incident.
package struct OpenDeadline: Sendable, Hashable, Codable {
    package let number: IncidentNumber
    package let kind: ClockKind
    package let due: Instant

    package init(number: IncidentNumber, kind: ClockKind, due: Instant) {
        (self.number, self.kind, self.due) = (number, kind, due)
    }

    /// The one that runs out first; nil when none runs.
    package static func nearest(of incidents: some Sequence<Incident>) -> OpenDeadline? {
        incidents.flatMap { incident in
            incident.runningClocks.map { OpenDeadline(number: incident.number, kind: $0.kind, due: $0.due) }
        }.min { $0.due < $1.due }
    }
}
