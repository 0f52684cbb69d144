import Testing

@testable import FeedParsing

@Suite struct DateZoneTests {
    private static let newYork = DaylightRule.unitedStates.zone(standard: -5 * 3600)

    private func seconds(_ text: String, _ parser: DateParser) -> Int64? {
        parser.parse(text).map { $0.milliseconds / 1000 }
    }

    /// Instants by Python's zoneinfo.
    @Test(arguments: [
        ("2026-01-15 12:00:00", 1_768_496_400 as Int64), ("2026-07-15 12:00:00", 1_784_131_200),
        ("2026-03-08 01:59:59", 1_772_953_199), ("2026-03-08 02:30:00", 1_772_955_000),
        ("2026-03-08 03:00:00", 1_772_953_200), ("2026-11-01 00:59:59", 1_793_509_199),
        ("2026-11-01 01:30:00", 1_793_511_000), ("2026-11-01 02:00:00", 1_793_516_400),
        ("Sun, 15 Jan 2006 12:00:00", 1_137_344_400), ("Sat, 15 Apr 2006 12:00:00", 1_145_116_800),
        ("2026年7月15日 12:00:00", 1_784_131_200),
    ])
    func daylightSavingTimeIsKept(text: String, expected: Int64) {
        #expect(seconds(text, DateParser(zone: Self.newYork)) == expected)
    }

    @Test func offsetAtAnInstantIsTheOneThatWasAskedFor() {
        #expect(Self.newYork.offset(at: 1_768_496_400) == -5 * 3600)
        #expect(Self.newYork.offset(at: 1_784_131_200) == -4 * 3600)
        #expect(AssumedZone(seconds: 28_800).offset(at: 0) == 28_800)
    }

    @Test func zoneMadeOfAFunctionChangesWhereItDoes() {
        let change: Int64 = 1_000_000_123
        let zone = AssumedZone { $0 < change ? 3600 : 7200 }
        #expect(zone.offset(at: change - 1) == 3600)
        #expect(zone.offset(at: change) == 7200)
    }

    @Test(arguments: ["2026-11-22T14:03:05Z", "Sun, 22 Nov 2026 14:03:05 GMT", "Sun, 22 Nov 2026 14:03:05 EST"])
    func statedZonesAreMarked(text: String) {
        #expect(DateParser(assumedZone: 28_800).parse(text)?.isZoneStated == true)
    }

    @Test(arguments: [
        "2026-11-22T14:03:05", "2026-11-22", "Sun, 22 Nov 2026 14:03:05", "Sun, 22 Nov 2026 14:03:05 XYZ",
        "2026年11月22日",
    ])
    func assumedZonesAreMarked(text: String) {
        let date = DateParser(assumedZone: 28_800).parse(text)
        #expect(date?.isZoneStated == false)
        #expect(date?.zoneSeconds == 28_800)
    }

    /// 14:03:05 UTC on 2026-11-22.
    private static let t: Int64 = 1_795_356_185

    @Test(
        arguments: [
            (nil, 0, 6), ("en-US", 0, 6), ("zh-CN", 0, -8), ("zh_TW", 0, -8), ("zh-Hant-HK", 0, -8), (nil, 8, -8),
            ("en", 8, -8),
        ] as [(String?, Int, Int)]
    )
    func cstIsChinasWhereChineseIsSpoken(language: String?, zone: Int, hours: Int) {
        let parser = DateParser(zone: AssumedZone(seconds: zone * 3600), language: language)
        #expect(seconds("Sun Nov 22 14:03:05 CST 2026", parser) == Self.t + Int64(hours * 3600))
    }

    @Test func chineseWordsMakeCSTChinas() {
        let parser = DateParser(assumedZone: 0)
        #expect(seconds("星期日 十一月 22 14:03:05 CST 2026", parser) == Self.t - 8 * 3600)
    }

    @Test func languageThatComesLateIsLearned() {
        var parser = DateParser(assumedZone: 0)
        parser.learn(language: "zh-cn")
        #expect(seconds("Sun, 22 Nov 2026 14:03:05 CST", parser) == Self.t - 8 * 3600)
    }

    @Test(arguments: [("he", 2.0), ("en", 5.5), ("ga", 1), ("en-IE", 1)])
    func istFollowsTheLanguage(language: String, hours: Double) {
        let parser = DateParser(zone: .utc, language: language)
        #expect(seconds("Sun, 22 Nov 2026 14:03:05 IST", parser) == Self.t - Int64(hours * 3600))
    }

    @Test(arguments: [
        ("en", 3, 4), ("en-US", 3, 4), ("en-GB", 4, 3), ("fr", 4, 3), ("de-AT", 4, 3), ("zh", 3, 4), ("es", 4, 3),
    ])
    func strokesFollowTheLanguage(language: String, month: Int, day: Int) {
        let date = DateParser(zone: .utc, language: language).parse("3/4/2026")
        #expect(date == DateParser(assumedZone: 0).parse("2026-0\(month)-0\(day)"))
    }

    @Test func koreanYieldsToAZoneThatWasNamed() {
        let named = DateParser(zone: AssumedZone(seconds: 0, yieldsToLanguage: false))
        #expect(seconds("2026-11-22 오후 2:03:05", named) == Self.t)
        #expect(seconds("2026-11-22 오후 2:03:05", DateParser(assumedZone: 28_800)) == Self.t - 9 * 3600)
        #expect(seconds("2026年11月22日 午後2時03分05秒", DateParser(assumedZone: 0)) == Self.t)
    }

    @Test(arguments: [
        ("--12-31", "2026-12-31"), ("--1231", "2026-12-31"), ("--11", "2026-11-01"), ("---05", "2026-11-05"),
        ("-326", "2026-11-22"), ("-W47-7", "2026-11-22"), ("11月23日", "2026-11-23"), ("11月24日", "2025-11-24"),
        ("22 Nov", "2026-11-22"), ("12/31", "2025-12-31"),
    ])
    func whatIsLeftOutIsThePresent(text: String, same: String) {
        let parser = DateParser(zone: .utc, now: PageDateTests.now)
        #expect(parser.parse(text) == parser.parse(same))
    }
}
