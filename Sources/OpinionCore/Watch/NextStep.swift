/// What the program will do about an incident next, if nobody acts.
package struct NextStep: Sendable, Hashable {
    package let number: IncidentNumber
    /// The first step after now; nil when none follows.
    package let next: Instant?
    /// A step whose instant has passed and that was not taken; nil when all were.
    package let untaken: Instant?
    /// A deadline runs, or nobody has acknowledged: something must follow.
    package let isNeeded: Bool

    package init(number: IncidentNumber, next: Instant?, untaken: Instant?, isNeeded: Bool) {
        (self.number, self.next, self.untaken, self.isNeeded) = (number, next, untaken, isNeeded)
    }

    /// - Parameter told: the latest moment that was told of a clock's revision.
    package static func of(
        _ incident: Incident,
        now: Instant,
        isClockTrusted: Bool,
        told: (Clock) throws -> Instant?
    ) rethrows -> NextStep {
        let reminders = incident.policy.reminders
        let late = try incident.runningClocks.compactMap {
            ReminderSchedule.due($0, policy: reminders, told: try told($0), now: now)?.at
        }
        let coming = incident.runningClocks.compactMap { ReminderSchedule.next($0, policy: reminders, after: now) }
        let escalation = EscalationSchedule.next(incident, after: now)
        return NextStep(
            number: incident.number,
            next: (coming + [escalation].compactMap(\.self).filter { $0 > now }).min(),
            untaken: (late + [lateStep(incident, escalation, now: now, isClockTrusted)].compactMap(\.self)).min(),
            isNeeded: !incident.runningClocks.isEmpty
                || (incident.acknowledged == nil && incident.demand.notify != .digest)
        )
    }

    private static func lateStep(
        _ incident: Incident,
        _ next: Instant?,
        now: Instant,
        _ isClockTrusted: Bool
    ) -> Instant? {
        switch EscalationSchedule.due(incident, now: now, isClockTrusted: isClockTrusted) {
        case .step(_, let step): incident.escalation.map { $0.start + step.after }
        case .ask, .reopen: min(next ?? now, now)
        case nil: nil
        }
    }
}
