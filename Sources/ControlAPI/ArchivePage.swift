package import OpinionCore

/// A page of the archive, in the order in which items were found.
package struct ArchivePage: Codable, Sendable {
    package let version: Int
    package let items: [Entry]
    /// What `after` of the next request is; null when this page is the last.
    package let next: String?

    package init(items: [ArchivedEntry]) {
        version = 1
        self.items = items.map(Entry.init)
        next = items.last?.cursor.description
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(items, forKey: .items)
        try container.encode(next, forKey: .next)
    }

    private enum CodingKeys: CodingKey { case version, items, next }
}

extension ArchivePage {
    /// One item with the rules that held for it when it came.
    package struct Entry: Codable, Sendable {
        private let id: Int64
        private let feed: FeedID
        private let outlet: String
        private let tier: String
        private let url: String?
        private let title: String
        private let summary: String
        private let contentText: String
        private let authors: [String]
        private let tags: [String]
        private let published: Instant?
        private let publishedDateOnly: Bool
        private let found: Instant
        /// Null when nobody knows the feed any more.
        private let local: Bool?
        private let fired: [FiredRule]

        init(_ entry: ArchivedEntry) {
            let item = entry.archived.item
            (id, feed, outlet, tier, url) = (entry.archived.id, item.feed, item.outlet, item.tier, item.url)
            (title, summary, contentText) = (item.title, item.summary, item.contentText)
            (authors, tags) = (item.authors, item.tags)
            (published, publishedDateOnly) = (item.published?.at, item.published?.isDateOnly ?? false)
            (found, local, fired) = (item.found, entry.isLocal, entry.fired)
        }

        /// The entry as the domain knows it; the feed's own key stays with the daemon.
        package var entry: ArchivedEntry {
            let item = Item(
                feed: feed,
                key: "",
                outlet: outlet,
                tier: tier,
                url: url,
                title: title,
                summary: summary,
                contentText: contentText,
                authors: authors,
                tags: tags,
                published: published.map { PublishedTime(at: $0, isDateOnly: publishedDateOnly) },
                found: found
            )
            return ArchivedEntry(archived: ArchivedItem(id: id, item: item), isLocal: local, fired: fired)
        }

        private enum CodingKeys: String, CodingKey {
            case id, feed, outlet, tier, url, title, summary, authors, tags, published, found, local, fired
            case contentText = "content_text"
            case publishedDateOnly = "published_date_only"
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(feed, forKey: .feed)
            try container.encode(outlet, forKey: .outlet)
            try container.encode(tier, forKey: .tier)
            try container.encode(url, forKey: .url)
            try container.encode(title, forKey: .title)
            try container.encode(summary, forKey: .summary)
            try container.encode(contentText, forKey: .contentText)
            try container.encode(authors, forKey: .authors)
            try container.encode(tags, forKey: .tags)
            try container.encode(published, forKey: .published)
            try container.encode(publishedDateOnly, forKey: .publishedDateOnly)
            try container.encode(found, forKey: .found)
            try container.encode(local, forKey: .local)
            try container.encode(fired, forKey: .fired)
        }
    }
}
