/// One article or post as a feed gave it; text only, without markup.
package struct Item: Hashable, Sendable {
    package let feed: FeedID
    /// The feed's own identity of the item; unique within the feed.
    package let key: String
    package let outlet: String
    package let tier: String
    package let url: String?
    package let title: String
    package let summary: String
    package let contentText: String
    package let authors: [String]
    package let tags: [String]
    package let published: PublishedTime?
    /// When this program first saw it.
    package let found: Instant
    /// How it was read; nil when nobody knows any more.
    package let provenance: Provenance?

    package init(
        feed: FeedID,
        key: String,
        outlet: String,
        tier: String,
        url: String?,
        title: String,
        summary: String = "",
        contentText: String = "",
        authors: [String] = [],
        tags: [String] = [],
        published: PublishedTime? = nil,
        found: Instant,
        provenance: Provenance? = nil
    ) {
        (self.feed, self.key, self.outlet, self.tier, self.url) = (feed, key, outlet, tier, url)
        (self.title, self.summary, self.contentText) = (title, summary, contentText)
        (self.authors, self.tags, self.published, self.found) = (authors, tags, published, found)
        self.provenance = provenance
    }

    /// The same item with another text of its content.
    package func with(text: String) -> Item {
        Item(
            feed: feed,
            key: key,
            outlet: outlet,
            tier: tier,
            url: url,
            title: title,
            summary: summary,
            contentText: text,
            authors: authors,
            tags: tags,
            published: published,
            found: found,
            provenance: provenance
        )
    }

    /// The address without what does not tell two articles apart; the same in every feed.
    package var canonicalURL: String? { url.flatMap(CanonicalURL.of) }
    /// What the title says, without how it is written; nil for titles too short to tell two happenings apart.
    package var titleFingerprint: String? { TitleFingerprint.of(title) }
}

/// When an outlet says that it published something.
package struct PublishedTime: Hashable, Sendable, Codable {
    package let at: Instant
    /// True when only the day can be relied on: the feed gave no time, or one that is midnight or a zone off.
    package let isDateOnly: Bool

    package init(at: Instant, isDateOnly: Bool = false) {
        self.at = at
        self.isDateOnly = isDateOnly
    }
}
