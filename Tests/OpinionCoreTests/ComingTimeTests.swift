import OpinionCore
import Testing

@Suite struct ComingTimeTests {
    /// 15:00 on 20 August in Shanghai.
    private let now = utc("2026-08-20T07:00:00Z")

    @Test(arguments: [
        ("18:30", "2026-08-20T10:30:00Z"), ("14:30", "2026-08-21T06:30:00Z"), ("15:00", "2026-08-21T07:00:00Z"),
        ("00:00", "2026-08-20T16:00:00Z"), ("18：30", "2026-08-20T10:30:00Z"), ("+2h", "2026-08-20T09:00:00Z"),
        ("90m", "2026-08-20T08:30:00Z"), ("3d", "2026-08-23T07:00:00Z"), ("2026-08-21 09:00", "2026-08-21T01:00:00Z"),
        ("2026-08-20T18:00:00+08:00", "2026-08-20T10:00:00Z"),
    ])
    func aTimeIsTheNextOne(_ text: String, _ instant: String) {
        #expect(ComingTime.parse(text, now: now, zone: .shanghai) == utc(instant))
    }

    @Test(arguments: [
        "-20m", "2026-08-20 14:59", "2026-08-19T00:00:00Z", "0m", "25:00", "morgen", "", "+", "2026-08-20",
    ])
    func whatHasPassedOrIsNoTimeIsRefused(_ text: String) {
        #expect(ComingTime.parse(text, now: now, zone: .shanghai) == nil)
    }
}
