import OpinionCore

extension BodyText {
    /// At most this many incidents stand in one message.
    private static let shownIncidents = 30

    /// One line for each incident that was kept back, and how many more there are.
    var held: [Message.Section] {
        guard let held = alert.held else { return [] }
        return list(
            held.incidents,
            total: held.incidentCount,
            atMost: Self.shownIncidents,
            of: .incidents(at: "opinionctl list"),
            line: HeldText(wording: wording).line
        )
    }
}

/// What was kept back, in words.
struct HeldText: Sendable {
    let wording: Wording

    /// `靜默 3 結束：暫緩了 4 條，涉及 2 件`
    func subject(_ held: HeldSummary) -> Line {
        held.holder == HolderName.rate ? crowded(held) : ended(held)
    }

    /// More came than the channel may be sent.
    private func crowded(_ held: HeldSummary) -> Line {
        wording.say(
            "預警太密，\(held.total) 條合併為本條，涉及 \(held.incidentCount) 件",
            "预警太密，\(held.total) 条合并为本条，涉及 \(held.incidentCount) 件",
            "too many for this channel: \(held.total) alert(s) in one, of \(held.incidentCount) incident(s)"
        )
    }

    private func ended(_ held: HeldSummary) -> Line {
        let holder = wording.word(HolderName.phrase(held.holder))
        return wording.say(
            "\(holder) 結束：暫緩了 \(held.total) 條，涉及 \(held.incidentCount) 件",
            "\(holder) 结束：暂缓了 \(held.total) 条，涉及 \(held.incidentCount) 件",
            "\(holder) ended: \(held.total) alert(s) were held back, of \(held.incidentCount) incident(s)"
        )
    }

    /// The deadline that runs out first among all incidents.
    func nearest(_ held: HeldSummary) -> Line {
        let running = held.incidents.compactMap { incident in incident.deadline.map { (incident.number, $0) } }
        guard let (number, deadline) = running.min(by: { $0.1.due < $1.1.due }) else {
            return wording.say("無未了時限", "无未了时限", "none is running")
        }
        return "#\(number) " + self.deadline(deadline)
    }

    /// `新事件 1、擴散 2；11-20 09:00 至 11:00，李值班：系統演練`
    func reason(_ held: HeldSummary) -> Line {
        let kinds = held.kinds.map { wording.word($0.type.name) + " \($0.count)" }
        return kinds.joined(separator: wording.comma) + Line(runs: [.own(wording.semicolon)]) + span(held.cause)
            + order(held.cause)
    }

    /// `#12【較大·擬】東源縣… · 回應 11-24 14:30（剩 47 小時）· 待簽收 → opinionctl show 12`
    func line(_ incident: HeldIncident) -> Line { line(incident, facts: []) }

    /// - Parameter facts: what stands before deadline and standing.
    func line(_ incident: HeldIncident, facts: [Line]) -> Line {
        var facts = facts
        if let deadline = incident.deadline { facts.append(self.deadline(deadline)) }
        facts.append(standing(incident))
        let title = Line(runs: [.outside(Outside.title(incident.title))])
        return "#\(incident.number)" + marks(incident) + title + " · " + facts.joined(separator: " · ")
            + " → opinionctl show \(incident.number)"
    }

    private func marks(_ incident: HeldIncident) -> Line {
        let level: Line = "\(Outside.short(incident.level, graphemes: 12, bytes: 60))"
        let proposed = incident.isProposed ? wording.say("·擬", "·拟", ", proposed") : ""
        let drill = incident.isDrill ? wording.say("【演練】", "【演练】", "【DRILL】") : ""
        return drill + "【" + level + proposed + "】"
    }

    private func standing(_ incident: HeldIncident) -> Line {
        guard incident.state.isLive else { return wording.word(incident.state.name) }
        guard let by = incident.acknowledgedBy else { return wording.say("待簽收", "待签收", "not acknowledged") }
        return wording.say("\(by) 已簽收", "\(by) 已签收", "acknowledged by \(by)")
    }

    private func deadline(_ deadline: HeldIncident.Deadline) -> Line { self.deadline(deadline.kind, deadline.due) }

    func deadline(_ kind: ClockKind, _ due: Instant) -> Line {
        let left = due - wording.now
        let span = wording.span(left)
        let name = wording.word(kind.name) + " " + wording.deadline(due)
        if left > .zero { return name + wording.say("（剩 \(span)）", "（剩 \(span)）", " (\(span) left)") }
        return name + wording.say("（已逾期 \(span)）", "（已逾期 \(span)）", " (overdue by \(span))")
    }

    private func span(_ cause: HeldCause) -> Line {
        let (from, until) = (wording.time(cause.from), wording.time(cause.until))
        return wording.say("\(from) 至 \(until)", "\(from) 至 \(until)", "\(from) to \(until)")
    }

    /// Who ordered it and why, and who ended it early.
    private func order(_ cause: HeldCause) -> Line {
        var line: Line = ""
        if let by = cause.by { line = line + wording.say("，\(by) 設", "，\(by) 设", ", set by \(by)") }
        if let by = cause.endedBy {
            line = line + wording.say("，\(by) 提前結束", "，\(by) 提前结束", ", ended early by \(by)")
        }
        return line + wording.because(cause.reason)
    }
}
