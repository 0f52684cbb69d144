import Testing

@testable import FeedParsing

@Suite struct DateTrustTests {
    /// 2026-11-22T07:00:00Z, 15:00 in Shanghai.
    static let now: Int64 = 1_795_330_800_000
    static let hour: Int64 = 3_600_000
    private static let shanghai = 28_800

    private func date(hours: Double, zone: Int = 0, precision: FeedDate.Precision = .second) -> FeedDate {
        FeedDate(milliseconds: Self.now + Int64(hours * 3_600_000), precision: precision, zoneSeconds: zone)
    }

    private func judge(_ dates: [FeedDate]) -> DateTrust.Verdict {
        DateTrust.judge(dates, now: Self.now, zoneSeconds: Self.shanghai)
    }

    @Test func ordinaryDatesAreBelieved() {
        let verdict = judge([date(hours: -0.1), date(hours: -3), date(hours: -50)])
        #expect(verdict.doubts == [[], [], []])
        #expect(verdict.suspectedShift == nil)
    }

    @Test func clocksMayDifferByMinutes() {
        #expect(judge([date(hours: 0.15)]).doubts == [[]])
        #expect(judge([date(hours: 0.2, zone: 28_800)]).doubts == [.future])
    }

    @Test func localTimeWrittenAsGMTIsSuspected() {
        let verdict = judge([date(hours: 7.9), date(hours: 7.5), date(hours: 5), date(hours: -2)])
        #expect(verdict.suspectedShift == 28_800)
        #expect(verdict.doubts[0] == [.future, .wrongZone])
        #expect(verdict.doubts[3] == .wrongZone)
    }

    @Test func oneAppointmentAheadIsNoWrongZone() {
        let verdict = judge([date(hours: 7.9), date(hours: -2), date(hours: -3)])
        #expect(verdict.suspectedShift == nil)
        #expect(verdict.doubts[0] == .future)
    }

    @Test func datesBeyondTheOffsetAreNoWrongZone() {
        #expect(judge([date(hours: 20), date(hours: 7.5), date(hours: 5)]).suspectedShift == nil)
    }

    @Test func datesThatStateTheLocalZoneAreNotShifted() {
        let verdict = judge([date(hours: 3, zone: 28_800), date(hours: 5, zone: 28_800)])
        #expect(verdict.suspectedShift == nil)
        #expect(verdict.doubts == [.future, .future])
    }

    @Test func onlyDatesOfTheSuspectedZoneAreDoubted() {
        let verdict = judge([date(hours: 7), date(hours: 6), date(hours: -1, zone: 28_800)])
        #expect(verdict.doubts[2] == [])
    }

    @Test func shiftIsTheDistanceBetweenTheZones() {
        let verdict = judge([date(hours: 6.9, zone: 3600), date(hours: 6, zone: 3600)])
        #expect(verdict.suspectedShift == 7 * 3600)
    }

    @Test(
        arguments: [
            ("Thu, 01 Jan 1970 00:00:00 GMT", [.ancient, .placeholder, .midnight]),
            ("Thu, 01 Jan 1970 08:00:00 +0800", [.ancient, .placeholder]),
            ("0001-01-01T00:00:00", [.ancient, .placeholder, .midnight]),
            ("1899-12-30T00:00:00Z", [.ancient, .placeholder, .midnight]),
            ("1994-06-01T12:00:00Z", .ancient), ("1995-06-01T12:00:00Z", []),
            ("2026-11-20", .dayOnly), ("2026-11-20T00:00:00+08:00", .midnight), ("2026-11-19T16:00:00Z", .midnight),
            ("2026-11-20T00:00:01Z", []),
        ] as [(String, DateTrust.Doubts)]
    )
    func singleDatesAreDoubted(text: String, doubts: DateTrust.Doubts) throws {
        let date = try #require(DateParser(assumedZone: 0).parse(text))
        #expect(DateTrust.judge(date, now: Self.now, zoneSeconds: Self.shanghai) == doubts)
    }

    @Test func feedWithoutTimesIsFoundOut() {
        let dates = [-1, -2, -3].map {
            FeedDate(milliseconds: 1_795_305_600_000 + $0 * 24 * Self.hour, precision: .second)
        }
        #expect(judge(dates).doubts == [.midnight, .midnight, .midnight])
        #expect(judge(dates.map { FeedDate(milliseconds: $0.milliseconds, precision: .day) }).doubts[0] == .dayOnly)
    }
}
