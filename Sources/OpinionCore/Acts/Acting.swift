/// The state machine of an incident: what each act does, or why it is refused. Pure: the caller stores the outcome.
package enum Acting {
    package static func apply(
        _ act: Act,
        to incident: Incident,
        by actor: Actor,
        zone: LocalZone,
        now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        if case .reopen(let message) = act { return try reopen(incident, message, actor, now) }
        if let outcome = try recorded(act, incident, actor, now) { return outcome }
        guard incident.state.isLive else { throw .ended(incident.state) }
        switch act {
        case .acknowledge: return acknowledge(incident, actor, now)
        case .unacknowledge(let reason): return try unacknowledge(incident, reason, actor, now)
        case .settleLevel(let level, let reason): return try settle(incident, level, reason, actor, zone, now)
        case .occurred(let at, let reason): return try occurred(incident, at, reason, actor, zone, now)
        case .confirmed(let at, let reason): return try confirmed(incident, at, reason, actor, zone, now)
        case .milestone(let kind, let milestone):
            return taken(try record(incident, kind, milestone, zone, now), by: actor, now)
        case .extend(let kind, let until, let reason, let approver):
            return try extend(incident, kind, until, reason, approver, actor, now)
        case .waive(let kind, let reason, let approver): return try waive(incident, kind, reason, approver, actor, now)
        case .close(let message): return try close(incident, message, actor, now)
        case .dismiss(let reason, let kind): return try dismiss(incident, reason, kind, actor, now)
        case .reopen, .note, .instruct, .assign, .conclude: return noted(incident, now)
        }
    }

    static func touched(_ incident: Incident, _ now: Instant, _ change: (inout Incident) -> Void) -> Incident {
        var result = incident
        result.lastAct = now
        change(&result)
        return result
    }

    static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    static func noted(_ incident: Incident, _ now: Instant) -> ActOutcome {
        ActOutcome(incident: touched(incident, now) { _ in }, reply: .noted)
    }

    // MARK: Acknowledging

    private static func acknowledge(_ incident: Incident, _ actor: Actor, _ now: Instant) -> ActOutcome {
        if let first = incident.acknowledged {
            return ActOutcome(incident: incident, reply: .alreadyAcknowledged(by: first.by.displayName, at: first.at))
        }
        let result = touched(incident, now) {
            $0.acknowledged = Acknowledgement(by: actor, at: now)
            if $0.state == .open { $0.state = $0.isAnswered ? .responding : .acknowledged }
            $0.escalation?.asked = nil
        }
        return ActOutcome(
            incident: result,
            reply: .acknowledged(running: result.runningClocks),
            alert: .acknowledged(by: actor.displayName),
            alertType: .acknowledged
        )
    }

    /// Whoever records a response to what nobody has acknowledged has it from then on.
    private static func taken(_ outcome: ActOutcome, by actor: Actor, _ now: Instant) -> ActOutcome {
        guard outcome.isChange, outcome.incident.acknowledged == nil else { return outcome }
        var incident = outcome.incident
        incident.acknowledged = Acknowledgement(by: actor, at: now)
        if incident.state == .open { incident.state = .acknowledged }
        incident.escalation?.asked = nil
        return outcome.acknowledging(in: incident)
    }

    private static func unacknowledge(
        _ incident: Incident,
        _ reason: String?,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard incident.acknowledged != nil else { throw .notAcknowledged }
        let result = touched(incident, now) {
            $0.acknowledged = nil
            $0.state = .open
            $0.escalation = $0.escalation?.reopened(at: now)
            $0.escalation?.stepsSent = 1
        }
        return ActOutcome(
            incident: result,
            reply: .unacknowledged,
            alert: .unacknowledgedAgain(by: actor.displayName, reason: reason),
            alertType: .escalated
        )
    }

    // MARK: Level and times

    private static func settle(
        _ incident: Incident,
        _ level: LevelName,
        _ reason: String,
        _ actor: Actor,
        _ zone: LocalZone,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(reason) else { throw .missing(field: "-m") }
        guard incident.policy.levels[level] != nil else {
            throw .unknownLevel(level, known: incident.policy.levels.names)
        }
        if let done = settledBefore(incident, level, reason, actor) { return done }
        let regraded = touched(incident, now) {
            $0.level = level
            $0.isProposed = false
            $0.suggested = nil
            $0.record.regrades.append(Regrade(at: now, from: incident.level, to: level, by: actor, reason: reason))
        }
        var (result, changes) = ClockSetting.derived(regraded, by: actor, reason: reason, zone: zone, now: now)
        let running = result.escalation ?? Escalation(start: now, stepsSent: 1)
        result.escalation = result.demand.notify == .digest ? nil : running
        return ActOutcome(
            incident: result,
            reply: .levelSettled(from: incident.level, to: level, deadlines: changes),
            alert: .levelSettled(
                from: incident.level,
                to: level,
                by: actor.displayName,
                reason: reason,
                deadlines: changes
            ),
            alertType: .levelChanged,
            deadlines: changes
        )
    }

    /// The same officer settles the same level for the same reason once more.
    private static func settledBefore(
        _ incident: Incident,
        _ level: LevelName,
        _ reason: String,
        _ actor: Actor
    ) -> ActOutcome? {
        guard !incident.isProposed, incident.level == level, let last = incident.record.regrades.last,
            last.to == level, last.reason == reason, last.by == actor
        else { return nil }
        return unchanged(incident, at: last.at, by: last.by)
    }

    // MARK: Ending

    private static func close(
        _ incident: Incident,
        _ message: String?,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        let running = incident.runningClocks.map(\.kind)
        guard running.isEmpty else { throw .clockRunning(running) }
        let result = touched(incident, now) {
            $0.state = .closed
            $0.endReason = message
            if let message, !isBlank(message), $0.record.conclusion == nil {
                $0.record.conclusion = Conclusion(text: message, at: now, by: actor)
            }
        }
        return ActOutcome(
            incident: result,
            reply: .closed,
            alert: .closed(by: actor.displayName, reason: message),
            alertType: .closed
        )
    }

    private static func dismiss(
        _ incident: Incident,
        _ reason: String,
        _ kind: DismissalKind,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(reason) else { throw .missing(field: "--reason") }
        let result = touched(incident, now) { incident in
            incident.state = .dismissed
            incident.endReason = reason
            incident.dismissal = kind
            for clock in incident.runningClocks {
                let waiver = Waiver(at: now, by: actor, reason: reason, approver: nil)
                incident.update(clock.kind) { $0.waived = waiver }
            }
        }
        return ActOutcome(
            incident: result,
            reply: .dismissed,
            alert: .dismissed(by: actor.displayName, reason: reason),
            alertType: .dismissed
        )
    }

    private static func reopen(
        _ incident: Incident,
        _ message: String?,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !incident.state.isLive else { throw .notEnded(incident.state) }
        let result = touched(incident, now) { incident in
            incident.state = .open
            incident.acknowledged = nil
            incident.endReason = nil
            incident.dismissal = nil
            incident.mergedInto = nil
            let start = incident.escalation?.reopened(at: now) ?? Escalation(start: now)
            incident.escalation = incident.demand.notify == .digest ? nil : start
            incident.escalation?.stepsSent = 1
            for clock in incident.clocks where clock.isEndedOnly(by: incident.demand) {
                incident.update(clock.kind) {
                    $0.waived = nil
                    $0.revision += 1
                }
            }
        }
        return ActOutcome(
            incident: result,
            reply: .reopened(running: result.runningClocks),
            alert: .reopened(by: actor.displayName, reason: message),
            alertType: .reopened
        )
    }
}

extension Clock {
    /// Stopped by the end of its incident alone: nobody approved, and the level still demands it, or it was overdue
    /// already, which a lower level does not forgive.
    fileprivate func isEndedOnly(by demand: ResponsePolicy.Demand) -> Bool {
        guard met == nil, let waived, waived.approver == nil else { return false }
        return demand.clocks.contains(kind) || waived.at >= due
    }
}

extension Incident {
    /// Changes one clock in place.
    package mutating func update(_ kind: ClockKind, _ change: (inout Clock) -> Void) {
        for index in clocks.indices where clocks[index].kind == kind { change(&clocks[index]) }
    }
}
