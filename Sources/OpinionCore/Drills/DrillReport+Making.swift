extension DrillReport.IncidentResult {
    /// - Parameters:
    ///   - incident: before the drill's end closes it.
    ///   - timeline: everything that happened to it, in order.
    package init(_ incident: Incident, timeline: [LogEvent], ended: Instant) {
        (number, title, area) = (incident.number, incident.title, incident.area)
        (department, level, opened) = (incident.department, incident.level, incident.opened)
        (items, outlets) = (incident.heat.items, incident.heat.outlets)
        acknowledged = timeline.first { $0.name == "ack" }.map {
            DrillReport.Answer(by: $0.actor.displayName, at: $0.at, after: $0.at - incident.opened)
        }
        escalation = timeline.filter { $0.name.hasPrefix(Self.escalation) }.map {
            DrillReport.Step(step: String($0.name.dropFirst(Self.escalation.count)), after: $0.at - incident.opened)
        }
        clocks = incident.clocks.map { DrillReport.ClockResult($0, ended: ended) }
    }

    private static let escalation = "escalation."
}

extension DrillReport.ClockResult {
    init(_ clock: Clock, ended: Instant) {
        (kind, due, met) = (clock.kind, clock.due, clock.met?.at)
        state =
            switch clock.state(now: ended) {
            case .met: .met
            case .metLate: .metLate
            case .overdue: .missed
            case .waived: .waived
            case .running: .running
            }
    }
}

extension DrillReport.MessageResult {
    /// One line for each channel and type, in the order in which they first came.
    package static func of(_ entries: [OutboxEntry]) -> [DrillReport.MessageResult] {
        var order: [[String]] = []
        var groups: [[String]: [OutboxEntry]] = [:]
        for entry in entries {
            let key = [entry.channel, entry.alert.type.rawValue]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        return order.compactMap { groups[$0] }.map(Self.init)
    }

    /// - Precondition: `entries` is not empty, and of one channel and type.
    private init(_ entries: [OutboxEntry]) {
        let delays = entries.compactMap { entry in entry.sent.map { $0 - entry.alert.made } }.sorted()
        (channel, type, made) = (entries[0].channel, entries[0].alert.type, entries.count)
        arrived = delays.count
        median = delays.isEmpty ? nil : delays[(delays.count - 1) / 2]
        slowest = delays.last
    }
}
