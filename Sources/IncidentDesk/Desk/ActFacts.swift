import OpinionCore

/// What the incident log says of an act.
enum ActFacts {
    static func of(_ act: Act, _ outcome: ActOutcome) -> LogData {
        switch act {
        case .acknowledge(let message), .unacknowledge(let message), .close(let message), .reopen(let message):
            ["message": .optional(message)]
        case .note(let text): ["message": .text(text)]
        case .settleLevel(let level, let reason):
            ["level": .text(level), "reason": .text(reason)].merging(deadlines(outcome)) { $1 }
        case .occurred(let at, let reason):
            ["at": .instant(at), "reason": .text(reason)].merging(deadlines(outcome)) { $1 }
        case .milestone(let kind, let milestone): facts(kind, milestone, outcome)
        case .waive(let kind, let reason, let approver):
            ["kind": .text(kind.rawValue), "reason": .text(reason), "approver": .text(approver)]
        case .dismiss(let reason, let kind): ["reason": .text(reason), "dismissal": .text(kind.rawValue)]
        }
    }

    private static func facts(_ kind: ClockKind, _ milestone: Milestone, _ outcome: ActOutcome) -> LogData {
        var isLate = false
        if case .milestone(_, _, let effect, _) = outcome.reply { isLate = effect == .late }
        return [
            "kind": .text(kind.rawValue), "at": .instant(milestone.at), "late": .flag(isLate),
            "url": .optional(milestone.url), "place": .optional(milestone.place),
            "speaker": .optional(milestone.speaker), "text": .optional(milestone.text),
        ]
    }

    private static func deadlines(_ outcome: ActOutcome) -> LogData {
        switch outcome.reply {
        case .levelSettled(let from, _, let changes): ["from": .text(from), "deadlines": LogFacts.deadlines(changes)]
        case .timeCorrected(_, _, let changes): ["deadlines": LogFacts.deadlines(changes)]
        default: [:]
        }
    }
}
