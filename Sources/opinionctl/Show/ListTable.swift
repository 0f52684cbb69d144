import OpinionCore

/// The table of `list`.
struct ListTable: Sendable {
    let incidents: [IncidentView]
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        guard !incidents.isEmpty else { return [Self.nothing[language]] }
        var table = Table([
            .init(title: "#", isRight: true), .init(title: Self.level[language]), .init(title: Self.state[language]),
            .init(title: Self.title[language], shrinksTo: 16), .init(title: Self.clock[language]),
            .init(title: Self.heat[language], isRight: true), .init(title: Self.department[language], shrinksTo: 6),
        ])
        for incident in incidents { table.add(row(incident)) }
        return table.lines(on: terminal)
    }

    private func row(_ incident: IncidentView) -> [Styled] {
        let clock = mostPressing(incident).map { ClockText(clock: $0, moment: moment) }
        return [
            Styled(String(incident.number), .bold), Styled(Self.level(incident, language)),
            Styled(stateText(incident), incident.state == .open ? .warning : .plain),
            Styled(Self.title(incident, language)), Styled(clock?.brief ?? "–", clock?.style ?? .plain),
            Styled("\(incident.outlets)"), Styled(incident.department),
        ]
    }

    private func stateText(_ incident: IncidentView) -> String {
        let state = incident.state.name[language]
        guard incident.state == .acknowledged, let acknowledged = incident.acknowledged else { return state }
        return "\(state) \(acknowledged.by)"
    }

    /// The running clock that is due first; without one the last that was stopped.
    private func mostPressing(_ incident: IncidentView) -> ClockView? {
        incident.clocks.filter(\.isRunning).min { $0.due < $1.due } ?? incident.clocks.last
    }

    /// 「擬重大·突發」: 擬 marks a proposal.
    static func level(_ incident: IncidentView, _ language: Language) -> String {
        let proposed = incident.proposed ? proposed[language] : ""
        return proposed + incident.level + (incident.sudden ? sudden[language] : "")
    }

    /// The title, marked when it is a drill, and when a silence keeps alerts of it back.
    static func title(_ incident: IncidentView, _ language: Language) -> String {
        (incident.drill ? drill[language] : "") + (incident.silences.isEmpty ? "" : silent[language]) + incident.title
    }

    private static let proposed = Phrase("擬", "拟", "proposed ")
    private static let sudden = Phrase("·突發", "·突发", ", sudden")
    private static let drill = Phrase("【演練】", "【演练】", "[DRILL] ")
    private static let silent = Phrase("【靜默】", "【静默】", "[SILENT] ")
    private static let nothing = Phrase("沒有事件。", "没有事件。", "No incidents.")
    private static let level = Phrase("級別", "级别", "LEVEL")
    private static let state = Phrase("狀態", "状态", "STATE")
    private static let title = Phrase("標題", "标题", "TITLE")
    private static let clock = Phrase("時限", "时限", "CLOCK")
    private static let heat = Phrase("媒體", "媒体", "OUTLETS")
    private static let department = Phrase("科室", "科室", "DEPARTMENT")
}
