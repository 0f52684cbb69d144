/// An instant as a feed gave it, together with how finely it was given.
package struct FeedDate: Sendable, Hashable, Comparable {
    /// How finely an instant was written.
    package enum Precision: String, Sendable, Hashable {
        case second
        case minute
        case day
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; for `day` the midnight that begins the day in its time zone.
    package let milliseconds: Int64
    package let precision: Precision

    package init(milliseconds: Int64, precision: Precision) {
        self.milliseconds = milliseconds
        self.precision = precision
    }

    package static func < (left: FeedDate, right: FeedDate) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
