import OpinionCore

/// Years that a calendar should know and does not.
enum CalendarYears {
    /// From this month on the next year's notice is out, and a clock may reach into the new year.
    private static let notice = 11

    /// Nothing while no clock runs in working days: then nobody asks the calendar.
    static func findings(_ found: RuleFolders, today: CivilDate) -> [LintFinding] {
        guard found.policy.usesWorkingDays else { return [] }
        let due = today.civil.month >= notice ? [today.year, today.year + 1] : [today.year]
        return due.filter { found.policy.calendar.years[$0] == nil }.map {
            LintFinding(.missingYear("\($0)"), at: found.calendarPlace)
        }
    }
}
