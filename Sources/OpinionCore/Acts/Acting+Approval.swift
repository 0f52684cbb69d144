import TextMatching

// What needs a second person: a clock that need not be met, or may be met later.

extension Acting {
    static func waive(
        _ incident: Incident,
        _ kind: ClockKind,
        _ reason: String,
        _ approver: String,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        let clock = try approved(incident, kind, reason, approver, actor)
        if let waived = clock.waived, waived.reason == reason, waived.approver == approver {
            return unchanged(incident, at: waived.at, by: waived.by)
        }
        guard clock.waived == nil else { throw .alreadyWaived(kind) }
        let result = touched(incident, now) {
            $0.update(kind) { $0.waived = Waiver(at: now, by: actor, reason: reason, approver: approver) }
        }
        return ActOutcome(
            incident: result,
            reply: .waived(kind, running: result.runningClocks),
            alert: .waived(kind, by: actor.displayName, approver: approver, reason: reason),
            alertType: .milestone,
            deadlines: DeadlineChange.between(incident.clocks, result.clocks)
        )
    }

    /// A later deadline is a new revision. Only before the deadline: what was missed stays missed, until an act or a
    /// waiver stops the clock.
    static func extend(
        _ incident: Incident,
        _ kind: ClockKind,
        _ until: Instant,
        _ reason: String,
        _ approver: String,
        _ actor: Actor,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        let clock = try approved(incident, kind, reason, approver, actor)
        guard clock.waived == nil else { throw .alreadyWaived(kind) }
        if let known = clock.extended, known.until == until, known.reason == reason, known.approver == approver {
            return unchanged(incident, at: known.at, by: known.by)
        }
        guard now < clock.due else { throw .pastDeadline(kind, due: clock.due) }
        guard until > clock.due else { throw .notLater(kind, until: until, due: clock.due) }
        let extended = ClockExtension(
            clock: kind,
            from: clock.due,
            until: until,
            at: now,
            by: actor,
            reason: reason,
            approver: approver
        )
        let result = touched(incident, now) {
            $0.update(kind) {
                $0.extended = extended
                $0.due = until
                $0.revision += 1
            }
            $0.record.extensions.append(extended)
        }
        return ActOutcome(
            incident: result,
            reply: .extended(kind, from: clock.due, until: until, running: result.runningClocks),
            alert: .extended(
                kind,
                by: actor.displayName,
                approver: approver,
                reason: reason,
                from: clock.due,
                until: until
            ),
            alertType: .milestone,
            deadlines: DeadlineChange.between(incident.clocks, result.clocks)
        )
    }

    /// The clock that somebody else than the actor lets go of, for a reason; one that was met is out of reach.
    private static func approved(
        _ incident: Incident,
        _ kind: ClockKind,
        _ reason: String,
        _ approver: String,
        _ actor: Actor
    ) throws(ActRefusal) -> Clock {
        guard !isBlank(reason) else { throw .missing(field: "--reason") }
        guard !isBlank(approver) else { throw .missing(field: "--approver") }
        func person(_ name: String) -> [Substring] {
            Folding.foldedString(name).split(whereSeparator: \.isWhitespace)
        }
        guard [actor.user, actor.name ?? actor.user].allSatisfy({ person($0) != person(approver) })
        else { throw .approverIsActor(approver) }
        guard let clock = incident.clock(kind) else { throw .noSuchClock(kind, has: incident.clocks.map(\.kind)) }
        if let met = clock.met { throw .alreadyMet(kind, at: met.at) }
        return clock
    }
}
