extension Acting {
    /// People tell times to the minute, and clocks of two machines differ.
    private static let slack = TimeSpan.minutes(10)

    /// Records an act that answers for the incident; it stops the clock that waits for it.
    static func record(
        _ incident: Incident,
        _ kind: ClockKind,
        _ milestone: Milestone,
        _ zone: LocalZone,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard milestone.at <= now else { throw .inFuture(milestone.at, now: now) }
        if let known = incident.record.responses.first(where: {
            $0.kind.act == kind.act && $0.milestone.repeats(milestone)
        }) {
            return unchanged(incident, at: known.milestone.recorded, by: known.milestone.by)
        }
        let waiting = incident.clock(kind).flatMap { $0.met == nil ? $0 : nil }
        if let waiting, milestone.at < waiting.start - slack {
            throw .beforeStart(milestone.at, start: waiting.start)
        }
        if kind == .release { return released(incident, milestone, waiting: waiting, zone, now) }
        let isLate = waiting.map { milestone.at > $0.due }
        let result = touched(incident, now) {
            if waiting != nil { $0.update(kind) { $0.met = milestone.withoutText } }
            $0.answered(kind, milestone, isLate: isLate)
        }
        return told(kind, milestone, isLate: isLate, in: result, deadlines: [])
    }

    /// A release: the first one begins the clock of further ones, each of which winds it up again; the last one stops it.
    private static func released(
        _ incident: Incident,
        _ milestone: Milestone,
        waiting: Clock?,
        _ zone: LocalZone,
        _ now: Instant
    ) -> ActOutcome {
        let isFurther = waiting == nil && incident.record.lastRelease != nil
        let kind = isFurther ? ClockKind.update : .release
        let round = incident.clock(.update).flatMap { $0.isRunning ? $0 : nil }
        let isLate = (isFurther ? round : waiting).map { milestone.at > $0.due }
        let result = touched(incident, now) {
            if waiting != nil { $0.update(.release) { $0.met = milestone.withoutText } }
            $0.answered(kind, milestone, isLate: isLate)
            $0.windUpdates(after: milestone, zone: zone)
        }
        let changes = DeadlineChange.between(incident.clocks, result.clocks)
        return told(kind, milestone, isLate: isLate, in: result, deadlines: changes)
    }

    private static func told(
        _ kind: ClockKind,
        _ milestone: Milestone,
        isLate: Bool?,
        in incident: Incident,
        deadlines: [DeadlineChange]
    ) -> ActOutcome {
        let reply = ActReply.milestone(
            kind,
            at: milestone.at,
            effect: isLate.map { $0 ? .late : .inTime } ?? .noClock,
            running: incident.runningClocks
        )
        return ActOutcome(
            incident: incident,
            reply: reply,
            alert: reason(kind, milestone, isLate: isLate),
            alertType: .milestone,
            deadlines: deadlines
        )
    }

    private static func reason(_ kind: ClockKind, _ milestone: Milestone, isLate: Bool?) -> AlertReason {
        let by = milestone.by.displayName
        if let people = milestone.to { return .briefed(to: people, by: by, at: milestone.at, isLate: isLate) }
        return .milestone(
            kind,
            by: by,
            at: milestone.at,
            isLate: isLate ?? false,
            url: milestone.url,
            place: milestone.place
        )
    }
}

extension Incident {
    fileprivate mutating func answered(_ kind: ClockKind, _ milestone: Milestone, isLate: Bool?) {
        record.responses.append(Response(kind: kind, milestone: milestone, isLate: isLate))
        if kind.isPublic { state = .responding }
    }

    /// - Precondition: the release stands in the record.
    fileprivate mutating func windUpdates(after release: Milestone, zone: LocalZone) {
        if let clock = clock(.update) {
            guard clock.isRunning else { return }
            if release.isFinal == true {
                update(.update) { $0.met = release.withoutText }
            } else if let next = nextRound(of: clock, after: release, zone: zone) {
                update(.update) { $0 = next }
            }
        } else if demand.clocks.contains(.update), let start = ClockSetting.start(of: .update, self, zone: zone),
            let length = policy.length(of: .update, in: demand)
        {
            clocks.append(Clock(kind: .update, start: start, due: length.due(from: start.at, zone: zone)))
        }
    }

    /// nil for a release that was done before the one from which the clock runs: it is recorded, and moves nothing.
    private func nextRound(of clock: Clock, after release: Milestone, zone: LocalZone) -> Clock? {
        guard release.at > clock.start, let length = policy.length(of: .update, in: demand) else { return nil }
        let start = ClockStart(at: release.at, source: .confirmed)
        return clock.nextRound(at: start, due: length.due(from: release.at, zone: zone))
    }
}
