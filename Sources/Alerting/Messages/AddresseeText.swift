import OpinionCore

/// Who should answer now, and what they type.
struct AddresseeText: Sendable {
    let alert: Alert
    let wording: Wording

    var line: Line {
        guard let command = alert.command else {
            let known = wording.say("知悉即可，無須操作", "知悉即可，无须操作", "For your information; nothing to type")
            guard let call = alert.call, !call.addressees.isEmpty else { return known }
            return DutyText(alert: alert, wording: wording).who(call) + wording.say("：", "：", ": ") + known
        }
        if case .drillEnded = alert.reason {
            return wording.say("詳細結果：\(own: command)", "详细结果：\(own: command)", "In full: \(own: command)")
        }
        return wording.say(
            "請 \(who) \(act)：\(own: command)",
            "请 \(who) \(act)：\(own: command)",
            "\(capital(who)), please \(act): \(own: command)"
        )
    }

    /// The role that is told, the officer who said "mine", or both.
    private var who: Line {
        if let call = alert.call { return DutyText(alert: alert, wording: wording).who(call) }
        if case .digest(let digest) = alert.reason { return "\(digest.department)" }
        if duty != nil { return wording.say("系統管理員", "系统管理员", "the administrator") }
        let officer = alert.incident?.acknowledged.map { "\($0.by)" as Line }
        let role = wording.word((alert.role ?? .duty).name)
        guard let officer else { return role }
        guard let told = alert.role, told != .duty else { return officer }
        return wording.word(told.name) + Line(runs: [.own(wording.comma)]) + officer
    }

    /// Of what was kept back, what waits for somebody; nil for other alerts.
    private var unanswered: [HeldIncident]? {
        if case .digest(let digest) = alert.reason { return digest.unanswered }
        return alert.held?.unanswered
    }

    /// What the administrator should do; nil for what others are to answer.
    private var duty: Line? {
        switch alert.type {
        case .ruleSilent: wording.say("核查規則", "核查规则", "check the rules")
        case .systemProblem: wording.say("查明並處理", "查明并处理", "find the cause and mend it")
        case .feedBlind: wording.say("核查來源", "核查来源", "check the feeds")
        case .channelBroken: wording.say("修復後試發", "修复后试发", "mend it and try it")
        default: nil
        }
    }

    /// English sentences begin with a capital.
    private func capital(_ line: Line) -> Line {
        guard case .own(let text)? = line.runs.first else { return line }
        return Line(runs: [.own(text.prefix(1).uppercased() + text.dropFirst())] + line.runs.dropFirst())
    }

    private var act: Line {
        if let duty { return duty }
        switch alert.reason {
        case .systemRecovered, .feedsRecovered:
            return wording.say("核對其間有無遺漏", "核对其间有无遗漏", "check whether anything was missed")
        default: break
        }
        if alert.type == .channelRecovered { return wording.say("核對遲到的預警", "核对迟到的预警", "check what came late") }
        if let unanswered {
            return unanswered.isEmpty
                ? wording.say("核對", "核对", "check") : wording.say("簽收", "签收", "acknowledge")
        }
        if case .shiftChanged = alert.reason { return wording.say("逐件簽收", "逐件签收", "acknowledge each") }
        guard let incident = alert.incident else {
            return wording.say("核對，需立案的", "核对，需立案的", "check, and open what matters")
        }
        guard incident.acknowledged != nil else { return wording.say("簽收", "签收", "acknowledge") }
        guard let next = incident.clocks.filter(\.isRunning).min(by: { $0.due < $1.due }) else {
            return wording.say("辦結", "办结", "close")
        }
        let name = wording.word(next.kind.name)
        return wording.say("完成\(name)後登記", "完成\(name)后登记", "record the \(name) when done")
    }
}
