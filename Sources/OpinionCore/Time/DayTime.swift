/// A minute of every day, `08:50`.
package struct DayTime: Hashable, Sendable, Comparable {
    /// After midnight, 0 to 1439.
    package let minute: Int

    package init(hour: Int, minute: Int) { self.minute = hour * 60 + minute }

    /// Reads `08:50`; nil for anything else.
    package init?(_ text: String) {
        // A Chinese keyboard writes the full-width colon.
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package static func < (left: DayTime, right: DayTime) -> Bool { left.minute < right.minute }

    package func instant(on day: CivilDate, zone: LocalZone) -> Instant { day.instant(minute: minute, zone: zone) }

    /// The last such moment that is not after `now`.
    package func last(atOrBefore now: Instant, zone: LocalZone) -> Instant {
        let today = CivilDate(now, zone: zone)
        let moment = instant(on: today, zone: zone)
        return moment <= now ? moment : instant(on: today + -1, zone: zone)
    }

    /// The first such moment after `now`.
    package func next(after now: Instant, zone: LocalZone) -> Instant {
        let today = CivilDate(now, zone: zone)
        let moment = instant(on: today, zone: zone)
        return moment > now ? moment : instant(on: today + 1, zone: zone)
    }
}

/// `08:50`
extension DayTime: CustomStringConvertible {
    package var description: String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }
}
