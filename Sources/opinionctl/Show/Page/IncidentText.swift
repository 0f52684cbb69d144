import ControlAPI
import OpinionCore

/// The page of `show`: what it is and what is due first, who was told, the reports, the record, and what to type next.
struct IncidentText: Sendable {
    let incident: IncidentDetail
    let moment: Moment
    /// Nothing is left out, however long.
    var isWhole = false

    private var view: IncidentView { incident.view }
    private var language: Language { moment.language }

    /// The page in lines of at most `width` columns; nil for lines as long as they are.
    func lines(width: Int?) -> [StyledLine] {
        let head = HeadingText(incident: incident, moment: moment).paragraphs
        let body = sections.filter { !$0.paragraphs.isEmpty }
        return head.flatMap { $0.lines(width: width) }
            + body.flatMap { section in
                [StyledLine(), StyledLine(section.title[language], .bold)]
                    + section.paragraphs.flatMap { $0.lines(width: width) }
            }
    }

    func lines(on terminal: Terminal) -> [String] { lines(width: terminal.width).map { $0.painted(on: terminal) } }

    private struct Section {
        let title: Phrase
        let paragraphs: [Paragraph]
    }

    private var sections: [Section] {
        [
            Section(title: Words.level, paragraphs: LevelText(incident: incident, moment: moment).paragraphs),
            Section(title: Words.clocks, paragraphs: ClocksText(incident: incident, moment: moment).paragraphs),
            Section(
                title: Words.told,
                paragraphs: ToldText(deliveries: incident.deliveries, moment: moment, isWhole: isWhole).paragraphs
            ),
            Section(
                title: Words.items,
                paragraphs: ItemsText(items: incident.items, moment: moment, isWhole: isWhole).paragraphs
            ),
            Section(title: Words.record, paragraphs: RecordText(incident: incident, moment: moment).paragraphs),
            Section(
                title: Words.timeline,
                paragraphs: TimelineText(entries: incident.timeline, moment: moment, isWhole: isWhole).paragraphs
            ),
            Section(title: Words.next, paragraphs: NextSteps(incident: incident, language: language).paragraphs),
        ]
    }

    private enum Words {
        static let level = Phrase("級別與依據", "级别与依据", "Level, and why")
        static let clocks = Phrase("時限", "时限", "Clocks")
        static let told = Phrase("送達", "送达", "Who was told")
        static let items = Phrase("報道", "报道", "Reports")
        static let record = Phrase("登記", "登记", "Record")
        static let timeline = Phrase("經過", "经过", "Timeline")
        static let next = Phrase("下一步", "下一步", "What to type next")
    }
}

/// What a page leaves out unless it is asked for the whole.
struct Omission {
    /// - Returns: nil where nothing is left out.
    static func line(_ count: Int, _ language: Language, indent: Int = 2) -> Paragraph? {
        guard count > 0 else { return nil }
        let text = Phrase(
            "… 另 \(count) 條：加 --whole 看全部",
            "… 另 \(count) 条：加 --whole 看全部",
            "… \(count) more: --whole shows them"
        )
        return Paragraph(text[language], .dim, indent: indent)
    }
}
