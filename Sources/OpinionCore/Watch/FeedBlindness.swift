/// Which feeds nobody can rely on, and when that is told: all that go blind within a minute or so in one notice.
package enum FeedBlindness {
    /// How long others that go blind, or see again, are waited for.
    package static let gathering = TimeSpan.minutes(1)

    /// A feed, and when it became news that it is blind.
    package typealias Finding = (feed: BlindFeed, at: Instant)

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
    ///   - found: what is blind now.
    ///   - told: the feeds of which people have heard that they are blind.
    ///   - seeing: since when each of those is well again, as far as that is known.
    package static func news(
        _ feeds: [Feed],
        found: [Finding],
        told: [FeedID: BlindFeed],
        seeing: [FeedID: Instant],
        now: Instant
    ) -> News {
        var news = News()
        let configured = Set(feeds.map(\.id))
        news.gone = told.keys.filter { !configured.contains($0) }.sorted()
        let blind = found.filter { finding in told[finding.feed.id].map { $0.kind < finding.feed.kind } ?? true }
        if blind.contains(where: { $0.at + gathering <= now }) { news.blind = blind.map(\.feed) }
        let again = told.values.filter { seeing[$0.id] != nil }.sorted { $0.id < $1.id }
        let isLast = again.count == told.count - news.gone.count
        if isLast || again.contains(where: { seeing[$0.id].map { $0 + gathering <= now } ?? false }) {
            news.recovered = again
        }
        return news
    }

    /// True for a feed that was told and does again what it did not.
    package static func isSeeing(_ state: FeedState, since told: BlindFeed) -> Bool {
        let sign = told.kind == .silent ? state.lastNew : state.lastSuccess
        return state.fault == nil && sign.map { $0 > told.since } ?? false
    }

    /// What is wrong with a feed for long enough to be told; nil where nothing is. A feed that is due is about to be
    /// looked at: what was known of it before a downtime is no news.
    /// - Parameters:
    ///   - watching: since when feeds are looked at without a break.
    ///   - language: of the cause.
    package static func finding(
        _ feed: Feed,
        _ state: FeedState,
        watching: Instant,
        now: Instant,
        zone: LocalZone,
        language: Language
    ) -> Finding? {
        guard let next = state.nextCheck, next > now else { return waiting(feed, state, watching, now, language) }
        let finding = unread(feed, state) ?? silent(feed, state, now: now, zone: zone, language)
        return finding.flatMap { $0.at <= now ? $0 : nil }
    }

    /// It is due for long, and is not looked at.
    private static func waiting(
        _ feed: Feed,
        _ state: FeedState,
        _ watching: Instant,
        _ now: Instant,
        _ language: Language
    ) -> Finding? {
        let since = max(state.nextCheck ?? watching, watching)
        guard since + patience(feed) <= now else { return nil }
        let cause = Phrase(
            "早該讀取，一直輪不到：它的服務器要求暫停，或同一服務器的來源太多",
            "早该读取，一直轮不到：它的服务器要求暂停，或同一服务器的来源太多",
            "due for long, and it is never its turn: its server asks to be left alone, or has too many feeds"
        )
        let host = HostName.spoken(state.address(of: feed))
        let found = BlindFeed(id: feed.id, outlet: feed.outlet, since: since, cause: cause[language], host: host)
        return (found, since + patience(feed))
    }

    private static func unread(_ feed: Feed, _ state: FeedState) -> Finding? {
        guard let fault = state.fault, let since = state.failingSince else { return nil }
        let found = BlindFeed(
            id: feed.id,
            outlet: feed.outlet,
            kind: state.isRetired ? .retired : .unreadable,
            since: since,
            cause: fault.text,
            host: HostName.spoken(state.address(of: feed))
        )
        return (found, state.isRetired ? since : since + patience(feed))
    }

    private static func silent(
        _ feed: Feed,
        _ state: FeedState,
        now: Instant,
        zone: LocalZone,
        _ language: Language
    ) -> Finding? {
        guard let since = FeedSilence.since(feed, state, now: now, zone: zone) else { return nil }
        let found = BlindFeed(
            id: feed.id,
            outlet: feed.outlet,
            kind: .silent,
            since: since,
            cause: FeedSilence.cause(feed, state)[language],
            host: HostName.spoken(state.address(of: feed))
        )
        return (found, now - gathering)
    }
}
