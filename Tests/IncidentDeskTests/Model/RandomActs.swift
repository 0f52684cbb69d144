import OpinionCore

/// Any act that an officer may try, sensible or not.
enum RandomActs {
    static func any(for incident: Incident, by actor: Actor, now: Instant, _ random: inout SeededRandom) -> Act {
        let kind = [ClockKind.release, .press, .reply, .briefing].randomElement(using: &random) ?? .release
        switch Int.random(in: 0..<28, using: &random) {
        case 24: return .assign(to: "產業科")
        case 25: return .conclude("屬實，已整改")
        case 26..<28:
            let until = now + .hours(Int.random(in: -2...60, using: &random))
            let approver = ["chen", "wang", "li"].randomElement(using: &random) ?? "wang"
            return .extend(kind, until: until, reason: "現場未清", approver: approver)
        case 0..<5: return .acknowledge(message: nil)
        case 5..<6: return .unacknowledge(reason: "下班")
        case 6..<7: return .note("電話已核實")
        case 7..<8:
            let level = (incident.policy.levels.names + ["一級"]).randomElement(using: &random) ?? "一般"
            return .settleLevel(level, reason: "研判")
        case 8..<10: return .occurred(now - .minutes(Int.random(in: -10...6_000, using: &random)), reason: "核實")
        case 10..<16: return .milestone(kind, milestone(for: incident, kind, by: actor, now: now, &random))
        case 16..<18:
            let approver = ["chen", "wang", "li"].randomElement(using: &random) ?? "wang"
            return .waive(kind, reason: "省廳已發布", approver: approver)
        case 18..<19: return .close(message: nil)
        case 19..<22: return .dismiss(reason: "重名", kind: .falseAlarm)
        default: return .reopen(message: nil)
        }
    }

    private static func milestone(
        for incident: Incident,
        _ kind: ClockKind,
        by actor: Actor,
        now: Instant,
        _ random: inout SeededRandom
    ) -> Milestone {
        let start = incident.clock(kind)?.start ?? incident.opened
        let at = [now, now - .minutes(5), now + .minutes(1), start - .minutes(30), start].randomElement(using: &random)
        return Milestone(at: at ?? now, recorded: now, by: actor, url: "https://www.heyuan.gov.cn/1", place: "新聞廳")
    }
}
