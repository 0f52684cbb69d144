import Glibc

/// What a feed is like while it is well, learnt from what it brings: by that its silence is told from a calm.
package struct FeedHabits: Sendable, Hashable {
    /// Items in an answer: as many as there were, falling slowly.
    package var usualItems: Int?
    /// The longest time without news, fading by half in two weeks.
    package var lull: TimeSpan?
    /// How much of an answer is new: 0 to 1, the mean of some dozen looks.
    package var share: Double?

    package init(usualItems: Int? = nil, lull: TimeSpan? = nil, share: Double? = nil) {
        (self.usualItems, self.lull, self.share) = (usualItems, lull, share)
    }

    /// As long as nothing is known: a first weekend is no silence.
    static let firstLull = TimeSpan.hours(36)
    static let longestLull = TimeSpan.days(60)
    private static let halfLife = TimeSpan.days(14)
    /// Of so many items a collapse can be seen.
    private static let telling = 8

    /// After an answer that was read, or had not changed.
    /// - Parameters:
    ///   - new: items that were not known.
    ///   - total: items of the answer; nil for one that had not changed.
    ///   - silence: since the last news.
    package func after(new: Int, of total: Int?, silence: TimeSpan) -> FeedHabits {
        var next = self
        if let total { next.usualItems = Self.usual(usualItems, total) }
        let part = total.map { $0 > 0 ? Double(new) / Double($0) : 0 } ?? 0
        next.share = share.map { $0 + (part - $0) / 12 } ?? part
        if new > 0 { next.lull = max(min(silence, Self.longestLull), faded(by: silence)) }
        return next
    }

    /// From the first answer: how long the pauses between its items were.
    package static func first(published: [Instant], of total: Int, now: Instant) -> FeedHabits {
        let times = (published.filter { $0 <= now } + [now]).sorted().suffix(30)
        let pauses = zip(times.dropFirst(), times).map { $0 - $1 }
        return FeedHabits(usualItems: total, lull: max(firstLull, min(pauses.max() ?? .zero, longestLull)))
    }

    /// True for an answer that shows less than a quarter of what it usually does.
    package func isCollapsed(_ total: Int) -> Bool {
        guard let usualItems, usualItems >= Self.telling else { return false }
        return total * 4 < usualItems
    }

    private func faded(by time: TimeSpan) -> TimeSpan {
        let halves = Double(max(time.milliseconds, 0)) / Double(Self.halfLife.milliseconds)
        return (lull ?? Self.firstLull).scaled(by: pow(0.5, halves))
    }

    /// A site that goes over to fewer items is believed after some dozen answers.
    private static func usual(_ before: Int?, _ total: Int) -> Int {
        guard let before, before > total else { return total }
        return before - max(1, (before - total) / 16)
    }
}
