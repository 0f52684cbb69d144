import OpinionCore

/// What the model remembers of an incident: only what acts change, and nothing of how the program decides it.
struct ShadowIncident: Hashable {
    enum Stop: Hashable {
        case running, met
        case waived(isApproved: Bool)
    }

    var state: IncidentState
    var acknowledgedBy: String?
    var level: LevelName
    var isProposed: Bool
    var isSudden: Bool
    var clocks: [ClockKind: Stop]

    /// As it stands in the store.
    init(_ incident: Incident) {
        (state, level) = (incident.state, incident.level)
        (isProposed, isSudden) = (incident.isProposed, incident.isSudden)
        acknowledgedBy = incident.acknowledged?.by.user
        clocks = Dictionary(uniqueKeysWithValues: incident.clocks.map { ($0.kind, Stop($0)) })
    }

    var runs: Bool { clocks.values.contains(.running) }
}

extension ShadowIncident.Stop {
    init(_ clock: Clock) {
        if clock.met != nil {
            self = .met
        } else if let waived = clock.waived {
            self = .waived(isApproved: waived.approver != nil)
        } else {
            self = .running
        }
    }
}

/// What must become of an act, by the design's own words.
enum Expectation: Hashable {
    case refused
    case becomes(ShadowIncident)

    /// - Parameter incident: as it stands, for its instants.
    static func of(_ act: Act, on incident: Incident, by actor: Actor, now: Instant) -> Expectation {
        let before = ShadowIncident(incident)
        switch act {
        case .note, .assign, .conclude: return .becomes(before)
        case .reopen: return incident.state.isLive ? .refused : .becomes(reopened(before, incident))
        default: return incident.state.isLive ? ofLive(act, before, incident, by: actor, now: now) : .refused
        }
    }

    private static func ofLive(
        _ act: Act,
        _ before: ShadowIncident,
        _ incident: Incident,
        by actor: Actor,
        now: Instant
    ) -> Expectation {
        var after = before
        switch act {
        case .acknowledge:
            guard before.acknowledgedBy == nil else { return .becomes(before) }
            after.acknowledgedBy = actor.user
            if before.state == .open { after.state = incident.isAnswered ? .responding : .acknowledged }
        case .unacknowledge:
            guard before.acknowledgedBy != nil else { return .refused }
            after.acknowledgedBy = nil
            after.state = .open
        case .settleLevel(let level, _):
            guard incident.policy.levels[level] != nil else { return .refused }
            (after.level, after.isProposed) = (level, false)
            after.rederive(incident, now: now)
        case .occurred(let at, _):
            guard at <= now else { return .refused }
            after.rederive(incident, now: now)
        case .milestone(let kind, let milestone):
            let clock = incident.clock(kind)
            let isTooEarly = clock.map { $0.met == nil && milestone.at < $0.start - .minutes(10) } ?? false
            guard milestone.at <= now, !isTooEarly else { return .refused }
            if before.acknowledgedBy == nil {
                after.acknowledgedBy = actor.user
                if before.state == .open { after.state = .acknowledged }
            }
            if kind != .briefing, kind != .verification { after.state = .responding }
            if clock != nil { after.clocks[kind] = .met }
        case .waive(let kind, _, let approver):
            guard before.clocks[kind] == .running, approver != actor.user else { return .refused }
            after.clocks[kind] = .waived(isApproved: true)
        case .extend(let kind, let until, _, let approver):
            guard let clock = incident.clock(kind), before.clocks[kind] == .running, approver != actor.user,
                now < clock.due, until > clock.due
            else { return .refused }
        case .close:
            guard !before.runs else { return .refused }
            after.state = .closed
        case .dismiss:
            after.state = .dismissed
            for (kind, stop) in before.clocks where stop == .running { after.clocks[kind] = .waived(isApproved: false) }
        default: break
        }
        return .becomes(after)
    }

    private static func reopened(_ before: ShadowIncident, _ incident: Incident) -> ShadowIncident {
        var after = before
        (after.state, after.acknowledgedBy) = (.open, nil)
        for clock in incident.clocks where before.clocks[clock.kind] == .waived(isApproved: false) {
            let wasOverdue = clock.waived.map { $0.at >= clock.due } ?? false
            if incident.demand.clocks.contains(clock.kind) || wasOverdue { after.clocks[clock.kind] = .running }
        }
        return after
    }
}

extension ShadowIncident {
    /// A clock that begins anew is stopped by what was recorded before there was one.
    func agrees(with other: ShadowIncident, recorded: Set<ClockKind>) -> Bool {
        var own = self
        for (kind, stop) in clocks where stop == .running && other.clocks[kind] == .met && recorded.contains(kind) {
            own.clocks[kind] = .met
        }
        return own == other
    }

    /// The deadlines of a new level: what it demands runs, unless met or waived with an approver; what it does not
    /// demand stops, unless it is overdue.
    mutating func rederive(_ incident: Incident, now: Instant) {
        let demanded = incident.policy.demand(level: level, isSudden: isSudden).clocks
        for clock in incident.clocks {
            switch clocks[clock.kind] {
            case .waived(isApproved: false) where demanded.contains(clock.kind): clocks[clock.kind] = .running
            case .running where !demanded.contains(clock.kind) && now < clock.due:
                clocks[clock.kind] = .waived(isApproved: false)
            default: break
            }
        }
        for kind in demanded where clocks[kind] == nil { clocks[kind] = .running }
    }
}
