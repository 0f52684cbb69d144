import ControlAPI
import OpinionCore

/// The page of `show`: what it is first, then what is due, then the rest.
struct IncidentText: Sendable {
    let incident: IncidentDetail
    let moment: Moment

    private var view: IncidentView { incident.view }
    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        var lines = heading(terminal)
        lines += section(Words.clocks, clocks(terminal))
        lines += section(Words.times, TimesText(incident: incident, moment: moment).lines)
        lines += section(Words.told, deliveries(terminal))
        lines += section(Words.items, ItemsText(items: incident.items, moment: moment).lines(on: terminal))
        return lines + section(Words.timeline, timeline)
    }

    private func heading(_ terminal: Terminal) -> [String] {
        let title = ListTable.title(view, language).harmless
        return [terminal.paint("#\(view.number) \(title)", .bold), facts, why].compactMap { $0 } + ending
    }

    private var facts: String {
        let level = ListTable.level(view, language)
        var parts = ["\(Words.level[language]) \(level)", state]
        parts += [view.area, view.department, view.concern].compactMap { $0 }.filter { !$0.isEmpty }
        return "  " + parts.map(\.harmless).joined(separator: " · ")
    }

    private var state: String {
        guard let acknowledged = view.acknowledged else { return view.state.name[language] }
        return "\(view.state.name[language])（\(acknowledged.by) \(moment.time(acknowledged.at))）"
    }

    /// The rule and the words that opened it.
    private var why: String? {
        let words = incident.items.first.map { $0.words.joined(separator: "、") } ?? ""
        let parts = [
            incident.rule.map { "\(Words.rule[language]) \($0)" },
            words.isEmpty ? nil : "\(Words.hit[language]) \(words)",
        ]
        let known = parts.compactMap { $0?.harmless }
        return known.isEmpty ? nil : "  " + known.joined(separator: " · ")
    }

    private var ending: [String] {
        let merged = view.mergedInto.map { ["  \(Words.merged[language]) #\($0)  opinionctl show \($0)"] } ?? []
        return merged + (incident.endReason.map { ["  \(Words.reason[language]) \($0.harmless)"] } ?? [])
    }

    private func clocks(_ terminal: Terminal) -> [String] {
        let texts = view.clocks.map { ClockText(clock: $0, moment: moment) }
        let width = texts.reduce(0) { max($0, $1.clock.kind.name[language].columns) }
        let lines = texts.map { text in
            let name = text.clock.kind.name[language].padded(to: width)
            let due = "\(Words.due[language]) \(moment.time(text.clock.due))"
            return
                "\(name)  \(terminal.paint(text.bar(), text.style))  \(due)  \(terminal.paint(text.state, text.style))"
        }
        return lines + incident.startNotes.map(\.harmless)
    }

    private func deliveries(_ terminal: Terminal) -> [String] {
        guard !incident.deliveries.isEmpty else { return [] }
        var table = DeliveryTable.table(language)
        for delivery in incident.deliveries { table.add(DeliveryTable.row(delivery, moment)) }
        let narrower = Terminal(width: terminal.width.map { $0 - 2 }, hasColour: terminal.hasColour)
        return table.lines(on: narrower)
    }

    private var timeline: [String] {
        incident.timeline.map { "\(moment.time($0.at))  \($0.by.harmless)  \($0.text.harmless)" }
    }

    private func section(_ title: Phrase, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title[language]] + lines.map { "  \($0)" }
    }

    private enum Words {
        static let clocks = Phrase("時限", "时限", "Clocks")
        static let times = Phrase("時間", "时间", "Times")
        static let told = Phrase("送達", "送达", "Who was told")
        static let items = Phrase("報道", "报道", "Reports")
        static let timeline = Phrase("經過", "经过", "Timeline")
        static let level = Phrase("級別", "级别", "level")
        static let rule = Phrase("規則", "规则", "rule")
        static let hit = Phrase("命中", "命中", "words")
        static let reason = Phrase("結束原因", "结束原因", "ended because")
        static let merged = Phrase("已併入", "已并入", "merged into")
        static let due = Phrase("截止", "截止", "due")
    }
}
