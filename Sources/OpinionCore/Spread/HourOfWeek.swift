/// A clock hour of the bureau: `Wednesday, 14:00 to 15:00`, and the same hour of the days and weeks before.
package struct HourOfWeek: Sendable, Hashable {
    /// When it begins.
    package let start: Instant
    /// 1 for Monday to 7 for Sunday.
    package let weekday: Int
    /// 0 to 23.
    package let hour: Int

    package init(at instant: Instant, zone: LocalZone) {
        let civil = zone.civil(instant)
        let passed = TimeSpan(
            milliseconds: Int64(((civil.minute * 60) + civil.second) * 1_000 + civil.millisecond)
        )
        start = instant - passed
        hour = civil.hour
        let offset = zone.offset(at: instant)
        let days = (start + offset).milliseconds.floored(by: 86_400_000)
        // 1970-01-01 was a Thursday.
        weekday = Int((days + 3) % 7 + 7) % 7 + 1
    }

    /// The same clock hour so many days before, whatever clocks were changed in between.
    package func before(days: Int, hours: Int = 0, zone: LocalZone) -> Instant {
        let then = start - .days(days) + .hours(hours)
        return then + (zone.offset(at: start) - zone.offset(at: then))
    }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
