import Foundation
import OpinionCore
import Testing

@Suite struct CivilTimeTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test func everyDayOfThreeCenturiesIsTheOneThatFoundationShows() throws {
        var day = utc("1900-01-01T12:34:56Z")
        let last = utc("2200-01-01T00:00:00Z")
        while day < last {
            let date = Date(timeIntervalSince1970: Double(day.milliseconds) / 1_000)
            let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
            let civil = CivilTime(day, offset: .zero)
            let isSame = civil.year == parts.year && civil.month == parts.month && civil.day == parts.day
            try #require(isSame, "\(civil.date)")
            day = day + .days(1)
        }
    }

    @Test func everyInstantReadsBackAtEveryOffset() throws {
        var random = SeededRandom(3)
        for _ in 0..<5_000 {
            let instant = Instant(
                milliseconds: Int64.random(in: -2_208_988_800_000...7_258_118_400_000, using: &random)
            )
            let offset = TimeSpan.minutes(Int.random(in: -720...840, using: &random))
            try #require(CivilTime(instant, offset: offset).instant(offset: offset) == instant)
        }
    }

    @Test(arguments: [
        CivilTime(year: 2026, month: 2, day: 29), CivilTime(year: 2026, month: 0, day: 1),
        CivilTime(year: 2026, month: 13, day: 1), CivilTime(year: 2026, month: 1, day: 0),
        CivilTime(year: 2026, month: 6, day: 31), CivilTime(year: 0, month: 1, day: 1),
        CivilTime(year: 10_000, month: 1, day: 1), CivilTime(year: 2026, month: 1, day: 1, hour: 24),
        CivilTime(year: 2026, month: 1, day: 1, minute: 60), CivilTime(year: 2026, month: 1, day: 1, second: 61),
        CivilTime(year: 2026, month: 1, day: 1, hour: -1),
    ])
    func whatNoCalendarShowsHasNoInstant(_ civil: CivilTime) {
        #expect(civil.instant(offset: .zero) == nil)
    }

    @Test func midnightIsTheWholeSecondZero() {
        #expect(CivilTime(year: 2026, month: 8, day: 20).isMidnight)
        #expect(!CivilTime(year: 2026, month: 8, day: 20, millisecond: 1).isMidnight)
        #expect(!CivilTime(year: 2026, month: 8, day: 20, hour: 12).isMidnight)
    }

    @Test func datesAndTimesArePadded() {
        let civil = CivilTime(year: 905, month: 3, day: 4, hour: 5, minute: 6, second: 7)
        #expect(civil.date == "0905-03-04")
        #expect(civil.time == "05:06:07")
    }
}
