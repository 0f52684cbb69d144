import OpinionCore
import Testing

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-08-20T14:30:00Z", 1_787_236_200_000),
        ("2026-08-20T14:30:00+08:00", 1_787_207_400_000), ("2026-08-20T14:30:00-04:30", 1_787_252_400_000),
        ("2026-08-20T14:30:00-00:00", 1_787_236_200_000), ("2026-08-20t14:30:00z", 1_787_236_200_000),
        ("2026-08-20 14:30:00Z", 1_787_236_200_000), ("2026-08-20T14:30:00.5Z", 1_787_236_200_500),
        ("2026-08-20T14:30:00.25Z", 1_787_236_200_250), ("2026-08-20T14:30:00.007Z", 1_787_236_200_007),
        ("2026-08-20T14:30:00.9999999Z", 1_787_236_200_999), ("2026-08-20T14:30:00.123+08:00", 1_787_207_400_123),
        ("2024-02-29T00:00:00Z", 1_709_164_800_000), ("2000-02-29T00:00:00Z", 951_782_400_000),
        ("1969-12-31T23:59:59.999Z", -1), ("1900-01-01T00:00:00Z", -2_208_988_800_000),
        ("2026-08-21T01:00:00+23:59", 1_787_187_660_000),
    ])
    func timesAreReadWithAnyOffset(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"), ("2017-01-01T07:59:60+08:00", "2016-12-31T23:59:59Z"),
    ])
    func aLeapSecondReadsAsTheSecondBefore(_ text: String, _ same: String) {
        #expect(Instant(text) == Instant(same))
    }

    @Test(arguments: [
        "", "2026-08-20", "2026-08-20T14:30", "2026-08-20T14:30:00", "2026-08-20T14:30Z", "2026-08-20T14:30:00+0800",
        "2026-08-20T14:30:00+08", "2026-08-20T14:30:00 Z", " 2026-08-20T14:30:00Z", "2026-08-20T14:30:00Z ",
        "2026-08-20T14:30:00.Z", "2026-08-20T14:30:00,5Z", "2026-08-20T14:30:00+24:00", "2026-08-20T14:30:00+08:60",
        "2026-08-20T14:30:00ZZ", "2026/08/20T14:30:00Z", "20260820T143000Z", "2026-8-20T14:30:00Z1",
        "２０26-08-20T14:30:00Z", "+026-08-20T14:30:00Z", "2026-08-20T14:30:00*08:00", "2026-08-20T14:30:-1Z",
        "Thu, 20 Aug 2026 14:30:00 GMT",
    ])
    func anyOtherFormIsRefused(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
        "0000-01-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z",
        "2026-01-01T00:00:99Z",
    ])
    func timesThatNoCalendarShowsAreRefused(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func hostileTextIsRefusedAtOnce() {
        #expect(Instant("2026-08-20T14:30:00." + String(repeating: "1", count: 1_000_000) + "Z") == nil)
        #expect(Instant(String(repeating: "\u{0}", count: 25)) == nil)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_787_236_200_050, "2026-08-20T14:30:00.050Z"),
        ] as [(Int64, String)]
    )
    func timesAreWrittenInUTC(_ milliseconds: Int64, _ text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
    }

    @Test func everyInstantOfThreeCenturiesReadsBack() {
        var random = SeededRandom(2)
        let (first, last) = (utc("1900-01-01T00:00:00Z"), utc("2200-01-01T00:00:00Z"))
        for _ in 0..<5_000 {
            let range = first.milliseconds...last.milliseconds
            let instant = Instant(milliseconds: Int64.random(in: range, using: &random))
            #expect(Instant(instant.description) == instant)
        }
    }
}
