import FeedParsing
import FeedRecipes
import OpinionCore

/// What can be done with an answer that is no feed: the feeds that a page names, selectors for its list, the arrays of
/// a JSON answer.
struct CheckAdvice: Sendable {
    /// A feed that a page names in its head.
    struct NamedFeed: Sendable, Equatable {
        let url: String
        let title: String?
    }

    let feeds: [NamedFeed]
    let arrays: [JSONArrays.Candidate]
    /// The likeliest first.
    let proposals: [ProposedRecipe]

    /// Proposals that are told; more would be noise.
    private static let most = 3

    /// nil when nothing was found.
    init?(_ bytes: [UInt8], _ hints: ParseHints, _ options: ParseOptions, now: Instant) {
        let isJSON = bytes.first { $0 > 0x20 && $0 < 0x80 }.map { "{[".utf8.contains($0) } ?? false
        arrays = isJSON ? JSONArrays(bytes)?.candidates ?? [] : []
        feeds = isJSON ? [] : Self.named(bytes, hints, options, now)
        let proposed =
            isJSON ? nil : try? PageProposal.propose(bytes, hints: hints, now: now.milliseconds, options: options)
        proposals = Array((proposed ?? []).prefix(Self.most))
        if arrays.isEmpty, feeds.isEmpty, proposals.isEmpty { return nil }
    }

    /// The sitemaps of an index, the newest first.
    init(index: ParsedFeed) {
        let sorted = index.items.enumerated().sorted { left, right in
            let dates = (left.element.date?.milliseconds ?? 0, right.element.date?.milliseconds ?? 0)
            return dates.0 == dates.1 ? left.offset < right.offset : dates.0 > dates.1
        }
        feeds = sorted.prefix(20).compactMap { item in item.element.url.map { NamedFeed(url: $0, title: nil) } }
        (arrays, proposals) = ([], [])
    }

    /// `<link rel="alternate" type="application/rss+xml" href="…">` (WHATWG HTML, "Link type alternate").
    private static func named(
        _ bytes: [UInt8],
        _ hints: ParseHints,
        _ options: ParseOptions,
        _ now: Instant
    ) -> [NamedFeed] {
        let recipe = PageRecipe(item: [alternates], link: ["@href"], title: ["@title"])
        guard let parser = try? PageParser(recipe, options: options),
            let page = try? parser.parse(bytes, hints: hints, now: now.milliseconds)
        else { return [] }
        return page.feed.items.prefix(20).compactMap { item in item.url.map { NamedFeed(url: $0, title: item.title) } }
    }

    /// What names a feed in the head of a page.
    static let alternates =
        "//link[contains(concat(' ', translate(normalize-space(@rel), 'ALTERN', 'altern'), ' '), ' alternate ') and "
        + "(contains(@type, 'rss') or contains(@type, 'atom') or contains(@type, 'rdf') or contains(@type, 'feed+json'))]"
}
