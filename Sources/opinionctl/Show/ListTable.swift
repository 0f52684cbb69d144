import ControlAPI
import OpinionCore

/// The table of `list`; where that does not fit, two lines for each incident instead.
struct ListTable: Sendable {
    let incidents: [IncidentView]
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        guard !incidents.isEmpty else { return [Self.nothing[language]] }
        let table = table
        if let width = terminal.width, table.leastWidth > width {
            return incidents.flatMap { ListCard(incident: $0, moment: moment).lines(width: width) }
                .map { $0.painted(on: terminal) }
        }
        return table.lines(on: terminal)
    }

    /// Only the title gives way, and no further than to what still says what it is.
    private var table: Table {
        var table = Table([
            .init(title: "#", isRight: true), .init(title: Self.level[language]), .init(title: Self.state[language]),
            .init(title: Self.title[language], shrinksTo: 24), .init(title: Self.clock[language]),
            .init(title: Self.heat[language]), .init(title: Self.department[language]),
        ])
        for incident in incidents { table.add(row(incident)) }
        return table
    }

    private func row(_ view: IncidentView) -> [Styled] {
        let clock = view.mostPressing.map { ClockText(clock: $0, moment: moment) }
        return [
            Styled(String(view.number), .bold), Styled(Self.level(view, language)),
            Styled(Self.standing(view, language), view.state == .open ? .warning : .plain),
            Styled(Self.title(view, language)), Styled(clock?.brief ?? "–", clock?.style ?? .plain),
            Styled(HeatText.brief(view)), Styled(view.department),
        ]
    }

    /// 「已簽收 王值班」: how it stands, and who has it.
    static func standing(_ incident: IncidentView, _ language: Language) -> String {
        let state = incident.state.name[language]
        if let target = incident.mergedInto { return "\(state) → #\(target)" }
        guard incident.state.isLive, let acknowledged = incident.acknowledged else { return state }
        return "\(state) \(acknowledged.by)"
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

extension IncidentView {
    /// The running clock that is due first; without one the last that was stopped.
    var mostPressing: ClockView? { clocks.filter(\.isRunning).min { $0.due < $1.due } ?? clocks.last }
}
