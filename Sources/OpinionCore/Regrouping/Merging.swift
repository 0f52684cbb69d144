/// What becomes of two incidents that turn out to be one happening. Pure: the caller moves the reports and stores both.
package struct Merging: Sendable, Hashable {
    /// The merged incident: ended, with its number, and where it went.
    package let source: Incident
    package let target: Incident
    /// Deadlines of the target that appeared, moved or went.
    package let deadlines: [DeadlineChange]
    /// The target's level before; nil where it stays.
    package let raisedFrom: LevelName?
    /// The target had no acknowledgement and takes the other's.
    package let isAcknowledgementTaken: Bool
    /// The level that the other was proposed at, above the one that an officer has settled here; nil where none is to be
    /// suggested.
    package let suggested: LevelName?
    /// Clocks of the target that stop by what was recorded for the other.
    package let met: [ClockKind]

    package static func of(
        _ source: Incident,
        into target: Incident,
        by actor: Actor,
        reason: String,
        zone: LocalZone,
        now: Instant
    ) throws(RegroupRefusal) -> Merging {
        try refuse(source, target, reason)
        let levelled = levelled(target, with: source)
        let timed = timed(recorded(levelled, with: source), with: source, zone: zone)
        let derived = ClockSetting.derived(timed, by: actor, reason: reason, zone: zone, now: now)
        var result = derived.incident
        let met = takeClocks(of: source, into: &result, now: now) + takeActs(into: &result)
        takeAnswers(of: source, into: &result)
        result.lastAct = now
        if result.level != target.level {
            let regrade = Regrade(at: now, from: target.level, to: result.level, by: actor, reason: reason)
            result.record.regrades.append(regrade)
        }
        let running = result.escalation ?? Escalation(start: now, stepsSent: 1)
        result.escalation = result.demand.notify == .digest ? nil : running
        return Merging(
            source: ended(source, into: target.number, by: actor, reason: reason, now: now),
            target: result,
            deadlines: DeadlineChange.between(target.clocks, result.clocks),
            raisedFrom: result.level == target.level ? nil : target.level,
            isAcknowledgementTaken: target.acknowledged == nil && result.acknowledged != nil,
            suggested: result.suggested == target.suggested ? nil : result.suggested,
            met: met
        )
    }

    private static func refuse(_ source: Incident, _ target: Incident, _ reason: String) throws(RegroupRefusal) {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .missing(field: "-m") }
        guard source.number != target.number else { throw .intoItself(source.number) }
        for each in [source, target] where !each.state.isLive {
            throw .ended(each.number, each.state, target: each.mergedInto)
        }
        guard source.isDrill == target.isDrill else { throw .drill(source.number, target.number) }
        // Rules of no area join the area of the same happening, never the other way round.
        let isSameDesk = source.desk == target.desk
        guard isSameDesk || source.area == nil && target.area != nil else {
            throw .otherArea(source.number, target.number)
        }
    }

    // MARK: The target

    /// The higher level counts, unless an officer has settled the target's and the other's was a mere proposal.
    private static func levelled(_ target: Incident, with source: Incident) -> Incident {
        var result = target
        let isHigher = target.policy.levels.isHigher(source.level, than: target.level)
        if isHigher, target.isProposed || !source.isProposed {
            (result.level, result.isProposed) = (source.level, source.isProposed)
        } else if isHigher {
            result.suggested = [target.suggested, source.suggested, source.level].compactMap(\.self)
                .min { target.policy.levels.rank($0) < target.policy.levels.rank($1) }
        }
        result.isSudden = target.isSudden || source.isSudden
        return result
    }

    /// What was recorded for either was done for this happening.
    private static func recorded(_ target: Incident, with source: Incident) -> Incident {
        var result = target
        let (own, other) = (target.record, source.record)
        result.record.responses += other.responses.filter { !own.responses.contains($0) }
        result.record.instructions += other.instructions.filter { !own.instructions.contains($0) }
        result.record.assignment = own.assignment ?? other.assignment
        result.record.conclusion = own.conclusion ?? other.conclusion
        result.concern = target.concern ?? source.concern
        result.times.confirmed = [target, source].compactMap(\.times.confirmed).min { $0.at < $1.at }
        return result
    }

    /// The times of both from which the clocks start earliest; the target's own where that makes no difference.
    private static func timed(_ target: Incident, with source: Incident, zone: LocalZone) -> Incident {
        var candidates: [Incident] = []
        for occurred in [target, source].map(\.times.occurred) {
            for published in [target, source] {
                var each = target
                each.times.occurred = occurred
                each.times.published = published.times.published
                each.times.isPublishedDateOnly = published.times.isPublishedDateOnly
                if source.times.detected.at < target.times.detected.at { each.times.detected = source.times.detected }
                each.times.reported = target.times.reported ?? source.times.reported
                candidates.append(each)
            }
        }
        func start(_ incident: Incident) -> Instant { ClockSetting.start(of: incident, zone: zone).at }
        return candidates.dropFirst().reduce(candidates[0]) { start($1) < start($0) ? $1 : $0 }
    }

    /// What was recorded for the other was done for this happening; what it owes is still owed.
    /// - Returns: the clocks that stop by it.
    private static func takeClocks(of source: Incident, into target: inout Incident, now: Instant) -> [ClockKind] {
        var stopped: [ClockKind] = []
        for clock in source.clocks {
            guard let own = target.clock(clock.kind) else {
                let isOwed = clock.isRunning && now >= clock.due
                if isOwed || clock.met != nil { target.clocks.append(clock) }
                continue
            }
            guard own.isRunning, let met = clock.met else { continue }
            target.update(clock.kind) { $0.met = met }
            stopped.append(clock.kind)
        }
        return stopped
    }

    /// An act that was recorded for the other when no clock waited for it stops the one that runs here.
    /// - Returns: the clocks that stop by it.
    private static func takeActs(into target: inout Incident) -> [ClockKind] {
        let before = target.runningClocks.map(\.kind)
        target.clocks = target.clocks.map { $0.isRunning ? ClockSetting.stopped($0, by: target.record) : $0 }
        return before.filter { kind in target.clock(kind)?.isRunning == false }
    }

    private static func takeAnswers(of source: Incident, into target: inout Incident) {
        if target.acknowledged == nil, let acknowledged = source.acknowledged {
            target.acknowledged = acknowledged
            target.escalation?.asked = nil
        }
        if source.state == .responding {
            target.state = .responding
        } else if target.state == .open, target.acknowledged != nil {
            target.state = .acknowledged
        }
    }

    // MARK: The source

    private static func ended(
        _ source: Incident,
        into number: IncidentNumber,
        by actor: Actor,
        reason: String,
        now: Instant
    ) -> Incident {
        var result = source
        (result.state, result.mergedInto, result.endReason, result.lastAct) = (.merged, number, reason, now)
        for clock in source.runningClocks {
            result.update(clock.kind) { $0.waived = Waiver(at: now, by: actor, reason: reason, approver: nil) }
        }
        return result
    }
}
