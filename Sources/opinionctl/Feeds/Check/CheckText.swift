import FeedParsing
import OpinionCore
import TextMatching

/// The report on one feed for a person.
struct CheckText: Sendable {
    /// Items that are shown; those for which a rule holds are shown besides.
    static let shown = 5

    let checked: Checked
    let moment: Moment

    private var result: FeedCheck.Result { checked.result }
    private var items: [CheckedItem] { checked.items }
    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        let isGood = result.fault == nil
        let head = terminal.paint(isGood ? "✓" : "✗", isGood ? .good : .alarm) + " " + result.target.name.harmless
        let stages = checked.stages.map { "  " + $0.line(language, on: terminal) }
        // What a stage says need not be said twice.
        let isTold = result.failure != nil && !stages.isEmpty
        let fault = isTold ? nil : result.fault.map { "  " + terminal.paint($0.text.harmless, .alarm) }
        let rhythm = checked.rhythm?.text(moment)
        let details = [format, rhythm, gaps, checked.doubts.line(language), found, repairs].compactMap { $0 }
        let advice = result.advice.map { AdviceText(advice: $0, moment: moment).lines } ?? []
        let facts = stages + [fault].compactMap { $0 } + details.map { "  \($0.harmless)" }
        return [head] + facts + advice.map { "  \($0)" } + itemLines(terminal)
    }

    /// What is missing in items, so that nobody must count.
    private var gaps: String? {
        guard let items = result.feed?.items else { return nil }
        let (undated, unlinked) = (items.count { $0.date == nil }, items.count { $0.url == nil })
        let texts = [
            undated > 0 ? Phrase("\(undated) 條無日期", "\(undated) 条无日期", "\(undated) without a date") : nil,
            unlinked > 0 ? Phrase("\(unlinked) 條無鏈接", "\(unlinked) 条无链接", "\(unlinked) without a link") : nil,
        ]
        let found = texts.compactMap { $0?[language] }
        return found.isEmpty ? nil : found.joined(separator: language == .english ? ", " : "，")
    }

    /// What each selector of a list page found.
    private var found: String? {
        result.page.map { page in
            let keys = PageRecipe.Key.allCases.filter { page.used[$0] != nil }
            let used = keys.flatMap { key in
                (page.used[key] ?? []).map { "\(key.rawValue) \($0.selector) ×\($0.count)" }
            }
            let dropped = Phrase(
                "（無鏈接略去 \(page.counts.withoutLink)，重複合併 \(page.counts.duplicates)）",
                "（无链接略去 \(page.counts.withoutLink)，重复合并 \(page.counts.duplicates)）",
                " (\(page.counts.withoutLink) dropped without a link, \(page.counts.duplicates) folded)"
            )
            return Self.selectors[language] + used.joined(separator: "；") + dropped[language]
                + (page.nextURL.map { " → \($0)" } ?? "")
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
        return Self.repaired[language]
            + repairs.map { RepairText.line($0, language) }.joined(separator: language == .english ? ", " : "、")
    }

    private func itemLines(_ terminal: Terminal) -> [String] {
        let told = items.enumerated().filter { $0.offset < Self.shown || !$0.element.matches.isEmpty }
        let more = items.count - told.count
        let rest = Phrase("… 另有 \(more) 條", "… 另有 \(more) 条", "… \(more) more")
        return told.flatMap { lines($0.element, terminal) } + (more > 0 ? ["    " + rest[language]] : [])
    }

    private func lines(_ item: CheckedItem, _ terminal: Terminal) -> [String] {
        let time = item.item.date.map { DateText.text($0, moment) } ?? DateText.undated[language]
        let room = terminal.width.map { $0 - 6 - time.columns } ?? Int.max
        let line = "    \(time)  \((item.item.title ?? "").harmless.shortened(to: room))"
        let link = item.item.url.map { [terminal.paint("      \($0.harmless)", .dim)] } ?? []
        return [line] + link
            + item.matches.map { match in
                let words = match.words.joined(separator: "、")
                return terminal.paint("      → \(match.rule) \(match.level)「\(words)」".harmless, .warning)
            }
    }

    private static func reason(_ source: EncodingSource) -> Phrase {
        reasons[source.rawValue] ?? Phrase(source.rawValue, source.rawValue, source.rawValue)
    }

    private static let reasons: [String: Phrase] = [
        "bom": Phrase("字節順序標記", "字节顺序标记", "byte order mark"),
        "xmlDeclaration": Phrase("XML 聲明", "XML 声明", "XML declaration"),
        "http": Phrase("HTTP 聲明", "HTTP 声明", "HTTP header"),
        "meta": Phrase("網頁 meta 聲明", "网页 meta 声明", "meta element"),
        "utf8Valid": Phrase("內容是有效的 UTF-8", "内容是有效的 UTF-8", "the bytes are UTF-8"),
        "guess": Phrase("按字頻推測", "按字频推测", "a guess by letter frequency"),
        "fallback": Phrase("無從判斷，取損失最少者", "无从判断，取损失最少者", "nothing fits; the one that loses least"),
    ]

    private static let selectors = Phrase("選擇器：", "选择器：", "selectors: ")
    private static let repaired = Phrase("已修復：", "已修复：", "repaired: ")
}
