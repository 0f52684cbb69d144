import OpinionCore
import Testing

@Suite struct DeliveryTests {
    @Test(arguments: [
        (0, 2), (1, 2), (2, 4), (3, 8), (4, 15), (5, 30), (6, 60), (7, 60), (1_000_000, 60), (-5, 2),
    ])
    func theWaitGrowsToAMinute(_ attempts: Int, _ seconds: Int) {
        #expect(RetryBackOff.wait(attempts: attempts, asked: nil) == .seconds(seconds))
    }

    @Test(arguments: [(1, 10, 10), (1, 1, 2), (6, 10, 60), (1, 900, 900), (1, 901, 900), (1, 86_400, 900), (1, -5, 2)])
    func whatTheReceiverAsksForWinsUpToAQuarterOfAnHour(_ attempts: Int, _ asked: Int, _ seconds: Int) {
        #expect(RetryBackOff.wait(attempts: attempts, asked: .seconds(asked)) == .seconds(seconds))
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

    private func failed(isBroken: Bool = false, retryAfter: TimeSpan? = nil) -> OutboxEntry.Outcome {
        .failed(reason: "逾時", retryAfter: retryAfter, isChannelBroken: isBroken)
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
        for _ in 0..<8 {
            tried = tried.after(failed(), now: now)
            waits.append((tried.nextAttempt - now).seconds)
            now = tried.nextAttempt
        }
        #expect(waits == [2, 4, 8, 15, 30, 60, 60, 60])
        #expect(tried.state == .pending && tried.reason == "逾時" && tried.sent == nil && tried.id == entry().id)
        #expect(entry().after(failed(retryAfter: .minutes(5)), now: t0).nextAttempt == t0 + .minutes(5))
    }

    @Test(arguments: [
        ("重大", 179, false, false), ("重大", 180, false, true), ("較大", 180, false, false), ("較大", 86_400, false, false),
        ("較大", 0, true, true), ("一般", 0, true, true),
    ])
    func theFallbackHelpsABrokenChannelAndAnUrgentAlert(
        _ level: LevelName,
        _ seconds: Int,
        _ isBroken: Bool,
        _ falls: Bool
    ) {
        let now = t0 + .seconds(seconds)
        #expect(entry(level).shouldFallBack(after: failed(isBroken: isBroken), now: now) == falls)
        #expect(!entry(level, fallback: []).shouldFallBack(after: failed(isBroken: isBroken), now: now))
        #expect(!entry(level).shouldFallBack(after: .sent, now: now))
        var fallen = entry(level)
        fallen.hasFallenBack = true
        #expect(!fallen.shouldFallBack(after: failed(isBroken: isBroken), now: now))
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
