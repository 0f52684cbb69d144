/// An incident as `opinionctl list --json` and the webhook body show it (contracts: shape of version 1).
package struct IncidentView: Sendable, Hashable, Codable {
    package let number: IncidentNumber
    package let title: String
    package let area: String?
    package let department: String
    package let level: LevelName
    package let proposed: Bool
    package let sudden: Bool
    package let concern: String?
    package let notify: Notify
    package let state: IncidentState
    package let drill: Bool
    package let opened: Instant
    package let acknowledged: AcknowledgedView?
    package let clocks: [ClockView]
    package let outlets: Int
    package let items: Int
    /// How many outlets of each tier report it.
    package let heat: [String: Int]
    /// The incident that a merged one went into.
    package let mergedInto: IncidentNumber?
    /// The silences that match it now; only lists and pages say them.
    package var silences: [SilenceID] = []

    package struct AcknowledgedView: Sendable, Hashable, Codable {
        package let by: String
        package let at: Instant
    }

    package init(_ incident: Incident, now: Instant) {
        (number, title, area) = (incident.number, incident.title, incident.area)
        (department, level, proposed) = (incident.department, incident.level, incident.isProposed)
        (sudden, concern, notify) = (incident.isSudden, incident.concern?.rawValue, incident.demand.notify)
        (state, drill, opened) = (incident.state, incident.isDrill, incident.opened)
        acknowledged = incident.acknowledged.map { AcknowledgedView(by: $0.by.displayName, at: $0.at) }
        clocks = incident.clocks.map { ClockView($0, incident: incident.number, now: now) }
        (outlets, items) = (incident.heat.outlets, incident.heat.items)
        (heat, mergedInto) = (incident.heat.outletsByTier, incident.mergedInto)
    }

    /// Reads `list`'s count of items, and `show`'s list of them as its count.
    private struct Count: Decodable {
        let value: Int

        init(from decoder: any Decoder) throws {
            if let number = try? decoder.singleValueContainer().decode(Int.self) {
                value = number
            } else {
                value = try decoder.unkeyedContainer().count ?? 0
            }
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        number = try container.decode(IncidentNumber.self, forKey: .number)
        title = try container.decode(String.self, forKey: .title)
        area = try container.decodeIfPresent(String.self, forKey: .area)
        department = try container.decode(String.self, forKey: .department)
        level = try container.decode(LevelName.self, forKey: .level)
        proposed = try container.decode(Bool.self, forKey: .proposed)
        sudden = try container.decode(Bool.self, forKey: .sudden)
        concern = try container.decodeIfPresent(String.self, forKey: .concern)
        notify = try container.decode(Notify.self, forKey: .notify)
        state = try container.decode(IncidentState.self, forKey: .state)
        drill = try container.decode(Bool.self, forKey: .drill)
        opened = try container.decode(Instant.self, forKey: .opened)
        acknowledged = try container.decodeIfPresent(AcknowledgedView.self, forKey: .acknowledged)
        clocks = try container.decode([ClockView].self, forKey: .clocks)
        outlets = try container.decode(Int.self, forKey: .outlets)
        items = try container.decode(Count.self, forKey: .items).value
        heat = try container.decodeIfPresent([String: Int].self, forKey: .heat) ?? [:]
        mergedInto = try container.decodeIfPresent(IncidentNumber.self, forKey: .mergedInto)
        silences = try container.decodeIfPresent([SilenceID].self, forKey: .silences) ?? []
    }

    private enum CodingKeys: String, CodingKey {
        case number, title, area, department, level, proposed, sudden, concern, notify, state, drill, opened
        case acknowledged, clocks, outlets, items, silences, heat
        case mergedInto = "merged_into"
    }

    // Written by hand: a missing value is `null` in the contract, never an absent key.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(title, forKey: .title)
        try container.encode(area, forKey: .area)
        try container.encode(department, forKey: .department)
        try container.encode(level, forKey: .level)
        try container.encode(proposed, forKey: .proposed)
        try container.encode(sudden, forKey: .sudden)
        try container.encode(concern, forKey: .concern)
        try container.encode(notify, forKey: .notify)
        try container.encode(state, forKey: .state)
        try container.encode(drill, forKey: .drill)
        try container.encode(opened, forKey: .opened)
        try container.encode(acknowledged, forKey: .acknowledged)
        try container.encode(clocks, forKey: .clocks)
        try container.encode(outlets, forKey: .outlets)
        try container.encode(items, forKey: .items)
        try container.encode(heat, forKey: .heat)
        try container.encode(mergedInto, forKey: .mergedInto)
        try container.encode(silences, forKey: .silences)
    }
}

/// A clock as `list --json` shows it.
package struct ClockView: Sendable, Hashable, Codable {
    /// `127-release`
    package let id: String
    package let kind: ClockKind
    package let start: Instant
    package let startSource: StartSource
    package let due: Instant
    package let revision: Int
    package let state: Clock.State
    package let met: Instant?

    package init(_ clock: Clock, incident: IncidentNumber, now: Instant) {
        id = "\(incident)-\(clock.kind.rawValue)"
        (kind, start, startSource) = (clock.kind, clock.start, clock.startSource)
        (due, revision, state, met) = (clock.due, clock.revision, clock.state(now: now), clock.met?.at)
    }

    package var isRunning: Bool { state == .running || state == .overdue }

    private enum CodingKeys: String, CodingKey {
        case id, kind, start, startSource = "start_source", due, revision, state, met
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(start, forKey: .start)
        try container.encode(startSource, forKey: .startSource)
        try container.encode(due, forKey: .due)
        try container.encode(revision, forKey: .revision)
        try container.encode(state, forKey: .state)
        try container.encode(met, forKey: .met)
    }
}
