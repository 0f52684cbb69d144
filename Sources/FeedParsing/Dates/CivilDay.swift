/// A day of the proleptic Gregorian calendar and its distance from 1970-01-01, by whole-number arithmetic.
enum CivilDate {
    /// Days since 1970-01-01; nil when there is no such day.
    static func number(year: Int, month: Int, day: Int) -> Int? {
        guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= length(year: year, month: month)
        else { return nil }
        return count(year: year, month: month) + day - 1
    }

    /// Days since 1970-01-01 of an ISO 8601 week date; weekday 1 is Monday. Nil when the year has no such week.
    static func number(year: Int, week: Int, weekday: Int) -> Int? {
        guard (1...53).contains(week), (1...7).contains(weekday), let fourth = number(year: year, month: 1, day: 4)
        else { return nil }
        let monday = fourth - CivilDate.weekday(fourth) + 1 + (week - 1) * 7
        // The week belongs to the year that holds its Thursday.
        guard week < 53 || civil(monday + 3).year == year else { return nil }
        return monday + weekday - 1
    }

    /// Days since 1970-01-01 of a day of the year, 1 to 366.
    static func number(year: Int, ordinal: Int) -> Int? {
        guard ordinal >= 1, ordinal <= (isLeap(year) ? 366 : 365) else { return nil }
        return number(year: year, month: 1, day: 1).map { $0 + ordinal - 1 }
    }

    /// Year, month and day of a number of days since 1970-01-01, for years from 1 to 9999.
    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1 for Monday to 7 for Sunday.
    static func weekday(_ days: Int) -> Int { (days % 7 + 10) % 7 + 1 }

    /// Days in a month.
    static func length(year: Int, month: Int) -> Int {
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days from 1970-01-01 to the first of the month; years are counted from March so that the leap day comes last.
    private static func count(year: Int, month: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * monthFromMarch + 2) / 5
        return days - 719_468
    }
}
