/// When a feed is looked at again.
package enum PollSchedule {
    package static let longestRetryAfter = TimeSpan.hours(24)
    /// No wish of an outlet, and no cache, keeps a feed unread for longer: the first of three legal clocks is five hours.
    static let longestWish = TimeSpan.hours(1)
    /// Intervals are shortened by this much at most.
    static let spread = 0.05

    /// How often a feed is looked at that its server calls gone.
    package static let retired = TimeSpan.hours(24)

    /// After a success: the interval, or what the outlet wishes where that is longer. After failures: one interval more
    /// for each that counts whole, never stopped. A server's Retry-After wins where it is later, up to a day.
    /// - Parameters:
    ///   - burden: what the failures in a row weigh, in quarters.
    ///   - last: of the latest of them.
    ///   - wish: how long the answer, or the feed itself, may be kept.
    package static func next(
        every: TimeSpan,
        burden: Int = 0,
        last: FaultWeight = .hard,
        retryAfter: TimeSpan?,
        wish: TimeSpan = .zero,
        now: Instant
    ) -> (nextCheck: Instant, notBefore: Instant?) {
        let interval = max(every, min(wish, longestWish))
        let stretched = interval.scaled(by: 1 + Double(min(burden, 400)) / 4)
        let backOff = min(stretched, max(last.longestBackOff, interval))
        guard let retryAfter, retryAfter > .zero else { return (now + backOff, nil) }
        let asked = min(retryAfter, longestRetryAfter)
        return (now + max(backOff, asked), now + asked)
    }

    /// The interval less up to a twentieth, so that what began together does not go together for ever.
    /// - Parameter turn: another number each time.
    package static func jittered(_ interval: TimeSpan, feed: FeedID, turn: Int) -> TimeSpan {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(feed)/\(turn)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
        let share = Double(hash >> 40) / Double(1 << 24)
        return interval.scaled(by: 1 - spread * share)
    }
}
