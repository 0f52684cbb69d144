/// A day of the calendar, wherever it is.
package struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day that clocks of the zone show at `instant`.
    package init(_ instant: Instant, zone: LocalZone) {
        let local = instant.milliseconds + zone.offset(at: instant).milliseconds
        number = Int(local >= 0 ? local / 86_400_000 : -((-local + 86_399_999) / 86_400_000))
    }

    /// Reads `2026-10-01`; nil for anything else, and for a day that no calendar has.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
            (1...2).contains(parts[2].count), isDigits, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]),
            let instant = CivilTime(year: year, month: month, day: day).instant(offset: .zero)
        else { return nil }
        number = Int(instant.milliseconds / 86_400_000)
    }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The instant at which clocks of the zone show so many minutes after the day's beginning; 1440 is the next
    /// day's beginning.
    package func instant(minute: Int, zone: LocalZone) -> Instant {
        let asUTC = Instant(milliseconds: Int64(number) * 86_400_000 + Int64(minute) * 60_000)
        return zone.instant(CivilTime(asUTC, offset: .zero)) ?? asUTC - zone.offset(at: asUTC)
    }

    package static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }
    package static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
    package static func - (one: CivilDay, other: CivilDay) -> Int { one.number - other.number }
}

/// `2026-10-01`
extension CivilDay: CustomStringConvertible {
    package var description: String {
        CivilTime(Instant(milliseconds: Int64(number) * 86_400_000), offset: .zero).date
    }
}
