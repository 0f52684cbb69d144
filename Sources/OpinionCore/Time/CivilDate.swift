/// A day of the calendar (proleptic Gregorian), without a zone.
package struct CivilDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// nil for a day that no calendar has.
    package init?(year: Int, month: Int, day: Int) {
        guard let midnight = CivilTime(year: year, month: month, day: day).instant(offset: .zero) else { return nil }
        number = Int(midnight.milliseconds / Self.length)
    }

    /// Reads `2026-10-01`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day that calendars in the zone show at an instant.
    package init(_ instant: Instant, zone: LocalZone) {
        let local = (instant + zone.offset(at: instant)).milliseconds
        number = Int((local - (local % Self.length + Self.length) % Self.length) / Self.length)
    }

    package static func < (one: CivilDate, other: CivilDate) -> Bool { one.number < other.number }
    package static func + (date: CivilDate, days: Int) -> CivilDate { CivilDate(number: date.number + days) }
    package static func - (one: CivilDate, other: CivilDate) -> Int { one.number - other.number }

    package var civil: CivilTime {
        CivilTime(Instant(milliseconds: Int64(number) * Self.length), offset: .zero)
    }
    package var year: Int { civil.year }
    /// 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
    package var isWeekend: Bool { weekday > 5 }

    /// The instant at which clocks of the zone show so many minutes after the day's beginning; 1440 is the next
    /// day's beginning.
    package func instant(minute: Int, zone: LocalZone) -> Instant {
        let asUTC = Instant(milliseconds: Int64(number) * Self.length + Int64(minute) * 60_000)
        return zone.instant(CivilTime(asUTC, offset: .zero)) ?? asUTC - zone.offset(at: asUTC)
    }

    private static let length: Int64 = 86_400_000
}

extension CivilDate: CustomStringConvertible {
    package var description: String { civil.date }
}
