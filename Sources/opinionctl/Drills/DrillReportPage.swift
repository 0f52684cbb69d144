import OpinionCore

/// `drill --report`: one readable page.
struct DrillReportPage: Sendable {
    let report: DrillReport
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        let heading = Phrase("【演練】", "【演练】", "[DRILL] ")[language] + "\(report.drill) \(report.name.harmless)"
        return [terminal.paint(heading, .bold), "  " + times, "  " + course] + refused
            + report.incidents.flatMap { incident($0, terminal) } + [""] + messages(on: terminal)
    }

    private var times: String {
        let (start, end) = (moment.time(report.started), moment.time(report.ended))
        let (by, why) = (report.by.harmless, report.end.name[language])
        let stopper = report.stoppedBy.map { " \($0.harmless)" } ?? ""
        let message = report.message.map { "（\($0.harmless)）" } ?? ""
        let how = why + stopper + message
        return Phrase(
            "\(by) 發起，\(start) – \(end)，\(how)",
            "\(by) 发起，\(start) – \(end)，\(how)",
            "by \(by), \(start) – \(end), \(how)"
        )[language]
    }

    private var course: String {
        let (speed, played, steps) = (report.speed, report.played, report.steps)
        return Phrase(
            "\(speed) 倍速（以下時長按演練時鐘），步驟 \(played)/\(steps)",
            "\(speed) 倍速（以下时长按演练时钟），步骤 \(played)/\(steps)",
            "speed \(speed) (spans are on the drill's clock), steps \(played)/\(steps)"
        )[language]
    }

    private var refused: [String] {
        report.refused.map { act in
            let words = Phrase("腳本操作被拒", "脚本操作被拒", "an act of the script was refused")[language]
            return "  ✗ \(words): \(act.position.harmless) \(act.act) – \(act.why.harmless)"
        }
    }

    // MARK: Incidents

    private func incident(_ incident: DrillReport.IncidentResult, _ terminal: Terminal) -> [String] {
        let title = "#\(incident.number) \(incident.level) \(incident.title)".harmless
        let steps = incident.escalation.map { "\(name($0)) \(span($0.after))" }.joined(separator: "、")
        let escalation =
            Phrase("升級", "升级", "escalation")[language] + " "
            + (steps.isEmpty ? Phrase("無", "无", "none")[language] : steps)
        return ["", terminal.paint(title, .bold), "  " + answer(incident)]
            + incident.clocks.map { "  " + clock($0, terminal) } + ["  " + escalation]
    }

    private func answer(_ incident: DrillReport.IncidentResult) -> String {
        guard let answer = incident.acknowledged else {
            return Phrase("無人簽收", "无人签收", "not acknowledged")[language]
        }
        let (by, after) = (answer.by.harmless, span(answer.after))
        return Phrase("\(by) \(after)後簽收", "\(by) \(after)后签收", "acknowledged by \(by) after \(after)")[language]
    }

    private func clock(_ clock: DrillReport.ClockResult, _ terminal: Terminal) -> String {
        let isBad = clock.state == .missed || clock.state == .metLate
        let state = terminal.paint(clock.state.name[language], isBad ? .alarm : .good)
        return "\(clock.kind.name[language]) \(moment.deadline(clock.due)) \(state)"
    }

    private func name(_ step: DrillReport.Step) -> String {
        EscalationStep.Role(rawValue: step.step)?.name[language] ?? Self.steps[step.step]?[language] ?? step.step
    }

    private func span(_ span: TimeSpan) -> String { report.played(span).spoken(language) }

    private static let steps = [
        "asked": Phrase("詢問簽收人", "询问签收人", "officer asked"),
        "reopened": Phrase("重新升級", "重新升级", "escalation again"),
    ]

    // MARK: Messages

    private func messages(on terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: Phrase("通道", "通道", "CHANNEL")[language], shrinksTo: 6),
            .init(title: Phrase("消息", "消息", "MESSAGE")[language]),
            .init(title: Phrase("送達", "送达", "ARRIVED")[language], isRight: true),
            .init(title: Phrase("半數不超過", "半数不超过", "MEDIAN")[language], isRight: true),
            .init(title: Phrase("最慢", "最慢", "SLOWEST")[language], isRight: true),
        ])
        for message in report.messages {
            table.add([
                Styled(message.channel), Styled(message.type.name[language]),
                Styled("\(message.arrived)/\(message.made)", message.arrived < message.made ? .alarm : .plain),
                Styled(delay(message.median)), Styled(delay(message.slowest)),
            ])
        }
        return table.lines(on: terminal)
    }

    /// By the wall clock: `0.4 s`
    private func delay(_ span: TimeSpan?) -> String {
        guard let span else { return "–" }
        guard span < .minutes(1) else { return span.spoken(language) }
        return "\(span.seconds).\(span.milliseconds % 1_000 / 100) s"
    }
}
