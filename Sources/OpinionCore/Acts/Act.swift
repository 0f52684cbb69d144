/// What an officer does to an incident.
package enum Act: Sendable, Hashable {
    case acknowledge(message: String?)
    case unacknowledge(reason: String?)
    case note(String)
    case settleLevel(LevelName, reason: String)
    case occurred(Instant, reason: String)
    /// When the bureau had made sure that it is true.
    case confirmed(Instant, reason: String?)
    case milestone(ClockKind, Milestone)
    case waive(ClockKind, reason: String, approver: String)
    /// A later deadline, approved by somebody else.
    case extend(ClockKind, until: Instant, reason: String, approver: String)
    case instruct(Instruction)
    /// To a 科室 or a person.
    case assign(to: String)
    case conclude(String)
    case close(message: String?)
    case reopen(message: String?)
    case dismiss(reason: String, kind: DismissalKind = .falseAlarm)

    /// The name on the command line and in the incident log.
    package var name: String {
        switch self {
        case .acknowledge: "ack"
        case .unacknowledge: "unack"
        case .note: "note"
        case .settleLevel: "level"
        case .occurred: "occurred"
        case .confirmed: "confirmed"
        case .milestone(let kind, _): kind.act
        case .waive: "waive"
        case .extend: "extend"
        case .instruct: "instruct"
        case .assign: "assign"
        case .conclude: "conclude"
        case .close: "close"
        case .reopen: "reopen"
        case .dismiss: "dismiss"
        }
    }
}

/// Why an act is not done. Each says what to do next.
package enum ActRefusal: Sendable, Hashable, Error {
    case ended(IncidentState)
    case notEnded(IncidentState)
    case notAcknowledged
    case clockRunning([ClockKind])
    case noSuchClock(ClockKind, has: [ClockKind])
    case alreadyWaived(ClockKind)
    case alreadyMet(ClockKind, at: Instant)
    case inFuture(Instant, now: Instant)
    /// Done before the clock began: the time is mistyped, or the time of occurrence is wrong.
    case beforeStart(Instant, start: Instant)
    case unknownLevel(String, known: [LevelName])
    case approverIsActor(String)
    /// An extension gives more time than there is.
    case notLater(ClockKind, until: Instant, due: Instant)
    /// A deadline that has passed was missed: no extension takes that back.
    case pastDeadline(ClockKind, due: Instant)
    case missing(field: String)
}

/// What an act changed, and who must hear of it.
package struct ActOutcome: Sendable, Hashable {
    package let incident: Incident
    package let reply: ActReply
    /// nil when nothing changed and nobody is told.
    package let alert: AlertReason?
    package let alertType: AlertType?
    /// Every deadline that appeared, moved or went.
    package let deadlines: [DeadlineChange]
    /// Nobody had the incident, and whoever recorded this response has it now.
    package let acknowledges: Bool

    package init(
        incident: Incident,
        reply: ActReply,
        alert: AlertReason? = nil,
        alertType: AlertType? = nil,
        deadlines: [DeadlineChange] = [],
        acknowledges: Bool = false
    ) {
        (self.incident, self.reply, self.alert, self.alertType) = (incident, reply, alert, alertType)
        (self.deadlines, self.acknowledges) = (deadlines, acknowledges)
    }

    /// The same, with the acknowledgement that stands in `incident`.
    func acknowledging(in incident: Incident) -> ActOutcome {
        ActOutcome(
            incident: incident,
            reply: reply,
            alert: alert,
            alertType: alertType,
            deadlines: deadlines,
            acknowledges: true
        )
    }

    /// False when the act had been done before: nothing is written.
    package var isChange: Bool {
        switch reply {
        case .alreadyAcknowledged, .alreadyRecorded: false
        default: true
        }
    }
}

/// What a recorded milestone did to its clock.
package enum MilestoneEffect: Sendable, Hashable {
    case inTime, late
    /// The incident has no such clock, or it was met before: a further release is recorded all the same.
    case noClock
}

/// What the officer is told after an act.
package enum ActReply: Sendable, Hashable {
    case acknowledged(running: [Clock])
    /// Somebody was first.
    case alreadyAcknowledged(by: String, at: Instant)
    case unacknowledged
    case noted
    case levelSettled(from: LevelName, to: LevelName, deadlines: [DeadlineChange])
    case timeCorrected(StartSource, at: Instant, deadlines: [DeadlineChange])
    case milestone(ClockKind, at: Instant, effect: MilestoneEffect, running: [Clock])
    case waived(ClockKind, running: [Clock])
    case extended(ClockKind, from: Instant, until: Instant, running: [Clock])
    case instructed(from: String, at: Instant)
    case assigned(to: String)
    case concluded
    /// The same act with the same content stands there already.
    case alreadyRecorded(at: Instant, by: String)
    case closed
    case reopened(running: [Clock])
    case dismissed
}
