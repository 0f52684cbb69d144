import FeedParsing
import OpinionCore
import TextMatching

/// The report on one feed for a person.
struct CheckText: Sendable {
    /// Items that are shown unless a rule holds for them.
    static let shown = 10

    let result: FeedCheck.Result
    let items: [CheckedItem]
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        let isGood = result.fault == nil
        let head = terminal.paint(isGood ? "✓" : "✗", isGood ? .good : .alarm) + " " + result.target.name.harmless
        let fault = result.fault.map { ["  " + terminal.paint($0.text.harmless, .alarm)] } ?? []
        let details = [transfer, format, repairs].compactMap { $0 }
        return [head] + fault + details.map { "  \($0.harmless)" } + itemLines(terminal)
    }

    private var transfer: String? {
        result.response.map { response in
            let moved = response.isPermanentlyMoved ? Self.moved[language] : ""
            let seconds = Double(response.time.components.seconds) + Double(response.time.components.attoseconds) / 1e18
            return "HTTP \(response.status) · \(response.address)\(moved) · \(Double(Int(seconds * 100)) / 100) s"
        }
    }

    private var format: String? {
        result.feed.map { feed in
            let count = Phrase("\(feed.items.count) 條", "\(feed.items.count) 条", "\(feed.items.count) items")
            let charset = "\(feed.encoding)（\(Self.reason(feed.encodingSource)[language])）"
            return [feed.format.rawValue, charset, count[language], feed.title].compactMap { $0 }.joined(
                separator: " · "
            )
        }
    }

    private var repairs: String? {
        guard let repairs = result.feed?.repairs, !repairs.isEmpty else { return nil }
        let words = repairs.map { "\($0.what.rawValue) ×\($0.count)" + ($0.line > 0 ? " (\($0.line))" : "") }
        return Self.repaired[language] + words.joined(separator: "、")
    }

    private func itemLines(_ terminal: Terminal) -> [String] {
        let told = items.enumerated().filter { $0.offset < Self.shown || !$0.element.matches.isEmpty }
        let more = items.count - told.count
        let rest = Phrase("… 另有 \(more) 條", "… 另有 \(more) 条", "… \(more) more")
        return told.flatMap { lines($0.element, terminal) } + (more > 0 ? ["    " + rest[language]] : [])
    }

    private func lines(_ item: CheckedItem, _ terminal: Terminal) -> [String] {
        let time = item.item.date.map(date) ?? Self.undated[language]
        let room = terminal.width.map { $0 - 6 - time.columns } ?? Int.max
        let line = "    \(time)  \((item.item.title ?? "").harmless.shortened(to: room))"
        return [line]
            + item.matches.map { match in
                let words = match.words.joined(separator: "、")
                return terminal.paint("      → \(match.rule) \(match.level)「\(words)」".harmless, .warning)
            }
    }

    private func date(_ date: FeedDate) -> String {
        let instant = Instant(milliseconds: date.milliseconds)
        guard date.precision == .day else { return moment.time(instant) }
        return moment.zone.civil(instant).date
    }

    private static func reason(_ source: EncodingSource) -> Phrase {
        switch source {
        case .bom: Phrase("字節順序標記", "字节顺序标记", "byte order mark")
        case .xmlDeclaration: Phrase("XML 聲明", "XML 声明", "XML declaration")
        case .http: Phrase("HTTP 聲明", "HTTP 声明", "HTTP header")
        case .utf8Valid: Phrase("內容是有效的 UTF-8", "内容是有效的 UTF-8", "the bytes are UTF-8")
        case .meta: Phrase("網頁聲明", "网页声明", "the page's meta element")
        case .guess: Phrase("字頻推測", "字频推测", "the frequency of its characters")
        case .fallback: Phrase("無從判斷，取損失最少者", "无从判断，取损失最少者", "nothing fits; what loses least")
        }
    }

    private static let moved = Phrase("（已永久遷移，請更新地址）", "（已永久迁移，请更新地址）", " (moved for good: update the address)")
    private static let repaired = Phrase("已修復：", "已修复：", "repaired: ")
    private static let undated = Phrase("無日期", "无日期", "no date")
}
