/// A feed while it is read.
struct FeedDraft {
    var format: FeedFormat?
    var title: String?
    var otherTitle: String?
    var home: ItemDraft.Link?
    /// Whether `home` came from an Atom link, which the format's own link replaces.
    var homeIsFallback = false
    var selfLink: ItemDraft.Link?
    var description: String?
    var otherDescription: String?
    var language: String?
    var rights: String?
    var id: String?
    var authors: [FeedAuthor] = []
    var updated: FeedDate?
    var hints = UpdateHints()
    var period: String?
    var frequency: Int?
    var items: [ItemDraft] = []

    /// Seconds between updates: `sy:updatePeriod` divided by `sy:updateFrequency`.
    var periodSeconds: Int? {
        let units = ["hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000]
        guard let unit = units[(period ?? "daily").lowercased()], period != nil || frequency != nil else { return nil }
        return unit / max(1, frequency ?? 1)
    }

    /// The finished feed. Addresses are relative to `xml:base`, else to where the feed came from, else to what it
    /// says of itself.
    func feed(text: DecodedText, format: FeedFormat, address: String?) -> ParsedFeed {
        var feed = ParsedFeed(format: format, encoding: text.encoding, encodingSource: text.source)
        feed.feedURL = LinkResolver.safe(selfLink?.address, base: selfLink?.base ?? address)
        feed.homePageURL = LinkResolver.safe(home?.address, base: home?.base ?? address ?? feed.feedURL)
        feed.title = title ?? otherTitle
        feed.description = description ?? otherDescription
        feed.language = language
        feed.rights = rights
        feed.id = id
        feed.authors = authors
        feed.updated = updated
        feed.hints = hints
        feed.hints.periodSeconds = periodSeconds
        let candidates = [address, feed.feedURL, feed.homePageURL]
        let base = candidates.compactMap { $0 }.first { URIReference($0).scheme != nil }
        feed.items = items.map { $0.item(base: base, feedAuthors: authors) }
        ItemIdentity.assign(&feed.items)
        return feed
    }
}
