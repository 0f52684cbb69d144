import OpinionCore
import Testing

@testable import OpinionFiles

/// The calendar of working days as a file.
struct CalendarTests {
    private static let rules = """
        department: 辦公室
        rules:
          - {id: one, title: 一, match: 爆炸, level: 一般, tests: [{text: 爆炸, hit: true}, {text: 無, hit: false}]}

        """
    private static let inDays = """
        sudden: {clocks: [verification]}
        clocks: {release: 5h, press: 24h, reply: 48h, verification: 2wd}

        """

    private func calendar(_ folders: [[String: String]]) throws -> WorkCalendar {
        let folders = try folders.map { try TemporaryFolder($0.merging(["rules.yaml": Self.rules]) { $1 }) }
        return try RuleLoader.load(folders: folders.map(\.path)).policy.calendar
    }

    @Test func shippedYearsAreThoseOfTheNotices() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let calendar = try RuleLoader.load(folders: ["/" + root + "/Rules"]).policy.calendar
        #expect(calendar.years.keys.sorted() == [2025, 2026])
        // 28 and 33 days off; 5 and 6 weekend days worked.
        #expect(calendar.years[2025]?.holidays.count == 28 && calendar.years[2025]?.workdays.count == 5)
        #expect(calendar.years[2026]?.holidays.count == 33 && calendar.years[2026]?.workdays.count == 6)
        #expect(calendar.dayEnds == .hours(24))
        for year in calendar.years.values {
            #expect(year.workdays.allSatisfy(\.isWeekend) && year.workdays.isDisjoint(with: year.holidays))
        }
    }

    @Test func laterFoldersReplaceAYearAndKeepTheOthers() throws {
        let calendar = try calendar([
            ["calendar.yaml": "years: {2026: {holidays: [2026-10-01]}, 2027: {holidays: [2027-10-01]}}\n"],
            ["calendar.yaml": "years: {2026: {workdays: [2026-10-10]}}\nday_ends: '17:30'\n"],
        ])
        #expect(calendar.years[2026]?.holidays == [] && calendar.years[2026]?.workdays.count == 1)
        #expect(calendar.years[2027]?.holidays == Set([CivilDate("2027-10-01")].compactMap(\.self)))
        #expect(calendar.dayEnds == .minutes(17 * 60 + 30))
    }

    @Test func withoutAFileWeekendsCount() throws {
        #expect(try calendar([[:]]) == .weekends)
    }

    /// A day in two places is a slip: off and worked, or off twice.
    @Test(arguments: [
        "years: {2026: {holidays: [2026-10-10], workdays: [2026-10-10]}}",
        "years: {2026: {holidays: [2026-10-01..2026-10-07, 2026-10-07]}}",
    ])
    func aDayStandsOnce(text: String) throws {
        let folder = try TemporaryFolder(["rules.yaml": Self.rules, "calendar.yaml": text + "\n"])
        let error = #expect(throws: FileFaults.self) { try RuleLoader.load(folders: [folder.path]) }
        #expect(error?.faults.map(\.code) == [.duplicateValue])
    }

    // MARK: Years that are missing

    static let years = [
        LintSample(
            ["rules.yaml": rules, "response.yaml": inDays],
            [
                "response.yaml: warning: the calendar lacks 2026 while clocks run in working days: only weekends count there. Add that year's notice of holidays.",
                "response.yaml: warning: the calendar lacks 2027 while clocks run in working days: only weekends count there. Add that year's notice of holidays.",
            ]
        ),
        LintSample(
            ["rules.yaml": rules, "response.yaml": inDays, "calendar.yaml": "years: {2026: {}}\n"],
            [
                "calendar.yaml: warning: the calendar lacks 2027 while clocks run in working days: only weekends count there. Add that year's notice of holidays."
            ]
        ),
        LintSample(
            ["rules.yaml": rules, "response.yaml": inDays, "calendar.yaml": "years: {2026: {}, 2027: {}}\n"],
            []
        ),
        LintSample(["rules.yaml": rules], []),
    ]

    @Test(arguments: years)
    func aMissingYearIsRemarkedOnWhereAClockNeedsIt(_ one: LintSample) throws { try one.check() }

    @Test(arguments: [("2026-10-31", 0), ("2026-11-01", 1), ("2026-12-31", 1), ("2027-01-01", 1)])
    func theNextYearIsAskedForWhenItsNoticeIsOut(today: String, count: Int) throws {
        let files = ["rules.yaml": Self.rules, "response.yaml": Self.inDays, "calendar.yaml": "years: {2026: {}}\n"]
        let folder = try TemporaryFolder(files)
        let warnings = try RuleLint.check(folders: [folder.path], today: CivilDate(today)).warnings
        #expect(warnings.map(\.code) == Array(repeating: .missingYear, count: count))
    }
}
