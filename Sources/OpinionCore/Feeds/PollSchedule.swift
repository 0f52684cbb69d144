/// When a feed is looked at again.
package enum PollSchedule {
    static let longestBackOff = TimeSpan.hours(6)
    static let longestRetryAfter = TimeSpan.hours(24)

    /// After a success: the interval. After a failure: one interval more for each failure in a row, never stopped.
    /// A server's Retry-After wins where it is later, up to a day.
    package static func next(
        every: TimeSpan,
        failures: Int,
        retryAfter: TimeSpan?,
        now: Instant
    ) -> (nextCheck: Instant, notBefore: Instant?) {
        let backOff = min(every.scaled(by: Double(1 + min(failures, 100))), max(longestBackOff, every))
        guard let retryAfter, retryAfter > .zero else { return (now + backOff, nil) }
        let asked = min(retryAfter, longestRetryAfter)
        return (now + max(backOff, asked), now + asked)
    }
}
