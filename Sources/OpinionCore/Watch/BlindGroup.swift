/// Feeds that are blind for the same cause on the same server: one line, not five hundred.
package struct BlindGroup: Sendable, Hashable {
    /// So many are told together.
    static let least = 3

    /// Never empty; more than one only where they share server, kind and cause.
    package private(set) var feeds: [BlindFeed]

    /// When the first of them began.
    package var since: Instant { feeds.map(\.since).min() ?? feeds[0].since }

    /// The groups in the order of their first feeds.
    package static func of(_ feeds: [BlindFeed]) -> [BlindGroup] {
        var places: [Key: Int] = [:]
        let sizes = Dictionary(grouping: feeds, by: Key.init).mapValues(\.count)
        return feeds.reduce(into: []) { groups, feed in
            let key = Key(feed)
            guard feed.host != nil, sizes[key, default: 0] >= least else {
                return groups.append(BlindGroup(feeds: [feed]))
            }
            if let place = places[key] {
                groups[place].feeds.append(feed)
            } else {
                places[key] = groups.count
                groups.append(BlindGroup(feeds: [feed]))
            }
        }
    }

    private struct Key: Hashable {
        let host: String?
        let kind: BlindFeed.Kind
        let cause: String

        init(_ feed: BlindFeed) {
            (host, kind) = (feed.host, feed.kind)
            // Each pauses in its own way.
            cause = feed.kind == .silent ? "" : feed.cause
        }
    }
}
