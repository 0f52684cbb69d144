package import OpinionCore
package import OpinionStore

/// Every running clock, every escalation, and old news, as functions of `now`. Level-triggered: whatever has passed
/// and was not told is due, whatever happened in between.
package struct Deadlines: Sendable {
    /// A 補錄 notice waits until no further old hit came for this long, so that a first round makes one notice.
    private static let foundLateQuiet = TimeSpan.seconds(5)
    private static let foundLateLongest = TimeSpan.minutes(1)
    private static let foundLateListed = 200

    let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// A look without writing: most steps have nothing to tell.
    package func isAnythingDue(
        _ view: StoreSnapshot,
        now: Instant,
        isClockTrusted: Bool,
        _ orders: any StandingOrders
    ) throws -> Bool {
        if try isFoundLateDue(view, now: now) { return true }
        if let end = try view.nextSilenceEnd(), end <= now { return true }
        if try desk.isQuietOver(orders, view) { return true }
        if try desk.isDigestDue(orders, view) { return true }
        if try isClockTrusted && isShiftChangeDue(view, orders) { return true }
        return try view.liveIncidents().contains { incident in
            if EscalationSchedule.due(incident, now: now, isClockTrusted: isClockTrusted) != nil { return true }
            return try incident.clocks.contains { try dueMoment($0, incident, view, now: now) != nil }
        }
    }

    /// Tells everything that is due. What fails, fails alone: one incident never keeps another waiting.
    /// - Returns: what could not be told, and why; it is tried again at the next round.
    @discardableResult
    package func tell(
        now: Instant,
        isClockTrusted: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> [String: any Error] {
        var failures: [String: any Error] = [:]
        func each(_ name: String, _ job: (StoreTransaction) throws -> Void) throws {
            if let failure = try transaction.attempt(job) { failures[name] = failure }
        }
        // First, so that nothing is held by a silence whose time is over.
        try each("silences") { try desk.endSilences($0) }
        try each("quiet") { try desk.endQuiet(orders, $0) }
        for (department, decision) in try desk.digestsDue(orders, transaction.view) {
            try each("digest \(department)") { try desk.tellDigest(of: department, decision, orders, $0) }
        }
        // Then whoever comes reads what is open, before its next step.
        try each("shift") {
            if try isClockTrusted && isShiftChangeDue($0.view, orders) { try tellShiftChange(orders, $0) }
        }
        for incident in try transaction.view.liveIncidents() {
            try each("#\(incident.number)") {
                try tell(incident, now: now, isClockTrusted: isClockTrusted, orders, $0)
            }
        }
        try each("found_late") {
            if try isFoundLateDue($0.view, now: now) { try tellFoundLate(now: now, orders, $0) }
        }
        return failures
    }

    private func tell(
        _ incident: Incident,
        now: Instant,
        isClockTrusted: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        for clock in incident.clocks {
            guard let moment = try dueMoment(clock, incident, transaction.view, now: now) else { continue }
            try tell(moment, clock, incident, now: now, isClockTrusted: isClockTrusted, orders, transaction)
        }
        if let due = EscalationSchedule.due(incident, now: now, isClockTrusted: isClockTrusted) {
            try escalate(due, incident, now: now, orders, transaction)
        }
    }

    // MARK: Clocks

    private func dueMoment(
        _ clock: Clock,
        _ incident: Incident,
        _ view: StoreSnapshot,
        now: Instant
    ) throws -> ReminderMoment? {
        let told = try view.told(clock, of: incident.number)
        return ReminderSchedule.due(clock, policy: incident.policy.reminders, told: told, now: now)
    }

    private func tell(
        _ moment: ReminderMoment,
        _ clock: Clock,
        _ incident: Incident,
        now: Instant,
        isClockTrusted: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard try transaction.markTold(moment, clock: clock, of: incident.number, now: now) else { return }
        // A deadline that an act has just moved was not missed: it is late only against what was known.
        let late = now - max(moment.at, max(incident.lastAct, incident.opened))
        try desk.send(
            moment.isOverdue ? .overdue : .reminder,
            about: incident,
            reason: .reminder(clock.kind, key: moment.key, due: clock.due, late: late > .minutes(1) ? late : nil),
            role: isClockTrusted ? role(of: moment, incident) : .duty,
            orders,
            transaction
        )
        try desk.log(
            moment.isOverdue ? "clock.overdue" : "clock.reminder",
            incident: incident.number,
            ["kind": .text(clock.kind.rawValue), "moment": .text(moment.key), "due": .instant(clock.due)],
            transaction
        )
    }

    /// Each overdue reminder goes one step further up the escalation.
    private func role(of moment: ReminderMoment, _ incident: Incident) -> EscalationStep.Role {
        var roles: [EscalationStep.Role] = []
        for step in incident.policy.escalation where !roles.contains(step.to) { roles.append(step.to) }
        guard moment.isOverdue, !roles.isEmpty else { return .duty }
        return roles[min(moment.overdueStep, roles.count) - 1]
    }

    // MARK: Escalation

    private func escalate(
        _ due: EscalationDue,
        _ incident: Incident,
        now: Instant,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        var changed = incident
        let officer = incident.acknowledged?.by.displayName ?? ""
        switch due {
        case .step(let index, let step):
            changed.escalation?.stepsSent = index + 1
            let late = now - ((incident.escalation?.start ?? now) + step.after)
            try desk.send(
                .escalated,
                about: changed,
                reason: .unacknowledged(
                    since: incident.escalation?.start ?? incident.opened,
                    late: late > .minutes(1) ? late : nil
                ),
                role: step.to,
                orders,
                transaction
            )
        case .ask:
            changed.escalation?.asked = now
            let since = incident.acknowledged?.at ?? now
            try desk.send(
                .escalated,
                about: changed,
                reason: .asked(officer: officer, since: since),
                role: .duty,
                orders,
                transaction
            )
        case .reopen:
            changed.escalation = incident.escalation?.reopened(at: now)
            changed.escalation?.stepsSent = 1
            changed.acknowledged = nil
            changed.state = .open
            try desk.send(
                .escalated,
                about: changed,
                reason: .askUnanswered(officer: officer),
                role: .duty,
                orders,
                transaction
            )
        }
        try transaction.save(changed)
        try desk.log("escalation." + name(due), incident: incident.number, [:], transaction)
    }

    private func name(_ due: EscalationDue) -> String {
        switch due {
        case .step(_, let step): step.to.rawValue
        case .ask: "asked"
        case .reopen: "reopened"
        }
    }

    // MARK: Found late

    private func isFoundLateDue(_ view: StoreSnapshot, now: Instant) throws -> Bool {
        try foundLateTime(view).map { $0 <= now } ?? false
    }

    private func foundLateTime(_ view: StoreSnapshot) throws -> Instant? {
        try view.untoldFoundLate().map { min($0.latest + Self.foundLateQuiet, $0.first + Self.foundLateLongest) }
    }

    private func tellFoundLate(now: Instant, _ orders: any StandingOrders, _ transaction: StoreTransaction) throws {
        let (items, total) = try transaction.takeFoundLate(limit: Self.foundLateListed, now: now)
        guard total > 0 else { return }
        try desk.send(.foundLate, about: nil, reason: .foundLate(items, total: total), orders, transaction)
        try desk.log(
            "items.found_late",
            ["total": .number(Int64(total)), "items": .list(items.map { .number($0.item) })],
            transaction
        )
    }

    // MARK: What is next

    /// The next instant at which something may be due; nil while nothing runs.
    package func next(_ view: StoreSnapshot, after now: Instant, _ orders: any StandingOrders) throws -> Instant? {
        let incidents = try view.liveIncidents()
        let reminders = incidents.flatMap { incident in
            incident.clocks.compactMap {
                ReminderSchedule.next($0, policy: incident.policy.reminders, after: now)
            }
        }
        let escalations = incidents.compactMap { EscalationSchedule.next($0, after: now) }.filter { $0 > now }
        let foundLate = try foundLateTime(view).map { [$0] } ?? []
        let shifts = try nextShiftChange(view, after: now, orders).map { [$0] } ?? []
        let silences = try view.nextSilenceEnd().map { [$0] } ?? []
        // Past it, the hours were changed meanwhile: the loop looks again by itself.
        let quiet = try view.quietEnd().map { [$0] }?.filter { $0 > now } ?? []
        let digests = try desk.nextDigest(orders, view).map { [$0] } ?? []
        return (reminders + escalations + foundLate + silences + quiet + shifts + digests).min()
    }
}
