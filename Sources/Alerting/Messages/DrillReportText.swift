import OpinionCore

extension BodyText {
    /// One line for each incident of the drill, then one for each channel.
    var drillReport: [Message.Section] {
        guard case .drillEnded(let report) = alert.reason else { return [] }
        let text = DrillReportText(report: report, wording: wording)
        return (text.incidents + text.channels).map { Message.Section(kind: .item, line: $0) }
    }
}

/// What a drill has shown, in words. Times of the incidents are told on the clock of the drill.
struct DrillReportText: Sendable {
    /// At most this many incidents stand in one message.
    private static let shownIncidents = 10

    let report: DrillReport
    let wording: Wording

    /// `〈夜間爆炸〉簽收 1/1，時限按時 1、逾期 1`
    func subject(graphemes: Int, bytes: Int) -> Line {
        "〈\(Outside.short(report.name, graphemes: graphemes, bytes: bytes))〉" + counts
    }

    private var counts: Line {
        let (all, answered) = (report.incidents.count, report.incidents.count { $0.acknowledged != nil })
        let (met, late) = (report.count(.met), report.count(.metLate))
        let missed = report.count(.missed)
        return wording.say(
            "簽收 \(answered)/\(all)，時限按時 \(met)、遲辦 \(late)、逾期未辦 \(missed)",
            "签收 \(answered)/\(all)，时限按时 \(met)、迟办 \(late)、逾期未办 \(missed)",
            "\(answered) of \(all) acknowledged; deadlines: \(met) met, \(late) late, \(missed) missed"
        )
    }

    /// Who held it, when, why it ended, and how fast its clock ran.
    var reason: Line {
        let times: Line = wording.time(report.started) + " – " + wording.time(report.ended)
        let whole = wording.say(
            "\(report.by) 發起的演練，\(times)，\(end)",
            "\(report.by) 发起的演练，\(times)，\(end)",
            "a drill of \(report.by), \(times): \(end)"
        )
        return whole + steps + speed
    }

    private var end: Line {
        switch report.end {
        case .done: wording.say("已演完", "已演完", "all of it was played")
        case .time: wording.say("時間到，自動結束", "时间到，自动结束", "its time was over")
        case .unreadable: wording.say("劇本讀不出，已結束", "剧本读不出，已结束", "its script could not be read")
        case .stopped:
            wording.say("\(stopper) 停止", "\(stopper) 停止", "stopped by \(stopper)") + wording.because(report.message)
        }
    }

    private var stopper: Line { "\(report.stoppedBy ?? "")" }

    private var steps: Line {
        guard report.steps > 0 else { return "" }
        let (played, all) = (report.played, report.steps)
        return wording.say("；步驟 \(played)/\(all)", "；步骤 \(played)/\(all)", "; steps \(played)/\(all)")
    }

    private var speed: Line {
        guard report.speed > 1 else { return "" }
        let speed = report.speed
        return wording.say(
            "；以下時長按演練時鐘（\(speed) 倍速）",
            "；以下时长按演练时钟（\(speed) 倍速）",
            "; spans below are on the drill's clock (\(speed) times faster)"
        )
    }

    /// `#12 標題 · 李值班 4 分後簽收 · 權威發布 按時、新聞發布會 逾期未辦 · 通知至 帶班領導`
    var incidents: [Line] {
        let shown = report.incidents.prefix(Self.shownIncidents).map(line)
        let rest = report.incidents.count - shown.count
        guard rest > 0 else { return shown }
        return shown + [wording.say("另有 \(rest) 件", "另有 \(rest) 件", "and \(rest) more")]
    }

    private func line(_ incident: DrillReport.IncidentResult) -> Line {
        let title: Line = "#\(incident.number) \(Outside.title(incident.title))"
        return [title, answer(incident), clocks(incident), escalation(incident)].compactMap { $0 }
            .joined(separator: " · ")
    }

    private func answer(_ incident: DrillReport.IncidentResult) -> Line {
        guard let answer = incident.acknowledged else { return wording.say("無人簽收", "无人签收", "not acknowledged") }
        let span = wording.span(report.played(answer.after))
        return wording.say(
            "\(answer.by) \(span)後簽收",
            "\(answer.by) \(span)后签收",
            "acknowledged by \(answer.by) after \(span)"
        )
    }

    private func clocks(_ incident: DrillReport.IncidentResult) -> Line? {
        guard !incident.clocks.isEmpty else { return nil }
        return incident.clocks.map { wording.word($0.kind.name) + " " + wording.word($0.state.name) }
            .joined(separator: wording.comma)
    }

    private func escalation(_ incident: DrillReport.IncidentResult) -> Line? {
        let roles = incident.escalation.compactMap { EscalationStep.Role(rawValue: $0.step) }
        guard let last = roles.last else { return nil }
        let name = wording.word(last.name)
        return wording.say("通知至 \(name)", "通知至 \(name)", "told up to \(name)")
    }

    /// `值班群：送達 12/12，最慢 3 秒`
    var channels: [Line] {
        var names: [String] = []
        for message in report.messages where !names.contains(message.channel) { names.append(message.channel) }
        return names.map { name in channel(name, report.messages.filter { $0.channel == name }) }
    }

    private func channel(_ name: String, _ messages: [DrillReport.MessageResult]) -> Line {
        let (made, arrived) = (messages.map(\.made).reduce(0, +), messages.map(\.arrived).reduce(0, +))
        let count = wording.say(
            "\(name)：送達 \(arrived)/\(made)",
            "\(name)：送达 \(arrived)/\(made)",
            "\(name): \(arrived) of \(made) arrived"
        )
        guard let slowest = messages.compactMap(\.slowest).max() else { return count }
        let span = delay(slowest)
        return count + wording.say("，最慢 \(span)", "，最慢 \(span)", ", the slowest after \(span)")
    }

    /// Deliveries are a matter of seconds.
    private func delay(_ span: TimeSpan) -> Line {
        guard span < .minutes(1) else { return wording.span(span) }
        return wording.say("\(span.seconds) 秒", "\(span.seconds) 秒", "\(span.seconds) s")
    }
}
