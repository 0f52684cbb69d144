import ControlAPI
import OpinionCore

/// The lines of the listed incidents. `>` marks the chosen one, `▲` what nobody has acknowledged: signs, not colours alone.
struct WatchRows: Sendable {
    let incidents: [IncidentView]
    let moment: Moment
    let columns: Int
    let isNarrow: Bool

    private var language: Language { moment.language }

    func lines(_ index: Int, isChosen: Bool) -> [StyledLine] {
        let incident = incidents[index]
        let lines = isNarrow ? card(incident, isChosen: isChosen) : [row(incident, isChosen: isChosen)]
        guard isChosen else { return lines }
        return lines.map { $0.filled(to: columns, .chosen) }
    }

    private func marks(_ incident: IncidentView, isChosen: Bool) -> [Styled] {
        let isOpen = incident.acknowledged == nil
        return [Styled(isChosen ? ">" : " "), Styled(isOpen ? "▲" : " ", .alarm)]
    }

    // MARK: One line

    private func row(_ view: IncidentView, isChosen: Bool) -> StyledLine {
        let clock = view.mostPressing.map { live($0) }
        return StyledLine(
            marks(view, isChosen: isChosen) + [
                Styled(" " + number(view).padded(to: width(number), right: true) + "  ", .bold),
                Styled(level(view).padded(to: width(level)) + "  "),
                Styled((clock?.brief ?? "–").padded(to: width(clockText)) + "  ", clock?.style ?? .plain),
                Styled(who(view).padded(to: width(who)) + "  ", view.acknowledged == nil ? .warning : .plain),
                Styled(heat(view).padded(to: heatWidth) + "  "),
                Styled(ListTable.title(view, language).harmless),
            ]
        )
    }

    private func number(_ view: IncidentView) -> String { "#\(view.number)" }
    private func level(_ view: IncidentView) -> String { ListTable.level(view, language).harmless.shortened(to: 16) }
    private func clockText(_ view: IncidentView) -> String { view.mostPressing.map { live($0).brief } ?? "–" }
    private func heat(_ incident: IncidentView) -> String { HeatText.brief(incident).harmless.shortened(to: 14) }
    private func width(_ text: (IncidentView) -> String) -> Int {
        incidents.reduce(0) { max($0, text($1).columns) }
    }
    private var heatWidth: Int { incidents.reduce(0) { max($0, heat($1).columns) } }

    /// Who has it.
    private func who(_ view: IncidentView) -> String {
        (view.acknowledged?.by ?? IncidentState.open.name[language]).harmless.shortened(to: 12)
    }

    /// The clock as it stands now, not as it stood when the daemon answered.
    private func live(_ clock: ClockView) -> ClockText { ClockText(clock: clock, moment: moment) }

    // MARK: Two lines

    private func card(_ view: IncidentView, isChosen: Bool) -> [StyledLine] {
        let clock = view.mostPressing.map { live($0) }
        let first = StyledLine(
            marks(view, isChosen: isChosen) + [
                Styled(number(view) + " ", .bold), Styled(clock?.brief ?? "–", clock?.style ?? .plain),
                Styled(" " + who(view), view.acknowledged == nil ? .warning : .plain),
            ]
        )
        let second = StyledLine([
            Styled("   " + level(view) + " "), Styled(ListTable.title(view, language).harmless),
        ])
        return [first.shortened(to: columns), second.shortened(to: columns)]
    }
}
