/// What the feed asks of those who poll it.
package struct UpdateHints: Sendable, Hashable {
    /// RSS `ttl`, in minutes.
    package var ttlMinutes: Int?
    /// Seconds between updates, from the syndication module's period and frequency.
    package var periodSeconds: Int?
    /// Hours of the day (0 to 23, UTC) in which nothing new appears.
    package var skipHours: [Int] = []
    /// Weekdays as RSS spells them (`Monday`), in UTC.
    package var skipDays: [String] = []

    package init() {}
}
