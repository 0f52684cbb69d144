/// A feed that cannot be read for long: what happens there is not seen.
package struct BlindFeed: Sendable, Hashable, Codable {
    package let id: FeedID
    package let outlet: String
    /// The first look that failed.
    package let since: Instant
    /// In words.
    package let cause: String

    package init(id: FeedID, outlet: String, since: Instant, cause: String) {
        (self.id, self.outlet, self.since, self.cause) = (id, outlet, since, cause)
    }
}

/// Which feeds are blind, and when that is told: all that go blind within a minute or so in one notice.
package enum FeedBlindness {
    /// How long others that go blind, or see again, are waited for.
    package static let gathering = TimeSpan.minutes(1)

    /// What is to be told, and which markers are idle because their feeds are gone.
    package struct News: Sendable, Hashable {
        package var blind: [BlindFeed] = []
        package var recovered: [BlindFeed] = []
        package var gone: [FeedID] = []

        package var isEmpty: Bool { blind.isEmpty && recovered.isEmpty && gone.isEmpty }
    }

    /// A feed may be unreadable for this long.
    package static func patience(_ feed: Feed) -> TimeSpan { max(.hours(1), feed.every.scaled(by: 6)) }

    /// - Parameters:
    ///   - told: the feeds of which people have heard that they are blind.
    ///   - seeing: since when each of those can be read again, as far as that is known.
    package static func news(
        _ feeds: [Feed],
        _ states: [FeedID: FeedState],
        told: [FeedID: BlindFeed],
        seeing: [FeedID: Instant],
        now: Instant
    ) -> News {
        var news = News()
        let configured = Set(feeds.map(\.id))
        news.gone = told.keys.filter { !configured.contains($0) }.sorted()
        let blind = feeds.compactMap { feed in
            told[feed.id] == nil ? states[feed.id].flatMap { self.blind(feed, $0, now: now) } : nil
        }
        if blind.contains(where: { $0.at + gathering <= now }) { news.blind = blind.map(\.feed) }
        let again = told.values.filter { seeing[$0.id] != nil }.sorted { $0.id < $1.id }
        let isLast = again.count == told.count - news.gone.count
        if isLast || again.contains(where: { seeing[$0.id].map { $0 + gathering <= now } ?? false }) {
            news.recovered = again
        }
        return news
    }

    /// True for a feed that was told and can be read again.
    package static func isSeeing(_ state: FeedState, since told: BlindFeed) -> Bool {
        state.fault == nil && state.lastSuccess.map { $0 > told.since } ?? false
    }

    /// A feed that is due is about to be looked at: what was known of it before a downtime is no news.
    private static func blind(_ feed: Feed, _ state: FeedState, now: Instant) -> (feed: BlindFeed, at: Instant)? {
        guard let fault = state.fault, let since = state.failingSince, let next = state.nextCheck, next > now,
            since + patience(feed) <= now
        else { return nil }
        let found = BlindFeed(id: feed.id, outlet: feed.outlet, since: since, cause: fault.text)
        return (found, since + patience(feed))
    }
}
