import ControlAPI
import OpinionCore

/// The first lines of a page: number, title, how it stands, and the words of the report that opened it.
struct HeadingText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var view: IncidentView { incident.view }
    private var language: Language { moment.language }

    var paragraphs: [Paragraph] {
        let title = "#\(view.number) \(ListTable.title(view, language).harmless)"
        return [Paragraph(title, .bold, indent: 0), Paragraph(facts)] + [place, quotation, ending].compactMap { $0 }
    }

    private var facts: [Styled] {
        let level = Styled(ListTable.level(view, language).harmless, .bold)
        return [level, Styled(" · "), Styled(state, view.state == .open ? .warning : .plain)]
    }

    /// How it stands, and who brought it there: while it is open who acknowledged it, afterwards who ended it.
    private var state: String {
        let name = view.state.name[language]
        let who = view.state.isLive ? view.acknowledged.map { ($0.by, $0.at) } : ended
        return who.map { name + moment.bracketed("\($0.harmless) \(moment.time($1))") } ?? name
    }

    private var ended: (String, Instant)? {
        incident.timeline.last { ["close", "dismiss", "merge"].contains($0.event) }.map { ($0.by, $0.at) }
    }

    private var place: Paragraph? {
        let parts = [view.area, view.department].compactMap { $0?.harmless }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: " · "))
    }

    /// What the first report says, where that is more than its title.
    private var quotation: Paragraph? {
        guard let first = incident.items.first, let words = first.quotation, words != view.title else { return nil }
        return Paragraph("「\(words.harmless)」— \(first.outlet.harmless)")
    }

    private var ending: Paragraph? {
        let label = Phrase("結束原因 ", "结束原因 ", "ended because: ")[language]
        let reason = incident.endReason.map { label + $0.harmless }
        let merged = view.mergedInto.map { target in
            Phrase("已併入 #\(target)", "已并入 #\(target)", "merged into #\(target)")[language]
                + moment.colon + "opinionctl show \(target)"
        }
        let parts = [merged, reason].compactMap { $0 }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: " · "))
    }
}
