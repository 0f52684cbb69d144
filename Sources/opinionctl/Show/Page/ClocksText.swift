import ControlAPI
import OpinionCore

/// The clocks with their bars: what is left, when they are due, from when they run and who said so.
struct ClocksText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var language: Language { moment.language }
    private var clocks: [ClockView] { incident.view.clocks }

    var paragraphs: [Paragraph] {
        let width = clocks.reduce(0) { max($0, $1.kind.name[language].columns) }
        return clocks.flatMap { clock($0, width: width) } + notes
    }

    /// On a narrow terminal the words flow below the bar.
    private func clock(_ clock: ClockView, width: Int) -> [Paragraph] {
        let text = ClockText(clock: clock, moment: moment)
        let name = clock.kind.name[language].padded(to: width)
        let head = [
            Styled(name + "  "), Styled(text.bar(width: 12), text.style), Styled("  "), Styled(text.state, text.style),
        ]
        return [Paragraph(head, hang: 4), Paragraph(details(clock), indent: 4)]
    }

    private func details(_ clock: ClockView) -> String {
        let source = source(clock)[language]
        let by = whoSaid(clock).map { moment.bracketed($0.harmless) } ?? ""
        let start = Phrase(
            "自\(source) \(moment.time(clock.start))\(by)起算",
            "自\(source) \(moment.time(clock.start))\(by)起算",
            "from \(source) \(moment.time(clock.start))\(by)"
        )
        let revision = clock.revision > 1 ? " · " + Self.revised(clock.revision)[language] : ""
        return "\(Self.due[language]) \(moment.deadline(clock.due)) · \(start[language])\(revision)"
    }

    /// Each round of continuing releases runs from the release before it.
    private func source(_ clock: ClockView) -> Phrase {
        clock.kind == .update ? Phrase("上次發布", "上次发布", "the last release") : clock.startSource.name
    }

    private func whoSaid(_ clock: ClockView) -> String? {
        guard clock.kind != .update else { return nil }
        return switch clock.startSource {
        case .occurred: incident.times.occurred?.by
        case .published: incident.times.published?.by
        case .detected: incident.times.detected?.by
        case .confirmed: incident.times.confirmed?.by
        }
    }

    /// The times that were not taken, and why; the first note repeats the start.
    private var notes: [Paragraph] { incident.startNotes.dropFirst().map { Paragraph($0.harmless, .dim, hang: 4) } }

    private static let due = Phrase("截止", "截止", "due")

    private static func revised(_ revision: Int) -> Phrase {
        Phrase("第 \(revision) 次設置", "第 \(revision) 次设定", "set \(revision) times")
    }
}
