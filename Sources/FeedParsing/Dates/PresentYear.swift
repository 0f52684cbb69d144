/// The year of a date that leaves it out.
enum PresentYear {
    /// The latest year in which the day lies no later than a day after `now` (seconds since 1970 on the local clock); nil
    /// when there is no such day in the eight years before.
    static func year(month: Int, day: Int, now: Int64) -> Int? {
        let today = localDay(now)
        let present = CivilDate.civil(today + 1).year
        return (0...8).lazy.map { present - $0 }.first { year in
            CivilDate.number(year: year, month: month, day: day).map { $0 <= today + 1 } ?? false
        }
    }

    /// Days since 1970-01-01 on the local clock.
    static func localDay(_ now: Int64) -> Int { Int((now >= 0 ? now : now - 86_399) / 86_400) }
}
