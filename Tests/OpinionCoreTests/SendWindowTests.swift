import OpinionCore
import Testing

@Suite("What a robot may still be sent")
struct SendWindowTests {
    private static let dingtalk = [SendRate(18, per: .minutes(1))]
    private static let feishu = [SendRate(90, per: .minutes(1)), SendRate(4, per: .seconds(1))]

    /// Sends as fast as it may for two hours, and returns the moments.
    private func sent(_ rates: [SendRate], isUrgent: Bool, cost: Int = 1, for span: TimeSpan) -> [Instant] {
        var window = SendWindow(rates: rates, uses: [])
        var (now, moments): (Instant, [Instant]) = (t0, [])
        while now < t0 + span {
            now = window.next(cost, isUrgent: isUrgent, now: now)
            window.use(cost, at: now)
            moments.append(now)
        }
        return moments
    }

    private func most(_ moments: [Instant], within span: TimeSpan) -> Int {
        moments.indices.map { first in moments[first...].prefix { $0 < moments[first] + span }.count }.max() ?? 0
    }

    @Test(arguments: [(dingtalk, true, 18), (dingtalk, false, 15), (feishu, true, 90), (feishu, false, 87)])
    func noMinuteEverHoldsMore(_ rates: [SendRate], _ isUrgent: Bool, _ limit: Int) {
        let moments = sent(rates, isUrgent: isUrgent, for: .minutes(10))
        #expect(most(moments, within: .minutes(1)) == limit)
    }

    @Test func noSecondEverHoldsMore() {
        let moments = sent(Self.feishu, isUrgent: true, for: .minutes(10))
        #expect(most(moments, within: .seconds(1)) == 4)
    }

    @Test func aMessageThatCountsTwiceTakesTwoPlaces() {
        let moments = sent(Self.dingtalk, isUrgent: true, cost: 2, for: .minutes(10))
        #expect(most(moments, within: .minutes(1)) == 9)
    }

    @Test func threePlacesAreKeptForWhatMustRing() {
        let uses = [SendWindow.Use(at: t0, count: 15)]
        let window = SendWindow(rates: Self.dingtalk, uses: uses)
        #expect(!window.has(1, isUrgent: false, now: t0))
        #expect(window.has(3, isUrgent: true, now: t0) && !window.has(4, isUrgent: true, now: t0))
        #expect(window.next(1, isUrgent: false, now: t0) == t0 + .minutes(1))
    }

    @Test func whoeverHasNoRatesMayAlways() {
        #expect(SendWindow(rates: [], uses: []).has(1_000, isUrgent: false, now: t0))
    }

    /// A clock that was stepped back by two hours must not silence a robot for two hours.
    @Test func usesInTheFarFutureCountNothing() {
        let window = SendWindow(rates: Self.dingtalk, uses: [.init(at: t0 + .hours(2), count: 18)])
        #expect(window.has(1, isUrgent: false, now: t0))
        let near = SendWindow(rates: Self.dingtalk, uses: [.init(at: t0 + .seconds(30), count: 18)])
        #expect(!near.has(1, isUrgent: true, now: t0))
    }

    @Test(arguments: [("18/min", 18, 60), ("4/s", 4, 1), ("1000/h", 1_000, 3_600)])
    func ratesAreReadAsTheyAreWritten(_ text: String, _ count: Int, _ seconds: Int) {
        let rate = SendRate(text)
        #expect(rate == SendRate(count, per: .seconds(seconds)))
        #expect(rate?.description == text)
    }

    @Test(arguments: [
        "", "18", "18/", "/min", "0/min", "-1/s", "+1/s", "1.5/s", "18/m", "18 /min", "18/min/s", "9999999/s",
    ])
    func anythingElseIsNoRate(_ text: String) {
        #expect(SendRate(text) == nil)
    }
}
