/// Who had the desk when it was last looked at, so that a change is told once, whatever happened in between.
package struct ShiftWatch: Sendable, Hashable {
    /// The key of the primary; nil for a gap.
    package let person: PersonID?
    package let name: String?
    package let since: Instant

    package init(person: PersonID?, name: String?, since: Instant) {
        (self.person, self.name, self.since) = (person, name, since)
    }
}

/// The change of the shift: what nobody has acknowledged passes to whoever comes.
package enum ShiftChange {
    /// True when somebody else has the desk than when it was last looked at. The first look changes nothing.
    package static func isDue(_ primary: DutyPerson?, watch: ShiftWatch?) -> Bool {
        guard let watch else { return true }
        return watch.person != primary?.id
    }

    /// What whoever comes takes over: unacknowledged and escalating, the nearest deadline first.
    package static func matters(_ live: [Incident]) -> [OpenMatter] {
        live.filter { $0.state.isLive && $0.acknowledged == nil && $0.escalation != nil }
            .map(OpenMatter.init)
            .sorted { ($0.due ?? .distant, $0.number) < ($1.due ?? .distant, $1.number) }
    }
}

/// One line of a shift change: an incident that nobody has acknowledged.
package struct OpenMatter: Sendable, Hashable, Codable {
    package let number: IncidentNumber
    package let title: String
    package let level: LevelName
    package let isDrill: Bool
    package let opened: Instant
    /// The nearest deadline.
    package let clock: ClockKind?
    package let due: Instant?

    package init(_ incident: Incident) {
        let nearest = incident.runningClocks.min { $0.due < $1.due }
        (number, title, level) = (incident.number, incident.title, incident.level)
        (isDrill, opened, clock, due) = (incident.isDrill, incident.opened, nearest?.kind, nearest?.due)
    }
}

extension Instant {
    fileprivate static let distant = Instant(milliseconds: .max)
}
