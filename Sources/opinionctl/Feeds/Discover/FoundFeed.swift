import FeedParsing
import OpinionCore
import OpinionFiles

/// A source of news that was found on a site, and really read.
struct FoundFeed: Sendable {
    /// How it came to light.
    enum Way: String, Sendable {
        /// The page names it in its head.
        case named
        /// A link of the page looks like one.
        case linked
        /// It stood at an address that many sites use.
        case guessed
        /// robots.txt or /sitemap.xml led to it.
        case sitemap
        /// The page's own list, by selectors.
        case list
    }

    /// As an entry of a file of feeds; its id is derived from its address.
    let feed: Feed
    let way: Way
    let title: String?
    let format: String
    let items: Int
    /// nil without a date that can be believed.
    let newest: Instant?
    /// Items that have a date.
    let dated: Int
    /// Most items carry more than a sentence or two.
    let hasFullText: Bool
    /// The addresses of the first items: two feeds that share them are one.
    let content: [String]

    /// As many characters are no summary any more.
    private static let fullText = 400

    init(_ parsed: ParsedFeed, url: String, form: FeedForm, way: Way, now: Instant) {
        let title = OutlineText.trimmed(parsed.title ?? "")
        let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
        feed = Feed(
            id: DerivedID.of(url),
            outlet: title.isEmpty ? host : title,
            tier: OPML.unknownTier,
            url: url,
            form: parsed.format == .sitemap ? .sitemap : form
        )
        (self.way, self.title, format, items) = (way, parsed.title, parsed.format.rawValue, parsed.items.count)
        let dates = parsed.items.compactMap { $0.date?.milliseconds }
        dated = dates.count
        newest = dates.filter { $0 <= now.milliseconds }.max().map { Instant(milliseconds: $0) }
        let long = parsed.items.count { ($0.contentText?.unicodeScalars.count ?? 0) >= Self.fullText }
        hasFullText = 2 * long > parsed.items.count
        content = parsed.items.prefix(5).compactMap(\.url)
    }

    /// Better is greater: fresh, dated, whole, a feed before a sitemap before a page, many items.
    func rank(_ now: Instant) -> [Int] {
        let age = newest.map { now - $0 }
        let freshness = age.map { $0 < .days(3) ? 3 : $0 < .days(30) ? 2 : 1 } ?? 0
        let kind: Int =
            switch feed.form {
            case .feed: 2
            case .sitemap: 1
            case .page, .json: 0
            }
        return [freshness, 2 * dated >= items ? 1 : 0, kind, hasFullText ? 1 : 0, items]
    }
}
