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

    /// Derives the deadlines again after a correction of the times or a new level. Clocks that are met stay met;
    /// a clock that the level no longer demands is waived with the regrade's reason, unless its deadline has passed:
    /// what is overdue stays until an act stops it.
    /// - Returns: the incident with its new deadlines, and every deadline that appeared, moved or went.
    package static func derived(
        _ incident: Incident,
        by actor: Actor,
        reason: String,
        zone: LocalZone,
        now: Instant
    ) -> (incident: Incident, changes: [DeadlineChange]) {
        let start = start(of: incident, zone: zone)
        let demanded = incident.demand.clocks
        var result = incident
        result.clocks = incident.clocks.map { clock in
            if demanded.contains(clock.kind) { return restarted(clock, start: start, policy: incident.policy) }
            guard clock.isRunning, now < clock.due else { return clock }
            var dropped = clock
            dropped.waived = Waiver(at: now, by: actor, reason: reason, approver: nil)
            return dropped
        }
        for kind in demanded where incident.clock(kind) == nil {
            guard let duration = incident.policy.durations[kind] else { continue }
            result.clocks.append(Clock(kind: kind, start: start, duration: duration))
        }
        return (result, DeadlineChange.all(from: incident.clocks, to: result.clocks))
    }

    private static func restarted(_ clock: Clock, start: ClockStart, policy: ResponsePolicy) -> Clock {
        guard let duration = policy.durations[clock.kind] else { return clock }
        var restarted = clock.restarted(at: start, duration: duration)
        if restarted.waived?.approver == nil, restarted.waived != nil {
            restarted.waived = nil
            restarted.revision = clock.revision + 1
        }
        return restarted
    }
}

extension DeadlineChange {
    /// Every deadline that appeared, moved or went between two states of an incident's clocks.
    package static func all(from old: [Clock], to new: [Clock]) -> [DeadlineChange] {
        new.compactMap { clock in
            let before = old.first { $0.kind == clock.kind }
            let oldDue = before.flatMap { $0.waived == nil ? $0.due : nil }
            let newDue = clock.waived == nil ? clock.due : nil
            return oldDue == newDue ? nil : DeadlineChange(kind: clock.kind, old: oldDue, new: newDue)
        }
    }
}
