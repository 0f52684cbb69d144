import Testing

@testable import FeedParsing

@Suite struct PageDateTests {
    /// 2026-11-22T15:00:00+08:00
    static let now: Int64 = 1_795_330_800
    static let shanghai = AssumedZone(seconds: 8 * 3600)

    static func date(_ text: String, format: DatePattern? = nil, language: String? = nil) -> FeedDate? {
        PageDate.parse(text, format: format, now: now, zone: shanghai, language: language)
    }

    @Test(arguments: DateRow.rows(PageDateRows.page)) func pageDatesAreRead(row: DateRow) {
        #expect(Self.date(row.text) == row.expected)
    }

    @Test(arguments: DateRow.rows(PageDateRows.pattern)) func patternsAreFollowed(row: DateRow) throws {
        let parts = row.text.split(separator: "|", maxSplits: 1)
        #expect(Self.date(String(parts[1]), format: try DatePattern(String(parts[0]))) == row.expected)
    }

    @Test(arguments: DateRow.rows(PageDateRows.url)) func datesInAddressesAreFound(row: DateRow) {
        #expect(URLDate.find(in: row.text, now: Self.now, zone: Self.shanghai) == row.expected)
    }

    @Test(arguments: [
        ("YYYY-MM-dd", DatePatternError.Code.weekYear, 1), ("yyyy-MM-DD", .dayOfYear, 9), ("yyyy-mm-dd", .noMonth, 0),
        ("yyyy-MM-dd hh:mm", .noPart, 0), ("yyyy-MM-dd 'at", .openQuote, 12), ("yyyy-MM-ddTHH:mm", .unknownLetter, 11),
        ("", .noDate, 0), ("---", .noDate, 0), ("yyyy", .noDate, 0), ("dd", .noMonth, 0), ("yyyy-MM-MM", .twice, 0),
        ("yyyy-MM-dd MM:ss", .twice, 0), ("g", .unknownLetter, 1),
    ])
    func badPatternsAreRefusedWithTheirPlace(pattern: String, code: DatePatternError.Code, position: Int) {
        do throws(DatePatternError) {
            _ = try DatePattern(pattern)
            Issue.record("accepted")
        } catch {
            #expect(error.code == code)
            #expect(error.position == position)
        }
    }

    @Test(arguments: DatePatternError.Code.allCases, ["zh-Hant", "zh-Hans", "en"])
    func everyPatternErrorSaysWhatToDo(code: DatePatternError.Code, language: String) {
        let text = DatePatternError(code, position: 3, letter: "q").localized(language: language)
        #expect(text.count > 8)
        #expect(text.contains("3"))
    }

    @Test func dayFirstPatternDecidesWhatDoesNotMatchIt() throws {
        let pattern = try DatePattern("dd/MM/yyyy HH:mm")
        #expect(Self.date("03/04/2026", format: pattern) == Self.date("2026-04-03"))
    }

    @Test func languageDecidesStrokes() {
        #expect(Self.date("03/04/2026", language: "fr") == Self.date("2026-04-03"))
        #expect(Self.date("03/04/2026", language: "en-US") == Self.date("2026-03-04"))
    }

    @Test func relativeDatesAreOfAnAssumedZone() {
        #expect(Self.date("3小時前")?.isZoneStated == false)
        #expect(Self.date("2026-11-20")?.isZoneStated == false)
        #expect(Self.date("2026-11-20T14:03:05Z")?.isZoneStated == true)
    }

    @Test func newYearsEveIsFoundOnNewYearsDay() {
        // 2027-01-01T00:10:00+08:00
        let now: Int64 = 1_798_733_400
        let date = PageDate.parse("12-31 23:55", now: now, zone: Self.shanghai)
        #expect(date?.milliseconds == (now - 900) * 1000)
        #expect(PageDate.parse("23:55", now: now, zone: Self.shanghai)?.milliseconds == (now - 900) * 1000)
    }
}
