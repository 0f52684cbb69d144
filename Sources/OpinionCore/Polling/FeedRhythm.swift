/// How often a feed without an interval of its own is looked at: learnt from how much of each answer was new.
package enum FeedRhythm {
    package static let first = TimeSpan.minutes(5)
    /// However lively, and however still.
    package static let bounds = TimeSpan.minutes(2)...TimeSpan.minutes(15)
    /// While an open incident rests on something that it brought.
    static let leastInHaste = TimeSpan.minutes(1)

    /// The interval after an answer.
    /// - Parameters:
    ///   - new: items of the answer that were not known; 0 for one that had not changed.
    ///   - total: items of the answer.
    package static func after(_ interval: TimeSpan, new: Int, of total: Int) -> TimeSpan {
        let factor: Double =
            switch (new, total) {
            // Half of what is shown was new: soon something would be gone before it was seen.
            case (1..., _) where 2 * new >= total: 0.5
            case (1..., _): 0.8
            default: 1.15
            }
        return interval.scaled(by: factor).clamped(to: bounds)
    }

    /// Twice as often, within a bound; never less often than before.
    package static func hastened(_ interval: TimeSpan) -> TimeSpan {
        min(interval, max(leastInHaste, interval.scaled(by: 0.5)))
    }
}

extension TimeSpan {
    func clamped(to bounds: ClosedRange<TimeSpan>) -> TimeSpan {
        min(max(self, bounds.lowerBound), bounds.upperBound)
    }
}
