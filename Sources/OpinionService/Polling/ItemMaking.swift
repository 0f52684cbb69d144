import FeedParsing
import OpinionCore

/// Turns what a feed says into items of the archive. Bounded: what no article needs is cut, so that one feed cannot
/// fill the disk.
enum ItemMaking {
    static let longestTitle = 1_000
    static let longestText = 200_000

    static func items(of feed: ParsedFeed, _ look: Look) -> [Item] {
        var seen = Set<String>()
        let times = PublishedTimes(feed.items, now: look.now, zone: look.deployment.zone)
        let provenance = Provenance(
            charset: feed.encoding,
            charsetReason: feed.encodingSource.rawValue,
            wasRepaired: feed.wasRepaired
        )
        return zip(feed.items, times.times).compactMap { parsed, published in
            guard saysSomething(parsed), seen.insert(parsed.identity).inserted else { return nil }
            return item(parsed, look, published, provenance)
        }
    }

    /// An entry that is nothing but a date or a category is no report.
    private static func saysSomething(_ parsed: ParsedItem) -> Bool {
        parsed.url != nil || parsed.title != nil || parsed.contentText != nil || parsed.summary != nil
    }

    private static func item(
        _ parsed: ParsedItem,
        _ look: Look,
        _ published: PublishedTime?,
        _ provenance: Provenance
    ) -> Item {
        let feed = look.feed
        let summary = cut(parsed.summary ?? "", longestText)
        let text = cut(parsed.contentText ?? "", longestText)
        let title = parsed.title.flatMap { $0.isEmpty ? nil : $0 } ?? firstWords(summary.isEmpty ? text : summary)
        return Item(
            feed: feed.id,
            key: parsed.identity,
            outlet: feed.outlet,
            tier: feed.tier,
            url: parsed.url,
            title: cut(title, longestTitle),
            summary: summary,
            contentText: text == summary ? "" : text,
            authors: parsed.authors.compactMap(\.name),
            tags: parsed.tags,
            published: published,
            found: look.now,
            provenance: provenance
        )
    }

    /// Posts without a title (微博, 論壇) are known by how they begin.
    private static func firstWords(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.prefix { !$0.isNewline }.prefix(60))
    }

    private static func cut(_ text: String, _ most: Int) -> String {
        text.utf8.count <= most ? text : String(text.prefix(most))
    }
}
