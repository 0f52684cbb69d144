extension Acting {
    /// An officer corrects when it happened: every deadline is derived again.
    static func occurred(
        _ incident: Incident,
        _ at: Instant,
        _ reason: String,
        _ actor: Actor,
        _ zone: LocalZone,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard !isBlank(reason) else { throw .missing(field: "-m") }
        guard at <= now else { throw .inFuture(at, now: now) }
        if let known = incident.times.occurred, known.at.isSameMinute(as: at) { return unchanged(incident, known) }
        let corrected = touched(incident, now) { $0.times.occurred = .init(at: at, by: actor.displayName) }
        return rederived(corrected, .occurred, at, reason, actor, zone, now)
    }

    /// An officer says when the matter was made sure of; that moves only clocks of local practice.
    static func confirmed(
        _ incident: Incident,
        _ at: Instant,
        _ reason: String?,
        _ actor: Actor,
        _ zone: LocalZone,
        _ now: Instant
    ) throws(ActRefusal) -> ActOutcome {
        guard at <= now else { throw .inFuture(at, now: now) }
        if let occurred = incident.times.occurred?.at, at < occurred { throw .beforeStart(at, start: occurred) }
        if let known = incident.times.confirmed, known.at.isSameMinute(as: at) { return unchanged(incident, known) }
        let confirmed = touched(incident, now) { $0.times.confirmed = .init(at: at, by: actor.displayName) }
        return rederived(confirmed, .confirmed, at, reason ?? "", actor, zone, now)
    }

    /// People tell times to the minute, and `-20m` moves on while it is typed: the time that stands there stays.
    private static func unchanged(_ incident: Incident, _ known: KnownTimes.Known) -> ActOutcome {
        ActOutcome(incident: incident, reply: .alreadyRecorded(at: known.at, by: known.by))
    }

    private static func rederived(
        _ incident: Incident,
        _ source: StartSource,
        _ at: Instant,
        _ reason: String,
        _ actor: Actor,
        _ zone: LocalZone,
        _ now: Instant
    ) -> ActOutcome {
        let (result, changes) = ClockSetting.derived(
            incident,
            by: actor,
            reason: reason,
            zone: zone,
            now: now,
            // When it happened is a fact; when somebody made sure of it is no excuse for what was missed.
            keepsMissed: source == .confirmed
        )
        return ActOutcome(
            incident: result,
            reply: .timeCorrected(source, at: at, deadlines: changes),
            alert: changes.isEmpty
                ? nil : .timeCorrected(by: actor.displayName, reason: reason, deadlines: changes),
            alertType: changes.isEmpty ? nil : .levelChanged,
            deadlines: changes
        )
    }
}
