import OpinionCore
import Testing

struct PastTimeTests {
    private let now = utc("2026-08-28T02:00:00Z")

    @Test(arguments: [
        ("2026-08", "2026-07-31T16:00:00Z"), ("2026-12", "2026-11-30T16:00:00Z"),
        ("2026-08-20", "2026-08-19T16:00:00Z"),
        ("90d", "2026-05-30T02:00:00Z"), ("-90d", "2026-05-30T02:00:00Z"), ("1w", "2026-08-21T02:00:00Z"),
        ("2026-08-20 14:30", "2026-08-20T06:30:00Z"), ("2026-08-20T06:30:00Z", "2026-08-20T06:30:00Z"),
        ("09:30", "2026-08-28T01:30:00Z"),
    ])
    func periodsBeginWhereTheirNameSays(text: String, expected: String) {
        #expect(PastTime.parse(text, now: now, zone: .shanghai) == utc(expected))
    }

    @Test(arguments: [
        "", "2026", "2026-13", "2026-00", "2026-02-30", "08-20", "2026-08-", "90", "90x", "２０２６-08", "2026-08-20-1",
    ])
    func anythingElseIsRefused(text: String) {
        #expect(PastTime.parse(text, now: now, zone: .shanghai) == nil)
    }

    @Test func monthsAreCutToThePeriod() {
        let period = utc("2026-11-15T00:00:00Z")..<utc("2027-01-02T00:00:00Z")
        let months = CivilMonth.of(period, zone: .shanghai)
        #expect(months.map(\.name) == ["2026-11", "2026-12", "2027-01"])
        let edges = ["2026-11-15T00:00:00Z", "2026-11-30T16:00:00Z", "2026-12-31T16:00:00Z", "2027-01-02T00:00:00Z"]
        #expect(months.map(\.period.lowerBound) == edges.dropLast().map { utc($0) })
        #expect(months.map(\.period.upperBound) == edges.dropFirst().map { utc($0) })
        #expect(CivilMonth.of(period.lowerBound..<period.lowerBound, zone: .shanghai) == [])
    }

    @Test(arguments: [
        (0, "2025-12-31T16:00:00Z"), (1, "2025-11-30T16:00:00Z"), (2, "2025-10-31T16:00:00Z"),
        (13, "2024-11-30T16:00:00Z"),
    ])
    func monthsAreCountedBack(back: Int, expected: String) {
        #expect(CivilMonth.start(of: utc("2026-01-10T00:00:00Z"), back: back, zone: .shanghai) == utc(expected))
    }
}
