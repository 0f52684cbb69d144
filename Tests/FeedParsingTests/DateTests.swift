import Testing

@testable import FeedParsing

/// One text and what it means: seconds since 1970, milliseconds beyond, precision.
struct DateCase: Sendable, CustomStringConvertible {
    let text: String
    let seconds: Int64?
    var milliseconds: Int64 = 0
    var precision: FeedDate.Precision = .second
    var description: String { text }

    init(_ text: String, _ seconds: Int64?, _ precision: FeedDate.Precision = .second, milliseconds: Int64 = 0) {
        self.text = text
        self.seconds = seconds
        self.precision = precision
        self.milliseconds = milliseconds
    }
}

@Suite struct DateTests {
    /// 2026-11-22T14:30:00Z
    static let t: Int64 = 1_795_357_800
    /// 2026-11-22T00:00:00Z
    static let d: Int64 = 1_795_305_600
    static let h: Int64 = 3600

    static let mail: [DateCase] = [
        DateCase("Sun, 22 Nov 2026 14:30:05 GMT", t + 5), DateCase("Sun, 22 Nov 2026 14:30:05 +0800", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30 GMT", t, .minute), DateCase("22 Nov 2026 14:30:05 GMT", t + 5),
        DateCase("22 Nov 26 14:30:05 GMT", t + 5), DateCase("Sun, 22 Nov 2026 14:30:05 UT", t + 5),
        DateCase("Sun, 22 Nov 2026 14:30:05 Z", t + 5), DateCase("Sun, 22 Nov 2026 14:30:05 EST", t + 5 + 5 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 EDT", t + 5 + 4 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 CST", t + 5 + 6 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 PST", t + 5 + 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 PDT", t + 5 + 7 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 MST", t + 5 + 7 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 HKT", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 JST", t + 5 - 9 * h), DateCase("Sun, 22 Nov 2026 14:30:05 CET", t + 5 - h),
        DateCase("Sun, 22 Nov 2026 14:30:05 -0000", t + 5), DateCase("Sun, 22 Nov 2026 14:30:05 -0330", t + 5 + 12600),
        DateCase("Sun, 22 Nov 2026 14:30:05 +08:00", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 GMT+8", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 GMT+0800", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05 UTC+08:00", t + 5 - 8 * h),
        DateCase("Sun, 22 Nov 2026 14:30:05", t + 5), DateCase("Sunday, 22 November 2026 14:30:05 GMT", t + 5),
        DateCase("Sunday, 22-Nov-26 14:30:05 GMT", t + 5), DateCase("Sun, 22-Nov-2026 14:30:05 GMT", t + 5),
        DateCase("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), DateCase("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
        DateCase("Sun Nov  6 08:49:37 1994", 784_111_777), DateCase("Sun Nov 22 14:30:05 2026", t + 5),
        DateCase("Sun Nov 22 14:30:05 UTC 2026", t + 5), DateCase("Sun Nov 22 14:30:05 +0800 2026", t + 5 - 8 * h),
        DateCase("Sun Nov 22 2026 14:30:05 GMT+0800 (中国标准时间)", t + 5 - 8 * h),
        DateCase("Nov 22, 2026 2:30 PM", t, .minute), DateCase("November 22, 2026 14:30:05", t + 5),
        DateCase("Nov 22, 2026 12:05 AM", d + 300, .minute), DateCase("Nov 22, 2026", d, .day),
        DateCase("22 Nov 2026", d, .day), DateCase("Sun, 22 Nov 2026", d, .day),
        DateCase("sun, 22 nov 2026 14:30:05 gmt", t + 5), DateCase("  Sun,  22  Nov  2026  14:30:05  GMT  ", t + 5),
        DateCase("Sun,22 Nov 2026 14:30:05 GMT", t + 5), DateCase("Sun, 22 Nov 2026 9:05:05 GMT", d + 9 * h + 305),
        DateCase("Sun, 1 Nov 2026 00:00:00 GMT", 1_793_491_200), DateCase("Sun, 22 Nov 2026 14:30:60 GMT", t + 59),
        DateCase("Sun, 22 Nov 2026 24:00:00 GMT", d + 86400), DateCase("Thu, 01 Jan 70 00:00:00 GMT", 0),
        DateCase("Sun, 22 Nov 126 14:30:05 GMT", t + 5), DateCase("Wrong, 22 Nov 2026 14:30:05 GMT", t + 5),
    ]

    static let iso: [DateCase] = [
        DateCase("2026-11-22T14:30:05Z", t + 5), DateCase("2026-11-22T14:30:05+08:00", t + 5 - 8 * h),
        DateCase("2026-11-22T14:30:05+0800", t + 5 - 8 * h), DateCase("2026-11-22T14:30:05+08", t + 5 - 8 * h),
        DateCase("2026-11-22T14:30:05-05:30", t + 5 + 19800), DateCase("2026-11-22T14:30Z", t, .minute),
        DateCase("2026-11-22T14:30+08:00", t - 8 * h, .minute), DateCase("2026-11-22T14:30:05", t + 5),
        DateCase("2026-11-22T14:30:05.1Z", t + 5, milliseconds: 100),
        DateCase("2026-11-22T14:30:05.123Z", t + 5, milliseconds: 123),
        DateCase("2026-11-22T14:30:05.123456789Z", t + 5, milliseconds: 123),
        DateCase("2026-11-22T14:30:05,5Z", t + 5, milliseconds: 500),
        DateCase("2026-11-22t14:30:05z", t + 5), DateCase("2026-11-22 14:30", t, .minute),
        DateCase("2026-11-22 14:30:05", t + 5),
        DateCase("2026-11-22 14:30:05 +0800", t + 5 - 8 * h), DateCase("2026-11-22 14:30:05 UTC", t + 5),
        DateCase("2026-11-22", d, .day), DateCase("2026-11", 1_793_491_200, .day),
        DateCase("2026", 1_767_225_600, .day),
        DateCase("20261122", d, .day), DateCase("20261122T143005Z", t + 5), DateCase("20261122143005", t + 5),
        DateCase("20261122T1430Z", t, .minute), DateCase("2026-326", d, .day), DateCase("2026-W47-7", d, .day),
        DateCase("2026-W47", d - 6 * 86400, .day), DateCase("2026/11/22 14:30:05", t + 5),
        DateCase("2026/11/22", d, .day),
        DateCase("2020/1/10 14:33:00", 1_578_666_780), DateCase("2026-1-2 3:04", 1_767_323_040, .minute),
        DateCase("2026.11.22 14:30", t, .minute), DateCase("2026.11.22", d, .day),
        DateCase("2026年11月22日 14:30", t, .minute), DateCase("2026年11月22日14:30:05", t + 5),
        DateCase("2026年11月22日", d, .day),
        DateCase("2026年11月22日 14时30分05秒", t + 5), DateCase("2026年11月22日 14時30分", t, .minute),
        DateCase("2026年11月22日 下午2:30", t, .minute), DateCase("2026年11月22日 星期日 14:30", t, .minute),
        DateCase("2026年11月22日 上午12:05", d + 300, .minute), DateCase("2026年1月2号 03：04", 1_767_323_040, .minute),
        DateCase("2026-11-22T24:00:00Z", d + 86400), DateCase("2024-02-29", 1_709_164_800, .day),
        DateCase("1795357805", t + 5), DateCase("1795357805123", t + 5, milliseconds: 123),
        DateCase("0001-01-01T00:00:00Z", -62_135_596_800), DateCase("1969-12-31T23:59:59Z", -1),
    ]

    static let none: [DateCase] = [
        "", " ", "6小時前", "yesterday", "2026-02-29", "2026-13-01", "2026-11-31T00:00:00Z", "2026-11-22T25:00:00Z",
        "2026-11-22T14:60:00Z", "Sun, 32 Nov 2026 14:30:05 GMT", "Nov", "14:30", "99999999999999999999",
        "2026-11-22T14:30:61Z",
        "0000-00-00 00:00:00", "----",
    ].map { DateCase($0, nil) }

    @Test(arguments: mail + iso + none) func datesAreRead(_ example: DateCase) {
        let date = DateParser(assumedZone: 0).parse(example.text)
        let expected = example.seconds.map {
            FeedDate(milliseconds: $0 * 1000 + example.milliseconds, precision: example.precision)
        }
        #expect(date == expected)
    }

    @Test(arguments: [
        "2026-11-22 14:30:05", "Sun, 22 Nov 2026 14:30:05", "2026年11月22日 14:30:05", "Sun Nov 22 14:30:05 CST 2026",
    ])
    func missingZoneIsTheOption(text: String) {
        #expect(DateParser(assumedZone: 8 * 3600).parse(text)?.milliseconds == (Self.t + 5 - 8 * 3600) * 1000)
    }

    @Test func dayBeginsInTheAssumedZone() {
        let date = DateParser(assumedZone: 8 * 3600).parse("2026-11-22")
        #expect(date == FeedDate(milliseconds: (Self.d - 8 * 3600) * 1000, precision: .day))
    }

    @Test func writtenZoneBeatsTheOption() {
        #expect(DateParser(assumedZone: 8 * 3600).parse("2026-11-22T14:30:05Z")?.milliseconds == (Self.t + 5) * 1000)
    }
}
