/// The wire format a feed was written in.
package enum FeedFormat: String, Sendable, Hashable, CaseIterable {
    /// RSS 0.91, Netscape's and UserLand's, and its followers to 0.94.
    case rss091 = "rss-0.91"
    case rss092 = "rss-0.92"
    case rss093 = "rss-0.93"
    case rss094 = "rss-0.94"
    /// RSS 2.0 (and what calls itself RSS without a version).
    case rss2 = "rss-2.0"
    /// RSS 0.90, the first RDF form.
    case rdf09 = "rss-0.90"
    /// RSS 1.0 (RDF).
    case rss1 = "rss-1.0"
    /// Atom 0.3, the draft.
    case atom03 = "atom-0.3"
    /// Atom 1.0, RFC 4287.
    case atom1 = "atom-1.0"
    /// JSON Feed 1.0, and JSON that has a feed's shape but names no version.
    case json1 = "json-1.0"
    /// JSON Feed 1.1.
    case json11 = "json-1.1"
    /// Channel Definition Format, 1997.
    case cdf = "cdf"
    /// A sitemap, with or without Google's news module.
    case sitemap = "sitemap"
    /// A sitemap index; its items are sitemaps.
    case sitemapIndex = "sitemap-index"
    /// A list page, read with selectors.
    case page = "page"
    /// A JSON API, read by dotted paths.
    case jsonList = "json-list"
}

extension FeedFormat {
    /// The format of an `rss` element by its version; what is no number is RSS 2.0.
    init(rssVersion version: String?) {
        let old: [FeedFormat] = [.rss091, .rss092, .rss093, .rss094]
        let isOld = version?.hasPrefix("0.") ?? false
        self = isOld ? old.first { $0.rawValue.hasSuffix(version ?? "") } ?? .rss091 : .rss2
    }
}
