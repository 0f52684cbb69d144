import OpinionCore
import Testing

@Suite struct DeliveryTests {
    private static let id = DeliveryID(installation: "k3x9", incident: 127, ordinal: 3)

    @Test(arguments: [(0, 2), (1, 2), (2, 4), (3, 8), (4, 15), (5, 30), (6, 60), (-5, 2)])
    func theWaitGrowsToAMinute(_ attempts: Int, _ seconds: Int) {
        #expect(RetryBackOff.wait(attempts: attempts, asked: nil, of: Self.id) == .seconds(seconds))
    }

    /// What failed together does not come back together.
    @Test func theMinuteIsSpreadByAFifth() {
        let waits = (7...1_000).map { RetryBackOff.wait(attempts: $0, asked: nil, of: Self.id).milliseconds }
        #expect(waits.allSatisfy { (48_000...72_000).contains($0) })
        #expect(waits.contains { $0 < 50_000 } && waits.contains { $0 > 70_000 })
        let mean = Double(waits.reduce(0, +)) / Double(waits.count)
        #expect(abs(mean - 60_000) < 1_000)
    }

    @Test(arguments: [
        (1, 10, 10), (1, 1, 2), (6, 10, 60), (1, 900, 900), (1, 3_601, 3_600), (1, 86_400, 3_600), (1, -5, 2),
    ])
    func whatTheReceiverAsksForWinsUpToAnHour(_ attempts: Int, _ asked: Int, _ seconds: Int) {
        let wait = RetryBackOff.wait(attempts: attempts, asked: .seconds(asked), of: Self.id)
        #expect(wait == .seconds(seconds))
    }

    private func entry(_ level: LevelName = "重大", fallback: [String] = ["平台"], incident: Int = 127) -> OutboxEntry {
        let alert = Alert(
            type: .opened,
            incident: IncidentView(.sample(level), now: t0),
            reason: .matched(rule: "r", words: []),
            made: t0
        )
        let id = DeliveryID(installation: "k3x9", incident: incident, ordinal: 3)
        return OutboxEntry(id: id, channel: "值班群", alert: alert, fallback: fallback)
    }

    private func failed(
        _ kind: AttemptFailure.Kind = .passing,
        retryAfter: TimeSpan? = nil
    ) -> AttemptOutcome {
        .failed(AttemptFailure(kind, reason: "超時", retryAfter: retryAfter))
    }

    @Test func aNewEntryIsDueAtOnce() {
        #expect(entry().state == .pending && entry().attempts == 0 && entry().nextAttempt == t0)
        #expect(entry().incident == 127)
        #expect(entry(incident: 0).incident == nil)
    }

    @Test func whatWasSentIsDone() {
        let sent = entry().after(failed(), now: t0).after(.sent, now: t0 + .seconds(2))
        #expect(sent.state == .sent && sent.attempts == 2 && sent.sent == t0 + .seconds(2) && sent.reason == nil)
        #expect(sent.id == entry().id)
    }

    @Test func whatFailedWaitsAndIsTriedForEver() {
        var tried = entry()
        var (now, waits): (Instant, [Int64]) = (t0, [])
        for _ in 0..<6 {
            tried = tried.after(failed(), now: now)
            waits.append((tried.nextAttempt - now).seconds)
            now = tried.nextAttempt
        }
        #expect(waits == [2, 4, 8, 15, 30, 60])
        #expect(tried.state == .pending && tried.reason == "超時" && tried.sent == nil && tried.id == entry().id)
        #expect(entry().after(failed(retryAfter: .minutes(5)), now: t0).nextAttempt == t0 + .minutes(5))
    }

    @Test(arguments: [
        (AttemptFailure.Kind.passing, 2, true), (.broken, 60, true), (.content, 3_600, false),
    ])
    func whatAPersonHasToMendIsAskedRarely(_ kind: AttemptFailure.Kind, _ seconds: Int, _ holdsUp: Bool) {
        let tried = entry().after(failed(kind), now: t0)
        #expect(tried.nextAttempt == t0 + .seconds(seconds))
        #expect(tried.holdsUp == holdsUp)
    }

    @Test(arguments: [("k3x9", 127, 3), ("a", 0, 1), ("0123456789", 1, 1_000_000)])
    func aDeliveryIsReadAsItIsWritten(_ installation: String, _ incident: Int, _ ordinal: Int) {
        let id = DeliveryID(installation: installation, incident: incident, ordinal: ordinal)
        #expect(id.description == "\(installation)-\(incident)-\(ordinal)")
        #expect(DeliveryID(id.description) == id)
        #expect(id.spoken == "#\(incident)-\(ordinal)")
    }

    @Test(arguments: [
        "", "-", "--", "k3x9", "k3x9-127", "-127-3", "k3x9-127-", "k3x9--3", "k3x9-a-3", "k3x9-127-3-4", "k3x9-127-3 ",
        "k3x9-1.5-3", "k3x9-127-99999999999999999999", "k3x9-127--3", "#127-3", "k3x9-１２７-3",
    ])
    func anythingElseIsNoDelivery(_ text: String) {
        #expect(DeliveryID(text) == nil)
    }

    @Test(arguments: ["k3x9-+127-3", "k3x9-127-+3", "k3x9-0127-3", "k3x9-127-03"])
    func aDeliveryHasOneWrittenForm(_ text: String) {
        #expect(DeliveryID(text) == nil)
    }
}
