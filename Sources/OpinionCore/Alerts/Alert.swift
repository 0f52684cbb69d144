/// Something people must know, before it has a channel or a language.
package struct Alert: Sendable, Hashable, Codable {
    package let type: AlertType
    /// The incident as it stood when the alert was made.
    package let incident: IncidentView?
    package let reason: AlertReason
    package let quotation: Quotation?
    package let source: AlertSource?
    /// Who should answer now.
    package let role: EscalationStep.Role?
    /// The wall clock could not be believed when the alert was made.
    package let isClockSuspect: Bool
    package let made: Instant
    /// Whom it calls, by the roster; nil while there is none, and for what calls nobody.
    package let call: DutyCall?

    package init(
        type: AlertType,
        incident: IncidentView?,
        reason: AlertReason,
        quotation: Quotation? = nil,
        source: AlertSource? = nil,
        role: EscalationStep.Role? = nil,
        isClockSuspect: Bool = false,
        made: Instant,
        call: DutyCall? = nil
    ) {
        (self.type, self.incident, self.reason) = (type, incident, reason)
        (self.quotation, self.source, self.role) = (quotation, source, role)
        (self.isClockSuspect, self.made, self.call) = (isClockSuspect, made, call)
    }

    /// The same alert about the incident as it is now, for whoever has it now.
    package func renewed(_ incident: IncidentView, call: DutyCall?) -> Alert {
        Alert(
            type: type,
            incident: incident,
            reason: reason,
            quotation: quotation,
            source: source,
            role: role,
            isClockSuspect: isClockSuspect,
            made: made,
            call: call
        )
    }

    /// True for what must ring: pages, escalations and missed deadlines.
    package var isUrgent: Bool {
        switch type {
        case .overdue, .escalated, .channelBroken, .systemProblem: true
        case .opened, .levelChanged, .reopened, .reminder: incident?.notify == .page
        case .heldSummary: held?.isUrgent ?? false
        case .dutyChanged: reason.code == .shiftChanged
        default: false
        }
    }

    /// The clock that it reminds of; nil for other alerts.
    package var clock: ClockKind? {
        if case .reminder(let kind, _, _, _) = reason { kind } else { nil }
    }

    /// Of a drill: nothing that it says has happened.
    package var isDrill: Bool {
        switch reason {
        case .drill, .drillEnded: true
        case .shiftChanged(_, _, let matters): matters.allSatisfy(\.isDrill)
        default: incident?.drill == true
        }
    }

    /// What it tells that was kept back; nil for other alerts.
    package var held: HeldSummary? {
        if case .heldBack(let summary) = reason { summary } else { nil }
    }

    /// What the person who reads it types; nil where nothing is to be answered.
    package var command: String? {
        if type == .foundLate { return "opinionctl open --item ID" }
        if let held { return held.command }
        if case .digest(let digest) = reason { return HeldSummary.command(digest.unanswered) }
        if case .ruleFindings(let findings) = reason {
            return "opinionctl rules stats" + (findings.count == 1 ? " --rule " + findings[0].rule : "")
        }
        if type == .systemProblem { return "opinionctl status" }
        if type == .feedBlind { return "opinionctl feeds list" }
        switch reason {
        case .systemRecovered, .feedsRecovered: return "opinionctl list"
        default: break
        }
        if case .drillEnded(let report) = reason { return "opinionctl drill --report \(report.drill)" }
        if case .shiftChanged(_, _, let matters) = reason {
            return "opinionctl ack " + matters.prefix(20).map { String($0.number) }.joined(separator: " ")
        }
        if case .channelBroken(let trouble) = reason { return "opinionctl alerts test \(trouble.channel)" }
        if case .channelRecovered(let recovery) = reason {
            return recovery.lateCount > 0 ? "opinionctl list" : nil
        }
        guard let incident, incident.state.isLive else { return nil }
        if incident.acknowledged == nil { return "opinionctl ack \(incident.number)" }
        guard let clock = incident.clocks.filter({ $0.isRunning }).min(by: { $0.due < $1.due }) else {
            return "opinionctl close \(incident.number)"
        }
        return clock.kind.command(incident.number)
    }
}

/// A piece of the original text, with the words that were found.
package struct Quotation: Sendable, Hashable, Codable {
    package let text: String
    /// Start and length in Unicode scalars of `text`.
    package let marks: [Mark]

    package struct Mark: Sendable, Hashable, Codable {
        package let start: Int
        package let length: Int

        package init(start: Int, length: Int) {
            self.start = start
            self.length = length
        }
    }

    package init(text: String, marks: [Mark]) {
        self.text = text
        self.marks = marks
    }
}

/// The article behind an alert.
package struct AlertSource: Sendable, Hashable, Codable {
    package let outlet: String
    package let tier: String
    package let title: String
    package let url: String?

    package init(outlet: String, tier: String, title: String, url: String?) {
        (self.outlet, self.tier, self.title, self.url) = (outlet, tier, title, url)
    }
}
