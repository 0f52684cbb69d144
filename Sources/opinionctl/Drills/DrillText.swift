import ControlAPI
import OpinionCore

/// Drills on the terminal.
struct DrillText: Sendable {
    let moment: Moment

    private var language: Language { moment.language }

    /// What is said when a drill has begun.
    func begun(_ drill: DrillView) -> String {
        let (id, name, steps) = (drill.id, drill.name.harmless, drill.steps)
        let (until, speed) = (moment.time(drill.until), drill.speed)
        return Phrase(
            "✓ 【演練】\(id)〈\(name)〉開始：\(steps) 步，\(speed) 倍速，最遲 \(until) 結束；提前結束：opinionctl drill --stop",
            "✓ 【演练】\(id)〈\(name)〉开始：\(steps) 步，\(speed) 倍速，最迟 \(until) 结束；提前结束：opinionctl drill --stop",
            "✓ [DRILL] \(id) “\(name)” has begun: \(steps) steps, \(speed) times faster, over by \(until); to end it: opinionctl drill --stop"
        )[language]
    }

    /// The table of `drill --list`.
    func list(_ drills: [DrillView], on terminal: Terminal) -> [String] {
        guard !drills.isEmpty else { return [Self.nothing[language]] }
        var table = Table([
            .init(title: "#", isRight: true), .init(title: Self.name[language], shrinksTo: 12),
            .init(title: Self.by[language]), .init(title: Self.started[language]), .init(title: Self.state[language]),
            .init(title: Self.steps[language], isRight: true), .init(title: Self.incidents[language]),
        ])
        for drill in drills { table.add(row(drill)) }
        return table.lines(on: terminal)
    }

    private func row(_ drill: DrillView) -> [Styled] {
        [
            Styled("\(drill.id)", .bold), Styled(drill.name), Styled(drill.by), Styled(moment.time(drill.started)),
            Styled(state(drill), drill.ended == nil ? .warning : .plain),
            Styled(drill.steps > 0 ? "\(drill.played)/\(drill.steps)" : "–"),
            Styled(drill.incidents.map { "#\($0)" }.joined(separator: " ")),
        ]
    }

    private func state(_ drill: DrillView) -> String {
        guard drill.ended == nil else { return drill.end?.name[language] ?? Self.over[language] }
        let until = moment.time(drill.until)
        return Phrase("進行中，至 \(until)", "进行中，至 \(until)", "running, until \(until)")[language]
    }

    private static let nothing = Phrase("沒有演練。", "没有演练。", "No drills.")
    private static let over = Phrase("已結束", "已结束", "over")
    private static let name = Phrase("名稱", "名称", "NAME")
    private static let by = Phrase("發起", "发起", "BY")
    private static let started = Phrase("開始", "开始", "STARTED")
    private static let state = Phrase("狀態", "状态", "STATE")
    private static let steps = Phrase("步驟", "步骤", "STEPS")
    private static let incidents = Phrase("事件", "事件", "INCIDENTS")
}
