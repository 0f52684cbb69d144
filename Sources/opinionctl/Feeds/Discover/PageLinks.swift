import FeedParsing

/// The links of a page that may lead to its feeds.
struct PageLinks: Sendable {
    /// What the head names, in its order.
    let named: [String]
    /// Links whose address or text looks like a feed, in the page's order.
    let likely: [String]

    init(_ bytes: [UInt8], _ hints: ParseHints, _ options: ParseOptions, now: Int64) {
        func links(_ item: String) -> [ParsedItem] {
            let recipe = PageRecipe(item: [item], link: ["@href"], title: [".", "@title", ".//img/@alt"])
            guard let parser = try? PageParser(recipe, options: options) else { return [] }
            return (try? parser.parse(bytes, hints: hints, now: now))?.feed.items ?? []
        }
        named = links(CheckAdvice.alternates).compactMap(\.url)
        let known = Set(named)
        likely = links("//a[@href]").compactMap { item in
            item.url.flatMap { !known.contains($0) && Self.isLikely($0, item.title ?? "") ? $0 : nil }
        }
    }

    /// Judged by the path and the words alone, never by the host: rss.example.com has ordinary pages too.
    static func isLikely(_ url: String, _ text: String) -> Bool {
        guard url.hasPrefix("http") else { return false }
        let path = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).joined(separator: "/")
        let words = path.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.contains { feedWords.contains(String($0)) } || path.lowercased().hasSuffix("feed.json")
            || ["rss", "atom feed", "feeds", "訂閱", "订阅"].contains { text.lowercased().contains($0) }
    }

    private static let feedWords: Set = ["rss", "rss2", "rdf", "feed", "feeds", "atom"]
}
