import OpinionCore

/// An alert with all channels that it was queued for.
struct SeenAlert: Sendable, Hashable {
    let alert: Alert
    private(set) var channels: [String]
    /// What kept it back when it was made, or does now.
    let holder: String?

    /// Puts the entries of one alert together; an alert stands once in each of its channels.
    static func grouped(_ entries: some Sequence<OutboxEntry>) -> [SeenAlert] {
        entries.reduce(into: []) { seen, entry in
            if let last = seen.indices.last, seen[last].alert == entry.alert, seen[last].holder == entry.hold?.by,
                !seen[last].channels.contains(entry.channel)
            {
                seen[last].channels.append(entry.channel)
            } else {
                seen.append(SeenAlert(alert: entry.alert, channels: [entry.channel], holder: entry.hold?.by))
            }
        }
    }

    /// Which reminder it is; nil for other alerts.
    var moment: String? {
        if case .reminder(_, let key, _, _) = alert.reason { key } else { nil }
    }
}

extension ExpectedAlert {
    func fits(_ seen: SeenAlert) -> Bool {
        let alert = seen.alert
        func holds<Value: Equatable>(_ wanted: Value?, _ value: Value?) -> Bool { wanted == nil || wanted == value }
        return at?.fits(alert.made) ?? true
            && holds(type, alert.type) && holds(incident, alert.incident?.number) && holds(level, alert.incident?.level)
            && holds(reason, alert.reason.code) && holds(clock, alert.reason.clock) && holds(moment, seen.moment)
            && holds(role, alert.role) && holds(to, seen.channels) && held == seen.holder
            && holds(who, alert.call?.addressees.map(\.name) ?? [])
    }
}

extension ExpectedIncident {
    func fits(_ incident: Incident) -> Bool {
        func holds<Value: Equatable>(_ wanted: Value?, _ value: Value?) -> Bool { wanted == nil || wanted == value }
        return holds(number, incident.number) && holds(title, incident.title) && holds(area, incident.area)
            && holds(department, incident.department) && holds(rule, incident.rule) && holds(level, incident.level)
            && holds(isSudden, incident.isSudden) && holds(state, incident.state)
            && holds(items, incident.heat.items) && holds(outlets, incident.heat.outlets)
            && holds(clocks, incident.runningClocks.map(\.kind))
            && holds(late, incident.clocks.filter(\.isMetLate).map(\.kind)) && isDue(incident)
    }

    private func isDue(_ incident: Incident) -> Bool {
        (due ?? [:]).allSatisfy { kind, time in
            incident.clock(kind).map { $0.waived == nil && time.fits($0.due) } ?? false
        }
    }
}
