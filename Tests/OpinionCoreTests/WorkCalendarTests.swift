import OpinionCore
import Testing

/// Deadlines in working days, across the holidays as the State Council fixed them.
struct WorkCalendarTests {
    private static let zone = LocalZone.shanghai.working(by: .notices)

    @Test(arguments: [
        // Plain days: the day of the start does not count.
        ("2026-08-20 09:00", 1, "2026-08-22 00:00"), ("2026-08-20 00:00", 1, "2026-08-22 00:00"),
        ("2026-08-20 23:59", 1, "2026-08-22 00:00"), ("2026-08-20 09:00", 2, "2026-08-25 00:00"),
        // A start on a day off counts from the next working day.
        ("2026-08-22 10:00", 1, "2026-08-25 00:00"),
        // National Day 2026: 1 to 7 October off, Saturday 10 October worked.
        ("2026-09-30 09:00", 1, "2026-10-09 00:00"), ("2026-09-30 09:00", 2, "2026-10-10 00:00"),
        ("2026-09-30 09:00", 3, "2026-10-11 00:00"), ("2026-09-30 09:00", 4, "2026-10-13 00:00"),
        ("2026-10-04 12:00", 2, "2026-10-10 00:00"),
        // Sunday 20 September 2026 is worked, 25 to 27 are off.
        ("2026-09-18 18:00", 1, "2026-09-21 00:00"), ("2026-09-24 18:00", 1, "2026-09-29 00:00"),
        // National Day 2025 with the Mid-Autumn Festival: 1 to 8 October off, Saturday 11 worked.
        ("2025-09-30 09:00", 2, "2025-10-11 00:00"), ("2025-09-30 09:00", 3, "2025-10-12 00:00"),
        // Over the turn of the year: 1 to 3 January off, Sunday 4 January worked.
        ("2025-12-31 15:00", 1, "2026-01-05 00:00"),
        // Spring Festival 2026.
        ("2026-02-13 15:00", 2, "2026-02-25 00:00"),
    ])
    func deadlineIsTheEndOfTheLastWorkingDay(start: String, days: Int, due: String) throws {
        let start = try local(start)
        #expect(ClockLength.workingDays(days).due(from: start, zone: Self.zone) == (try local(due)))
    }

    @Test func aYearThatNobodyAnnouncedHasPlainWeekends() throws {
        let due = ClockLength.workingDays(1).due(from: try local("2027-09-30 09:00"), zone: Self.zone)
        #expect(due == (try local("2027-10-02 00:00")))
    }

    @Test func businessHoursEndTheLastDay() throws {
        var calendar = WorkCalendar.notices
        calendar.dayEnds = .hours(17) + .minutes(30)
        let zone = LocalZone.shanghai.working(by: calendar)
        let due = ClockLength.workingDays(2).due(from: try local("2026-09-30 09:00"), zone: zone)
        #expect(due == (try local("2026-10-09 17:30")))
    }

    /// The day is the bureau's: at 20:00 UTC it is the next morning in Shanghai and still the same day in London.
    @Test(arguments: [(LocalZone.shanghai, "2026-08-24T16:00:00Z"), (london, "2026-08-22T00:00:00Z")])
    func daysAreThoseOfTheZone(zone: LocalZone, due: String) {
        #expect(ClockLength.workingDays(1).due(from: utc("2026-08-20T20:00:00Z"), zone: zone) == utc(due))
    }

    private static let london = LocalZone(name: "UTC") { _ in .zero }

    @Test func aCalendarOfHolidaysAloneStillEnds() {
        let days = Set((0..<5_000).map { CivilDate(number: 20_000 + $0) })
        let years = Dictionary(grouping: days, by: \.year).mapValues { WorkCalendar.Year(holidays: Set($0)) }
        let start = Instant(seconds: 20_000 * 86_400)
        #expect(WorkCalendar(years: years).end(ofWorkday: 1, after: start, zone: .shanghai) > start)
    }

    private func local(_ text: String) throws -> Instant {
        try #require(SpokenTime.parse(text, now: t0, zone: .shanghai))
    }
}

extension WorkCalendar {
    /// 國辦發明電〔2024〕12號 and 〔2025〕7號, as the shipped file has them around the tests' days.
    static let notices = WorkCalendar(years: [
        2025: Year(holidays: days("2025-10-01", 8), workdays: days("2025-09-28", 1).union(days("2025-10-11", 1))),
        2026: Year(
            holidays: days("2026-01-01", 3).union(days("2026-02-15", 9)).union(days("2026-09-25", 3))
                .union(days("2026-10-01", 7)),
            workdays: Set(
                ["2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"].flatMap { days($0, 1) }
            )
        ),
    ])

    private static func days(_ first: String, _ count: Int) -> Set<CivilDate> {
        Set(CivilDate(first).map { first in (0..<count).map { first + $0 } } ?? [])
    }
}
