import ControlAPI
import OpinionCore

/// The board where there is no terminal: one line for each change.
struct WatchLines: Sendable {
    let moment: Moment

    private var language: Language { moment.language }

    /// What has changed from one board to the next; everything that is open at the beginning.
    func lines(from old: BoardPage?, to new: BoardPage) -> [String] {
        let before = Dictionary(uniqueKeysWithValues: (old?.incidents ?? []).map { ($0.number, $0) })
        let after = Set(new.incidents.map(\.number))
        let changed = new.incidents.filter { incident in
            before[incident.number].map { Self.facts($0) != Self.facts(incident) } ?? true
        }
        let gone = before.values.filter { !after.contains($0.number) }.sorted { $0.number < $1.number }
        return changed.map(line) + gone.map { stamped("#\($0.number)  \(Self.ended[language])") }
    }

    /// 「連接中斷」 and 「已恢復」.
    func lost() -> String { stamped(Phrase("連接中斷", "连接中断", "connection lost")[language]) }
    func back() -> String { stamped(Phrase("連接恢復", "连接恢复", "connected again")[language]) }

    private func line(_ view: IncidentView) -> String {
        let clock = view.mostPressing.map {
            "\($0.kind.name[language]) \($0.state.name[language]) \(moment.deadline($0.due))"
        }
        let parts = [
            "#\(view.number)", ListTable.level(view, language), ListTable.standing(view, language), clock,
            HeatText.brief(view), ListTable.title(view, language),
        ]
        return stamped(parts.compactMap { $0?.harmless }.joined(separator: "  "))
    }

    private func stamped(_ text: String) -> String { "\(moment.zone.long(moment.now))  \(text)" }

    /// What makes a line when it is another one; the passing of time is none, a missed deadline is.
    private static func facts(_ view: IncidentView) -> [String] {
        [view.level, "\(view.sudden)", view.state.rawValue, view.acknowledged?.by ?? "", view.title]
            + view.clocks.map { "\($0.id) \($0.due) \($0.state)" }
            + view.heat.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }
    }

    private static let ended = Phrase("已結束", "已结束", "ended")
}
