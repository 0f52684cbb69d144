/// What an outlet asks of those who poll its feed: RSS 2.0 `ttl`, `skipHours` and `skipDays`, and the period of the
/// syndication module. Wishes, and bounded: emergencies keep no hours.
package struct FeedWishes: Sendable, Hashable, Codable {
    static let longestInterval = TimeSpan.minutes(30)
    static let longestRest = TimeSpan.hours(1)

    /// From one look to the next.
    package var interval: TimeSpan?
    /// Hours of the day (0 to 23, UTC) in which nothing new appears.
    package var stillHours: [Int]
    /// Days of the week (1 for Monday to 7 for Sunday, UTC) on which nothing new appears.
    package var stillDays: [Int]

    package init(interval: TimeSpan? = nil, stillHours: [Int] = [], stillDays: [Int] = []) {
        (self.interval, self.stillHours, self.stillDays) = (interval, stillHours, stillDays)
    }

    package var isEmpty: Bool { interval == nil && stillHours.isEmpty && stillDays.isEmpty }

    /// How long the feed may rest.
    package func rest(now: Instant) -> TimeSpan {
        let still = isStill(now) ? min(untilNextHour(now), Self.longestRest) : .zero
        return max(min(interval ?? .zero, Self.longestInterval), still)
    }

    private func isStill(_ now: Instant) -> Bool {
        let hours = Int(now.milliseconds / 3_600_000)
        // 1970-01-01 was a Thursday.
        return stillHours.contains(hours % 24) || stillDays.contains((hours / 24 + 3) % 7 + 1)
    }

    private func untilNextHour(_ now: Instant) -> TimeSpan {
        TimeSpan(milliseconds: 3_600_000 - now.milliseconds % 3_600_000)
    }
}
