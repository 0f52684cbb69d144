import Testing

@testable import LoopbackServer
@testable import RobotFakes

/// The fakes do what they promise.
struct FakeBehaviourTests {
    @Test func slidingWindowForgetsWhatIsOlder() {
        var limiter = FakeLimiter([FakeRate(2, per: 1_000), FakeRate(3, per: 10_000)], ban: 0)
        let times: [(Int64, Bool)] = [
            (0, true), (10, true), (999, false), (1_000, true), (5_000, false), (10_000, true),
        ]
        for (time, isAdmitted) in times { #expect(limiter.admits(at: time) == isAdmitted, "\(time)") }
    }

    @Test func banSilencesForItsWholeTime() {
        var limiter = FakeLimiter([FakeRate(1, per: 1_000)], ban: 60_000)
        let times: [(Int64, Bool)] = [(0, true), (500, false), (2_000, false), (60_499, false), (60_500, true)]
        for (time, isAdmitted) in times { #expect(limiter.admits(at: time) == isAdmitted, "\(time)") }
    }

    @Test func moodsKeepTheirTimes() {
        var each = FakeMood(.each(3), .html)
        #expect(
            (1...9).map { _ in each.next() != nil } == [false, false, true, false, false, true, false, false, true]
        )
        var (one, other) = (
            FakeMood(.chance(0.5), .html, .reset, seed: 7), FakeMood(.chance(0.5), .html, .reset, seed: 7)
        )
        let names = (1...1_000).map { _ in one.next()?.name }
        #expect(names == (1...1_000).map { _ in other.next()?.name })
        #expect((400...600).contains(names.count { $0 == nil }) && Set(names) == ["html", "reset", nil])
    }

    @Test(
        arguments: [
            ("送達 #12-3 · 某局", "12-3"), ("送达 #0-9", "0-9"), ("Delivery #1-3 · x", "1-3"), ("送達 #1-1 … 送達 #2-2 ·", "2-2"),
            ("nothing", nil), ("送達 #x", nil),
        ] as [(String, String?)]
    )
    func theLastIdCounts(text: String, id: String?) {
        #expect(DeliveryMark.find(in: text) == id)
    }

    @Test func datesAreWrittenAsHeadersHaveThem() {
        #expect(FakeClock.httpDate(784_111_777_000) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test func journalKnowsItsPeak() throws {
        let request = LoopbackRequest(method: "POST", path: "/", headers: [], body: [], connection: 1)
        var journal = FakeJournal()
        for at: Int64 in [0, 1, 2, 1_000, 1_001, 1_002, 1_003, 9_000] {
            journal.accepted.append(
                .init(at: at, delivery: nil, content: FakeContent(kind: "text", text: ""), request: request)
            )
        }
        #expect(journal.peak(within: 1_002) == 5 && journal.peak(within: 10) == 4 && journal.peak(within: 10_000) == 8)
    }
}
