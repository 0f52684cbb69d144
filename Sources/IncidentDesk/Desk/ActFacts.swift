import OpinionCore

/// What the incident log says of an act.
enum ActFacts {
    static func of(_ act: Act, _ outcome: ActOutcome) -> LogData {
        var facts = facts(act, outcome)
        switch act {
        case .settleLevel, .occurred, .confirmed: facts["deadlines"] = LogFacts.deadlines(outcome.deadlines)
        default: if !outcome.deadlines.isEmpty { facts["deadlines"] = LogFacts.deadlines(outcome.deadlines) }
        }
        return facts
    }

    private static func facts(_ act: Act, _ outcome: ActOutcome) -> LogData {
        switch act {
        case .acknowledge(let message), .unacknowledge(let message), .close(let message), .reopen(let message):
            ["message": .optional(message)]
        case .note(let text), .conclude(let text): ["message": .text(text)]
        case .settleLevel(let level, let reason): levels(level, reason, outcome)
        case .occurred(let at, let reason): ["at": .instant(at), "reason": .text(reason)]
        case .confirmed(let at, let reason): ["at": .instant(at), "reason": .optional(reason)]
        case .milestone(let kind, let milestone): facts(kind, milestone, outcome)
        case .waive(let kind, let reason, let approver):
            ["kind": .text(kind.rawValue), "reason": .text(reason), "approver": .text(approver)]
        case .extend(let kind, let until, let reason, let approver):
            [
                "kind": .text(kind.rawValue), "until": .instant(until), "reason": .text(reason),
                "approver": .text(approver),
            ]
        case .instruct(let order):
            ["from": .text(order.from), "message": .text(order.text), "at": .instant(order.at)]
        case .assign(let name): ["to": .text(name)]
        case .dismiss(let reason, let kind): ["reason": .text(reason), "dismissal": .text(kind.rawValue)]
        }
    }

    private static func levels(_ level: LevelName, _ reason: String, _ outcome: ActOutcome) -> LogData {
        guard case .levelSettled(let from, _, _) = outcome.reply else { return [:] }
        return ["level": .text(level), "reason": .text(reason), "from": .text(from)]
    }

    private static func facts(_ kind: ClockKind, _ milestone: Milestone, _ outcome: ActOutcome) -> LogData {
        var recorded = kind
        var isLate = false
        if case .milestone(let kind, _, let effect, _) = outcome.reply {
            (recorded, isLate) = (kind, effect == .late)
        }
        var facts: LogData = [
            "kind": .text(recorded.rawValue), "at": .instant(milestone.at), "late": .flag(isLate),
            "url": .optional(milestone.url), "place": .optional(milestone.place),
            "speaker": .optional(milestone.speaker), "text": .optional(milestone.text),
        ]
        if let people = milestone.to { facts["to"] = .list(people.map { .text($0) }) }
        if milestone.isFinal == true { facts["final"] = true }
        if let file = milestone.attachment {
            facts["attachment"] = .map([
                "name": .text(file.name), "bytes": .number(Int64(file.bytes)), "sha256": .text(file.sha256),
            ])
        }
        return facts
    }
}
