/// How far an incident's escalation has come. Each epoch starts again with the duty officer.
package struct Escalation: Sendable, Hashable, Codable {
    package var epoch: Int
    package var start: Instant
    /// How many steps of the policy were sent in this epoch.
    package var stepsSent: Int
    /// When the officer who acknowledged was asked, in this epoch.
    package var asked: Instant?

    package init(epoch: Int = 1, start: Instant, stepsSent: Int = 0, asked: Instant? = nil) {
        (self.epoch, self.start, self.stepsSent, self.asked) = (epoch, start, stepsSent, asked)
    }

    /// The same escalation from the first step, because nobody answers any more.
    package func reopened(at now: Instant) -> Escalation { Escalation(epoch: epoch + 1, start: now) }
}

/// What the escalation of an incident demands now.
package enum EscalationDue: Sendable, Hashable {
    /// Tell this step; steps that were missed have collapsed into it.
    case step(index: Int, EscalationStep)
    /// Ask the officer who acknowledged whether it goes on.
    case ask
    /// The question was not answered: the escalation starts again.
    case reopen
}

/// The escalation of one incident as a function of time.
package enum EscalationSchedule {
    /// - Parameter isClockTrusted: false holds everything back that goes past the duty officer.
    package static func due(_ incident: Incident, now: Instant, isClockTrusted: Bool) -> EscalationDue? {
        guard incident.state.isLive, let escalation = incident.escalation else { return nil }
        if let acknowledged = incident.acknowledged {
            return dueAfter(acknowledged, incident, escalation, now: now, isClockTrusted: isClockTrusted)
        }
        let steps = incident.policy.escalation.enumerated()
        guard let (index, step) = steps.last(where: { escalation.start + $1.after <= now }),
            index >= escalation.stepsSent
        else { return nil }
        guard !isClockTrusted, step.to != .duty else { return .step(index: index, step) }
        return lastDutyStep(incident, escalation, now: now)
    }

    /// The next instant at which something may be due; nil when nothing is.
    package static func next(_ incident: Incident, after now: Instant) -> Instant? {
        guard incident.state.isLive, let escalation = incident.escalation else { return nil }
        guard let acknowledged = incident.acknowledged else {
            return incident.policy.escalation.map { escalation.start + $0.after }.filter { $0 > now }.min()
        }
        if let asked = escalation.asked {
            return incident.lastAct > asked ? nil : asked + incident.policy.ask.answerWithin
        }
        return askTime(acknowledged, incident)
    }

    private static func lastDutyStep(_ incident: Incident, _ escalation: Escalation, now: Instant) -> EscalationDue? {
        let steps = incident.policy.escalation.enumerated()
        guard let (index, step) = steps.last(where: { $1.to == .duty && escalation.start + $1.after <= now }),
            index >= escalation.stepsSent
        else { return nil }
        return .step(index: index, step)
    }

    private static func dueAfter(
        _ acknowledged: Acknowledgement,
        _ incident: Incident,
        _ escalation: Escalation,
        now: Instant,
        isClockTrusted: Bool
    ) -> EscalationDue? {
        if let asked = escalation.asked {
            if incident.lastAct > asked { return nil }
            return isClockTrusted && now >= asked + incident.policy.ask.answerWithin ? .reopen : nil
        }
        guard let at = askTime(acknowledged, incident), at <= now else { return nil }
        return .ask
    }

    /// Half-way (by policy) from the acknowledgement to the nearest deadline, while no milestone was recorded since.
    private static func askTime(_ acknowledged: Acknowledgement, _ incident: Incident) -> Instant? {
        let acts = incident.clocks.compactMap(\.met) + incident.record.responses.map(\.milestone)
        let recorded = acts.contains { $0.recorded >= acknowledged.at }
        let ahead = incident.runningClocks.map(\.due).filter { $0 > acknowledged.at }
        guard !recorded, let due = ahead.min() else { return nil }
        return acknowledged.at + (due - acknowledged.at).scaled(by: Double(incident.policy.ask.percent) / 100)
    }
}
