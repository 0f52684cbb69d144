import OpinionCore
import OpinionFiles

/// What `feeds discover` found, for a person: the best first, then ready entries.
struct DiscoverText: Sendable {
    let discovered: Discovered
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        let feeds = discovered.feeds
        let isGood = !feeds.isEmpty
        let count = isGood ? Phrase("\(feeds.count) 個來源", "\(feeds.count) 个来源", "\(feeds.count) found")[language] : ""
        let head =
            terminal.paint(isGood ? "✓" : "✗", isGood ? .good : .alarm) + " \(discovered.page.harmless)  \(count)"
        guard isGood else { return [head, "  " + terminal.paint(discovered.reason(language).harmless, .alarm)] }
        let told = feeds.enumerated().flatMap { lines($0.offset + 1, $0.element, terminal) }
        return [head] + told + ["  " + Self.paste[language]]
            + FeedYAML.text(feeds.map(\.feed)).split(separator: "\n").map { "  " + String($0).harmless }
    }

    private func lines(_ number: Int, _ found: FoundFeed, _ terminal: Terminal) -> [String] {
        let newest = found.newest.map { Phrase("最新 ", "最新 ", "newest ")[language] + moment.time($0) }
        let facts = [
            found.format, Phrase("\(found.items) 條", "\(found.items) 条", "\(found.items) items")[language],
            newest ?? DateText.undated[language], found.hasFullText ? Self.whole[language] : nil,
            Self.name(found.way)[language],
        ]
        return [
            "  \(number). \(found.title ?? found.feed.outlet)  ".harmless
                + facts.compactMap(\.self).joined(separator: " · ").harmless,
            terminal.paint("     " + found.feed.url.harmless, .dim),
        ]
    }

    private static func name(_ way: FoundFeed.Way) -> Phrase {
        switch way {
        case .named: Phrase("網頁登記", "网页登记", "named by the page")
        case .linked: Phrase("網頁鏈接", "网页链接", "linked")
        case .guessed: Phrase("常見地址", "常见地址", "at a common address")
        case .sitemap: Phrase("網站地圖", "网站地图", "sitemap")
        case .list: Phrase("列表頁，請核對選擇器", "列表页，请核对选择器", "a list page: check its selectors")
        }
    }

    private static let whole = Phrase("有全文", "有全文", "full text")
    private static let paste = Phrase(
        "可貼入 Feeds/*.yaml（請改層級 tier）：",
        "可贴入 Feeds/*.yaml（请改层级 tier）：",
        "for a file in Feeds/ (set the tier):"
    )
}
