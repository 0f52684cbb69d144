/// An instant as a calendar shows it at a fixed offset from UTC (proleptic Gregorian).
package struct CivilTime: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int
    package var millisecond: Int

    package init(
        year: Int,
        month: Int,
        day: Int,
        hour: Int = 0,
        minute: Int = 0,
        second: Int = 0,
        millisecond: Int = 0
    ) {
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second, self.millisecond) = (hour, minute, second, millisecond)
    }

    /// What a calendar at `offset` east of UTC shows at `instant`.
    package init(_ instant: Instant, offset: TimeSpan) {
        let local = instant.milliseconds + offset.milliseconds
        let days = Self.floorDivide(local, 86_400_000)
        let inDay = Int(local - days * 86_400_000)
        let (year, month, day) = Self.date(daysSince1970: days)
        self.init(
            year: year,
            month: month,
            day: day,
            hour: inDay / 3_600_000,
            minute: inDay / 60_000 % 60,
            second: inDay / 1_000 % 60,
            millisecond: inDay % 1_000
        )
    }

    /// The instant at which a calendar at `offset` east of UTC shows this; nil when no calendar ever does.
    package func instant(offset: TimeSpan) -> Instant? {
        guard isValid else { return nil }
        let days = Self.daysSince1970(year: year, month: month, day: day)
        let inDay = Int64(((hour * 60 + minute) * 60 + second) * 1_000 + millisecond)
        return Instant(milliseconds: days * 86_400_000 + inDay - offset.milliseconds)
    }

    /// `2026-08-20`
    package var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
    /// `14:30:00`
    package var time: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }
    /// True at 00:00:00.000, which feeds write when they know the date alone.
    package var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 && millisecond == 0 }

    private var isValid: Bool {
        (1...9999).contains(year) && (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year)
            && (0..<24).contains(hour) && (0..<60).contains(minute) && (0...60).contains(second)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1970-01-01 of a civil date, counted in eras of 400 years that begin on 1 March.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(daysSince1970 days: Int64) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
