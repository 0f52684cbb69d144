import OpinionCore
import Testing

@Suite struct TimeSpanTests {
    @Test(arguments: [
        ("90s", 90), ("15m", 900), ("5h", 18_000), ("2d", 172_800), ("1w", 604_800), ("1h30m", 5_400), ("0s", 0),
        ("1d2h3m4s", 93_784), ("007m", 420), ("30m1h", 5_400), ("3650d", 315_360_000),
    ])
    func writtenLengthsAreRead(_ text: String, _ seconds: Int) {
        #expect(TimeSpan(text) == .seconds(seconds))
    }

    @Test(arguments: [
        "", " ", "5", "h", "5 h", "5h ", " 5h", "-5h", "+5h", "5H", "1.5h", "5h30", "5x", "五h", "５h", "5ms",
        "5h\u{301}",
        "5\u{0}h", "9999999999s", "3651d", "522w", "999999999w", "3650d1s", "h5", "٣h",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(TimeSpan(text) == nil)
    }

    @Test(arguments: [
        (0, "0s"), (59, "59s"), (60, "1m"), (5_400, "1h30m"), (86_400, "1d"), (604_800, "7d"), (90_061, "1d1h1m1s"),
        (-900, "-15m"),
    ])
    func lengthsPrintInTheirUnits(_ seconds: Int, _ text: String) {
        #expect(TimeSpan.seconds(seconds).description == text)
    }

    @Test func everyPrintedLengthReadsBack() {
        var random = SeededRandom(1)
        for _ in 0..<2_000 {
            let span = TimeSpan.seconds(Int.random(in: 0...315_360_000, using: &random))
            #expect(TimeSpan(span.description) == span)
        }
    }

    @Test func hostileLengthsNeitherCrashNorHang() {
        #expect(TimeSpan(String(repeating: "1s", count: 100_000)) == .seconds(100_000))
        #expect(TimeSpan(String(repeating: "9", count: 100_000)) == nil)
        #expect(TimeSpan(String(repeating: "999999999w", count: 1_000)) == nil)
    }

    @Test(arguments: [TimeSpan.hours(5), .hours(24), .hours(48), .minutes(10)])
    func wholePercentagesAreExact(_ span: TimeSpan) {
        let inexact = (0...100).filter {
            span.scaled(by: Double($0) / 100).milliseconds != span.milliseconds * Int64($0) / 100
        }
        #expect(inexact.isEmpty)
    }
}
