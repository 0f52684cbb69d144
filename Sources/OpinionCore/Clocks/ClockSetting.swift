/// Derives an incident's deadlines from its times and its level.
package enum ClockSetting {
    package static func start(of incident: Incident, zone: LocalZone) -> ClockStart {
        let published = incident.times.published.map {
            PublishedTime(at: $0.at, isDateOnly: incident.times.isPublishedDateOnly)
        }
        return StartChoice.choose(
            occurred: incident.times.occurred?.at,
            published: published,
            detected: incident.times.detected.at,
            notOlderThan: incident.policy.startNotOlderThan,
            zone: zone
        )
    }

    /// Where one clock starts; nil for a clock that nothing has begun yet: further releases follow a first one.
    package static func start(of kind: ClockKind, _ incident: Incident, zone: LocalZone) -> ClockStart? {
        let start = start(of: incident, zone: zone)
        switch kind {
        case .release, .press, .reply: return start
        case .briefing, .verification:
            return StartChoice.afterConfirmation(start, of: incident.times)
        case .update:
            guard !incident.record.hasFinalRelease else { return nil }
            return incident.record.lastRelease.map { ClockStart(at: $0.milestone.at, source: .confirmed) }
        }
    }

    /// The clocks that run from the opening on.
    package static func opened(_ incident: Incident, zone: LocalZone) -> [Clock] {
        incident.demand.clocks.compactMap { fresh($0, incident, zone: zone) }
    }

    /// Derives the deadlines again after a correction of the times or a new level. Clocks that are met stay met;
    /// a clock that the level no longer demands is waived with the regrade's reason, unless its deadline has passed:
    /// what is overdue stays until an act stops it. A clock that appears is stopped at once by an act that was recorded
    /// before.
    /// - Parameter keepsMissed: a deadline that has passed is not moved to a later one.
    /// - Returns: the incident with its new deadlines, and every deadline that appeared, moved or went.
    package static func derived(
        _ incident: Incident,
        by actor: Actor,
        reason: String,
        zone: LocalZone,
        now: Instant,
        keepsMissed: Bool = false
    ) -> (incident: Incident, changes: [DeadlineChange]) {
        let demanded = incident.demand.clocks
        var result = incident
        result.clocks = incident.clocks.map { clock in
            if demanded.contains(clock.kind) {
                let next = restarted(clock, incident, zone: zone)
                return keepsMissed && clock.state(now: now) == .overdue && next.due > clock.due ? clock : next
            }
            guard clock.isRunning, now < clock.due else { return clock }
            var dropped = clock
            dropped.waived = Waiver(at: now, by: actor, reason: reason, approver: nil)
            return dropped
        }
        for kind in demanded where incident.clock(kind) == nil {
            guard let clock = fresh(kind, incident, zone: zone) else { continue }
            result.clocks.append(stopped(clock, by: incident.record))
        }
        result.judgeResponses()
        return (result, DeadlineChange.between(incident.clocks, result.clocks))
    }

    private static func fresh(_ kind: ClockKind, _ incident: Incident, zone: LocalZone) -> Clock? {
        guard let length = incident.policy.length(of: kind, in: incident.demand),
            let start = start(of: kind, incident, zone: zone)
        else { return nil }
        return Clock(kind: kind, start: start, due: length.due(from: start.at, zone: zone))
    }

    private static func restarted(_ clock: Clock, _ incident: Incident, zone: LocalZone) -> Clock {
        guard let length = incident.policy.length(of: clock.kind, in: incident.demand),
            let start = start(of: clock.kind, incident, zone: zone)
        else { return clock }
        var restarted = clock.restarted(at: start, due: length.due(from: start.at, zone: zone))
        if restarted.waived?.approver == nil, restarted.waived != nil {
            restarted.waived = nil
            restarted.revision = clock.revision + 1
            restarted = stopped(restarted, by: incident.record)
        }
        return restarted
    }

    /// The clock as an act leaves it that was recorded when no clock waited for it.
    static func stopped(_ clock: Clock, by record: IncidentRecord) -> Clock {
        guard clock.met == nil, clock.kind != .update else { return clock }
        let acts = record.responses.filter { $0.kind == clock.kind && $0.milestone.at >= clock.start - .minutes(10) }
        var stopped = clock
        stopped.met = acts.map(\.milestone.withoutText).min { $0.at < $1.at }
        return stopped
    }
}

extension ClockKind {
    /// The place of a clock among those of one incident.
    package static func order(_ kind: ClockKind) -> Int { allCases.firstIndex(of: kind) ?? 0 }
}

extension Incident {
    /// Says again of each act that stopped a clock whether it came late, since deadlines move.
    fileprivate mutating func judgeResponses() {
        for index in record.responses.indices {
            let response = record.responses[index]
            guard let clock = clock(response.kind), let met = clock.met, met.isSameAct(as: response.milestone)
            else { continue }
            record.responses[index].isLate = clock.isMetLate
        }
    }
}
