/// A day of the proleptic Gregorian calendar and its distance from 1970-01-01, by whole-number arithmetic.
enum CivilDay {
    /// Days since 1970-01-01; nil when there is no such day.
    static func number(year: Int, month: Int, day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= length(year: year, month: month)
        else { return nil }
        return count(year: year, month: month) + day - 1
    }

    /// Days since 1970-01-01 of an ISO 8601 week date; weekday 1 is Monday.
    static func number(year: Int, week: Int, weekday: Int) -> Int? {
        guard (1...53).contains(week), (1...7).contains(weekday), let fourth = number(year: year, month: 1, day: 4)
        else { return nil }
        let monday = fourth - (fourth + 3 + 7_000_000) % 7
        return monday + (week - 1) * 7 + weekday - 1
    }

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
