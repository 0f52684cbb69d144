/// A calendar month, and the part of it that lies in a period.
package struct CivilMonth: Sendable, Hashable {
    /// `2026-08`
    package let name: String
    package let period: Range<Instant>

    /// The months of a period in order, the first and the last cut to it; empty for an empty period.
    package static func of(_ period: Range<Instant>, zone: LocalZone) -> [CivilMonth] {
        var months: [CivilMonth] = []
        var start = period.lowerBound
        while start < period.upperBound {
            let civil = zone.civil(start)
            let isLast = civil.month == 12
            let following = CivilTime(
                year: isLast ? civil.year + 1 : civil.year,
                month: isLast ? 1 : civil.month + 1,
                day: 1
            )
            // A zone that cannot name the next first day ends the list rather than the program.
            guard let next = zone.instant(following), next > start else { break }
            let name = String(civil.date.prefix(7))
            months.append(CivilMonth(name: name, period: start..<min(next, period.upperBound)))
            start = next
        }
        return months
    }

    /// When the month of `now` began, or one of `back` months earlier.
    package static func start(of now: Instant, back: Int = 0, zone: LocalZone) -> Instant {
        let civil = zone.civil(now)
        let index = civil.year * 12 + civil.month - 1 - back
        return zone.instant(CivilTime(year: index / 12, month: index % 12 + 1, day: 1)) ?? now
    }
}
