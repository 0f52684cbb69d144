import OpinionCore
import Testing

@Suite struct SpokenTimeTests {
    /// 15:00 on 20 August in Shanghai.
    private let now = utc("2026-08-20T07:00:00Z")

    @Test(arguments: [
        ("14:30", "2026-08-20T06:30:00Z"), ("15:00", "2026-08-20T07:00:00Z"), ("15:01", "2026-08-19T07:01:00Z"),
        ("23:59", "2026-08-19T15:59:00Z"), ("00:00", "2026-08-19T16:00:00Z"), ("9:05", "2026-08-20T01:05:00Z"),
        ("14:30:15", "2026-08-20T06:30:15Z"), ("14：30", "2026-08-20T06:30:00Z"), (" 14:30 ", "2026-08-20T06:30:00Z"),
    ])
    func aBareTimeIsTheLatestThatHasPassed(_ text: String, _ instant: String) {
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == utc(instant))
    }

    @Test(arguments: [
        ("23:50", "2026-08-19T15:50:00Z"), ("00:05", "2026-08-19T16:05:00Z"), ("00:30", "2026-08-18T16:30:00Z"),
    ])
    func justAfterMidnightABareTimeMeansYesterdayEvening(_ text: String, _ instant: String) {
        let now = utc("2026-08-19T16:10:00Z")
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == utc(instant))
    }

    @Test(arguments: [
        ("-20m", "2026-08-20T06:40:00Z"), ("-1h30m", "2026-08-20T05:30:00Z"), ("-2d", "2026-08-18T07:00:00Z"),
        ("-0m", "2026-08-20T07:00:00Z"), ("2026-08-20 14:30", "2026-08-20T06:30:00Z"),
        ("2026-08-20  14:30:05", "2026-08-20T06:30:05Z"), ("2026-8-2 4:30", "2026-08-01T20:30:00Z"),
        ("2026-08-21 09:00", "2026-08-21T01:00:00Z"), ("2026-08-20T14:30:00+08:00", "2026-08-20T06:30:00Z"),
        ("2026-08-20T06:30:00.250Z", "2026-08-20T06:30:00.250Z"), ("2026-08-20 14:30:00+08:00", "2026-08-20T06:30:00Z"),
        ("2024-02-29 00:00", "2024-02-28T16:00:00Z"),
    ])
    func theOtherFormsAreRead(_ text: String, _ instant: String) {
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == utc(instant))
    }

    @Test(arguments: [
        "", " ", "-", "20m", "+20m", "- 20m", "-20", "now", "14", "14:", ":30", "14:30:", "14:60", "24:00", "25:00",
        "14.30", "１４:30", "14:30:00:00", "2026-08-20", "2026-02-30 10:00", "2026-13-01 10:00",
        "2026-08-20 25:00", "2026-08-20 14:30 CST", "2026/08/20 14:30", "2026-08-20T14:30", "99999:30", "14:99999",
        "-99999999999h", "14:30\u{0}", "\u{202E}14:30", "昨天 14:30",
    ])
    func junkIsRefused(_ text: String) {
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == nil)
    }

    @Test(arguments: ["+14:30", "-0:30", "14:-0", "14:+5", "2026-+8-20 14:30", "2026-08-20 +4:30"])
    func aSignInsideATimeIsJunk(_ text: String) {
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == nil)
    }

    @Test(arguments: ["26-08-20 14:30", "8-20-2026 14:30", "0026-08-20 14:30"])
    func aShortYearIsNotTakenForAntiquity(_ text: String) {
        #expect(SpokenTime.parse(text, now: now, zone: .shanghai) == nil)
    }

    @Test(arguments: [
        ("2026-03-08T14:00:00Z", "14:30", "2026-03-07T19:30:00Z"),
        ("2026-11-01T13:00:00Z", "14:30", "2026-10-31T18:30:00Z"),
        ("2026-11-02T04:30:00Z", "23:45", "2026-11-01T03:45:00Z"),
        ("2026-07-15T12:00:00Z", "14:30", "2026-07-14T18:30:00Z"),
    ])
    func yesterdayIsACalendarDayAlsoWhereTheClocksChange(_ now: String, _ text: String, _ instant: String) throws {
        let newYork = try zone("America/New_York")
        #expect(SpokenTime.parse(text, now: utc(now), zone: newYork) == utc(instant))
    }

    @Test func aBareTimeIsNeverInTheFutureNorOlderThanADay() throws {
        var random = SeededRandom(5)
        for _ in 0..<1_000 {
            let now = Instant(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &random))
            let text = "\(Int.random(in: 0...23, using: &random)):\(Int.random(in: 0...59, using: &random))"
            let spoken = try #require(SpokenTime.parse(text, now: now, zone: .shanghai))
            #expect(spoken <= now && now - spoken < .days(1))
        }
    }

    @Test func aLongLineIsRefusedAtOnce() {
        #expect(SpokenTime.parse(String(repeating: "1:", count: 200_000), now: now, zone: .shanghai) == nil)
        #expect(SpokenTime.parse(String(repeating: " ", count: 200_000), now: now, zone: .shanghai) == nil)
    }
}
