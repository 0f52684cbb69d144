/// The wire format a feed was written in.
package enum FeedFormat: String, Sendable, Hashable, CaseIterable {
    /// RSS 0.91 to 0.94, Netscape's and UserLand's.
    case rss09 = "rss-0.9"
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
}
