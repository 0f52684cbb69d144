/// Which days are worked: weekends and the holidays and 調休 days that the State Council announces for each year.
package struct WorkCalendar: Sendable, Hashable {
    /// One year as its notice fixes it.
    package struct Year: Sendable, Hashable {
        /// Days off, weekends among them or not.
        package let holidays: Set<CivilDate>
        /// Saturdays and Sundays that are worked.
        package let workdays: Set<CivilDate>

        package init(holidays: Set<CivilDate> = [], workdays: Set<CivilDate> = []) {
            self.holidays = holidays
            self.workdays = workdays
        }
    }

    package var years: [Int: Year]
    /// When the last day of a period ends, from midnight on; 24 h where no business hours are said.
    package var dayEnds: TimeSpan

    package init(years: [Int: Year] = [:], dayEnds: TimeSpan = .hours(24)) {
        self.years = years
        self.dayEnds = dayEnds
    }

    /// Saturdays and Sundays off, and nothing else.
    package static let weekends = WorkCalendar()

    package func isWorked(_ date: CivilDate) -> Bool {
        guard let year = years[date.year] else { return !date.isWeekend }
        if year.holidays.contains(date) { return false }
        return year.workdays.contains(date) || !date.isWeekend
    }

    /// The end of the n-th working day after the day of `start`, which itself does not count
    /// (民法典第二百零一條、第二百零三條).
    package func end(ofWorkday count: Int, after start: Instant, zone: LocalZone) -> Instant {
        var date = CivilDate(start, zone: zone)
        var left = count
        // Years of holidays alone are no calendar: the search ends.
        var searched = 0
        while left > 0, searched < 3_660 {
            date = date + 1
            searched += 1
            if isWorked(date) { left -= 1 }
        }
        return end(of: date, zone: zone)
    }

    private func end(of date: CivilDate, zone: LocalZone) -> Instant {
        let minutes = Int(dayEnds.seconds / 60)
        var civil = (date + minutes / 1_440).civil
        (civil.hour, civil.minute) = (minutes % 1_440 / 60, minutes % 60)
        return zone.instant(civil) ?? Instant(milliseconds: Int64(date.number + 1) * 86_400_000)
    }
}
