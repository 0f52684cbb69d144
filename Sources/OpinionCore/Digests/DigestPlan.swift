/// When each department is told of what is minor, in one digest.
package struct DigestPlan: Sendable, Hashable {
    /// Off the full and the half hour, which Feishu asks senders to leave free.
    package static let standard = DigestPlan(usual: [DayTime(hour: 8, minute: 50), DayTime(hour: 17, minute: 20)])
    /// Everything is told at once.
    package static let off = DigestPlan(usual: [])

    /// Of every department that has none of its own; empty: it is told at once.
    package let usual: [DayTime]
    package let departments: [String: [DayTime]]

    package init(usual: [DayTime], departments: [String: [DayTime]] = [:]) {
        self.usual = usual.sorted()
        self.departments = departments.mapValues { $0.sorted() }
    }

    package var isOff: Bool { usual.isEmpty && departments.values.allSatisfy(\.isEmpty) }
    package func times(of department: String) -> [DayTime] { departments[department] ?? usual }

    /// The first set time after `now`; nil for a department that is told at once.
    package func next(of department: String, after now: Instant, zone: LocalZone) -> Instant? {
        times(of: department).map { $0.next(after: now, zone: zone) }.min()
    }

    /// True for news of an incident that may wait for a digest. What must ring, every deadline, a suggested raise, and a
    /// level that an officer has just settled down to this one, never do.
    package static func mayHold(_ alert: Alert) -> Bool {
        guard let incident = alert.incident, incident.notify == .digest, !alert.isUrgent else { return false }
        switch alert.reason {
        case .raiseSuggested: return false
        case .levelSettled(let from, let to, _, _, _) where from != to: return false
        default: return ![.reminder, .overdue, .escalated].contains(alert.type)
        }
    }
}

/// What was told to a department last.
package struct DigestMark: Sendable, Hashable {
    /// No set time up to here is due any more.
    package let told: Instant
    /// The last log intent that the figures have counted.
    package let intent: Int64

    package init(told: Instant, intent: Int64) {
        self.told = told
        self.intent = intent
    }
}

/// What a moment demands of the digest of one department.
package enum DigestDecision: Sendable, Hashable {
    case nothing
    /// Figures count from now on: the department is new, or the wall clock was stepped back.
    case begin
    /// It has none any more.
    case forget
    /// The set time that has passed; of several that were missed the last.
    case tell(due: Instant)

    /// - Parameter holds: something is kept back for it.
    package static func of(
        _ department: String,
        _ plan: DigestPlan,
        mark: DigestMark?,
        holds: Bool,
        now: Instant,
        zone: LocalZone
    ) -> DigestDecision {
        let times = plan.times(of: department)
        guard !times.isEmpty else { return holds ? .tell(due: now) : mark == nil ? .nothing : .forget }
        guard let mark, mark.told <= now else { return .begin }
        let due = times.map { $0.last(atOrBefore: now, zone: zone) }.filter { $0 > mark.told }.max()
        return due.map { .tell(due: $0) } ?? .nothing
    }
}
