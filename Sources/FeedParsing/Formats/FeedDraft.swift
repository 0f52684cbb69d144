/// A feed while it is read.
struct FeedDraft {
    var format: FeedFormat?
    var title: String?
    var otherTitle: String?
    var home: ItemDraft.Link?
    /// How much `home` is worth: a better one replaces it.
    var homeRank = HomeRank.none
    var selfLink: ItemDraft.Link?
    var description: String?
    var otherDescription: String?
    var language: String?
    var rights: String?
    var id: String?
    var authors: [FeedAuthor] = []
    /// What modules say, where the format itself says nothing.
    var otherAuthors: [FeedAuthor] = []
    var owners: [FeedAuthor] = []
    var updated: FeedDate?
    var hints = UpdateHints()
    var period: String?
    var frequency: Int?
    private(set) var items: [ParsedItem] = []

    /// Seconds between updates: `sy:updatePeriod` divided by `sy:updateFrequency`.
    var periodSeconds: Int? {
        let units = ["hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000]
        guard let unit = units[(period ?? "daily").lowercased()], period != nil || frequency != nil else { return nil }
        return unit / max(1, frequency ?? 1)
    }

    mutating func add(_ draft: ItemDraft) {
        items.append(draft.item(isAtom: format == .atom1 || format == .atom03))
    }

    /// The finished feed, which takes the items over.
    mutating func feed(text: DecodedText, format: FeedFormat) -> ParsedFeed {
        var feed = ParsedFeed(format: format, text: text)
        feed.feedURL = LinkResolver.safe(selfLink?.address, base: selfLink?.base)
        feed.homePageURL = LinkResolver.safe(home?.address, base: home?.base ?? feed.feedURL)
        feed.title = title ?? otherTitle
        feed.description = description ?? otherDescription
        feed.language = language
        feed.rights = rights
        feed.id = id
        feed.authors = authors.isEmpty ? otherAuthors.isEmpty ? owners : otherAuthors : authors
        feed.updated = updated
        feed.hints = hints
        feed.hints.periodSeconds = periodSeconds
        swap(&feed.items, &items)
        complete(&feed)
        return feed
    }

    /// The address the feed gives for itself or its site, if it is absolute.
    private var ownAddress: String? {
        for link in [selfLink, home] {
            if let url = LinkResolver.safe(link?.address, base: link?.base), LinkResolver.isAbsoluteHTTP(url) {
                return url
            }
        }
        return nil
    }

    /// Where nothing tells what an item's addresses are relative to, the feed's own address does, wherever it stands.
    private func complete(_ feed: inout ParsedFeed) {
        let base = ownAddress
        let inherits = format == .atom1 || format == .atom03
        for index in feed.items.indices {
            feed.items[index].base = base
            if let base { feed.items[index].resolveAddresses(base) }
            // RFC 4287, 4.2.1: an entry without authors has those of its source, else those of the feed.
            if inherits, feed.items[index].authors.isEmpty { feed.items[index].authors = feed.authors }
        }
        ItemIdentity.distinguish(&feed.items)
    }
}
