/// A server that does not work is asked now and then for all of its feeds, not once for each of them. Pure; `now` is the
/// time since boot.
package struct HostBreaker: Sendable {
    /// So many looks in a row must fail.
    static let patience = 3
    static let firstPause = TimeSpan.minutes(1)
    /// However long it has been down: the first of the legal clocks is five hours.
    static let longestPause = TimeSpan.minutes(10)

    private struct Trouble: Sendable {
        var failures = 0
        var fault: FeedFault
        var pause: TimeSpan
        /// Until then nobody asks; then one does.
        var until: TimeSpan
        /// Feeds that were spared, or failed with it.
        var feeds: Set<FeedID> = []
    }

    private var troubles: [HostName: Trouble] = [:]

    package init() {}

    /// - Returns: why the feed is not to be looked at, and until when; nil where it is. When it is time to try the server,
    ///   the first who asks does.
    package mutating func trouble(
        for feed: FeedID,
        on host: HostName,
        now: TimeSpan
    ) -> (fault: FeedFault, until: TimeSpan)? {
        guard var trouble = troubles[host], trouble.failures >= Self.patience else { return nil }
        defer { troubles[host] = trouble }
        trouble.feeds.insert(feed)
        guard trouble.until <= now else { return (trouble.fault, trouble.until) }
        trouble.until = now + trouble.pause
        return nil
    }

    /// Notes a look that the server's trouble made fail.
    package mutating func failed(_ feed: FeedID, on host: HostName, _ fault: FeedFault, now: TimeSpan) {
        var trouble = troubles[host] ?? Trouble(fault: fault, pause: Self.firstPause, until: now)
        trouble.failures += 1
        trouble.fault = fault
        trouble.feeds.insert(feed)
        if trouble.failures > Self.patience { trouble.pause = min(trouble.pause + trouble.pause, Self.longestPause) }
        if trouble.failures >= Self.patience { trouble.until = now + trouble.pause }
        troubles[host] = trouble
    }

    /// The server has answered.
    /// - Returns: the feeds that its trouble held up, if it was long enough to be one.
    package mutating func answered(_ host: HostName) -> Set<FeedID> {
        guard let trouble = troubles.removeValue(forKey: host), trouble.failures >= Self.patience else { return [] }
        return trouble.feeds
    }

    /// It was not the servers'.
    package mutating func forgive() { troubles = [:] }
}
