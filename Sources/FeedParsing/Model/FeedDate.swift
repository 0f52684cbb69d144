/// An instant as a feed gave it, together with how finely it was given and how its zone was known.
///
/// Two dates are equal when they mean the same instant, as finely; what is known of the zone does not count.
package struct FeedDate: Sendable, Hashable, Comparable {
    /// How finely an instant was written. Months and years count as their first day; a bare hour counts as `minute`.
    package enum Precision: String, Sendable, Hashable {
        case second
        case minute
        case day
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; for `day` the midnight that begins the day in its time zone.
    package let milliseconds: Int64
    package let precision: Precision
    /// Seconds east of UTC of the clock that the text was read by.
    package let zoneSeconds: Int32
    /// Whether the text itself said its zone; otherwise the zone is an assumption.
    package let isZoneStated: Bool

    package init(milliseconds: Int64, precision: Precision, zoneSeconds: Int = 0, isZoneStated: Bool = true) {
        self.milliseconds = milliseconds
        self.precision = precision
        self.zoneSeconds = Int32(truncatingIfNeeded: zoneSeconds)
        self.isZoneStated = isZoneStated
    }

    package static func == (left: FeedDate, right: FeedDate) -> Bool {
        left.milliseconds == right.milliseconds && left.precision == right.precision
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(milliseconds)
        hasher.combine(precision)
    }

    package static func < (left: FeedDate, right: FeedDate) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
