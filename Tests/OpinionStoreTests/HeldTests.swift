import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Alerts that are kept back")
struct HeldTests {
    let folder: StoreFolder
    let store: OpinionStore
    private let silence = AlertHold(by: "silence:3", until: nil)

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func enqueue(
        incident: IncidentNumber = 1,
        channel: String = "平台",
        hold: AlertHold? = AlertHold(by: "quiet", until: t0 + .hours(8))
    ) async throws -> OutboxEntry {
        let alert = Alert.sample(.grown, about: .sample(number: incident), made: t0)
        return try await store.write {
            try $0.enqueue(alert, channel: channel, fallback: [], hold: hold)
        }
    }

    private func claim(at now: Instant = t0) async throws -> [DeliveryID] {
        try await store.write {
            try $0.claimDeliveries(limit: 16, lease: .minutes(2), longestWait: .days(9), now: now).map(\.id)
        }
    }

    private func states() async throws -> [OutboxEntry.State] {
        try await store.read { try $0.deliveries(limit: 10) }.reversed().map(\.state)
    }

    @Test func heldAlertIsNeverClaimedHowLongItEverWaits() async throws {
        let held = try await enqueue()
        #expect(held.state == .held)
        #expect(try await claim(at: t0 + .days(8)).isEmpty)
        #expect(try await store.read { try $0.nextAttempt(on: "平台") } == nil)
        let kept = try await store.read { try $0.deliveries(state: .held, limit: 5) }
        #expect(kept == [held])
        #expect(kept.first?.hold == AlertHold(by: "quiet", until: t0 + .hours(8)))
    }

    @Test func heldAlertHoldsUpNoOtherAndCountsAsNotUndelivered() async throws {
        _ = try await enqueue()
        let second = try await enqueue(hold: nil)
        let outbox = try await store.read { try $0.outbox(pendingAt: t0) }
        #expect(outbox.pending == 1)
        #expect(try await claim() == [second.id])
        #expect(try await store.read { try $0.failingDeliveries() }.isEmpty)
    }

    @Test func holdersAreCountedApart() async throws {
        _ = try await enqueue()
        _ = try await enqueue()
        _ = try await enqueue(hold: silence)
        let holders = try await store.read { try $0.holders() }
        #expect(holders.map(\.hold.by) == ["quiet", "silence:3"])
        #expect(holders.map(\.count) == [2, 1])
        #expect(try await store.read { try $0.heldAlerts(by: "silence:3") }.count == 1)
    }

    @Test func foldingEndsWhatOneHolderKeptOnOneChannel() async throws {
        _ = try await enqueue()
        _ = try await enqueue(channel: "群")
        _ = try await enqueue(hold: silence)
        let summary = try await enqueue(hold: nil)
        let folded = try await store.write { try $0.foldHeld(by: "quiet", channel: "平台", into: summary.id) }
        #expect(folded == 1)
        #expect(try await states() == [.folded, .held, .held, .pending])
        #expect(try await store.read { try $0.deliveries(state: .folded, limit: 1) }.first?.foldedInto == summary.id)
        #expect(try await store.write { try $0.foldHeld(by: "quiet") } == 1)
        #expect(try await store.write { try $0.foldHeld(by: "quiet") } == 0)
    }

    @Test func retryLetsAHeldAlertGo() async throws {
        let held = try await enqueue()
        #expect(try await store.write { try $0.retry(held.id, now: t0 + .minutes(1)) })
        #expect(try await claim(at: t0 + .minutes(1)) == [held.id])
        #expect(try await store.read { try $0.hold(of: held.id) } == nil)
    }

    @Test func retryLeavesAFoldedAlertAlone() async throws {
        let held = try await enqueue()
        _ = try await store.write { try $0.foldHeld(by: "quiet") }
        #expect(try await !store.write { try $0.retry(held.id, now: t0) })
        #expect(try await claim().isEmpty)
    }

    @Test func heldAlertMayChangeItsHolder() async throws {
        let first = try await enqueue()
        let second = try await enqueue(channel: "群")
        try await store.write { try $0.hold(first.id, by: AlertHold(by: "silence:2", until: nil)) }
        #expect(try await store.read { try $0.heldAlerts(by: "quiet").map(\.id) } == [second.id])
        #expect(try await store.read { try $0.heldAlerts(by: "silence:2").map(\.id) } == [first.id])
    }

    @Test func retentionForgetsFoldedAlertsAndNeverHeldOnes() async throws {
        _ = try await enqueue()
        let folded = try await enqueue(hold: silence)
        _ = try await store.write { try $0.foldHeld(by: "silence:3") }
        let gone = try await store.write {
            try $0.forget(itemsBefore: t0, deliveriesBefore: t0 + .days(400), limit: 10)
        }
        #expect(gone == 1)
        let left = try await store.read { try $0.deliveries(limit: 10) }
        #expect(left.map(\.state) == [.held])
        #expect(!left.map(\.id).contains(folded.id))
    }

    /// A reminder that is kept back tells nobody: the one that waits still has to.
    @Test func aHeldReminderTakesNobodysPlace() async throws {
        let reminder = AlertReason.reminder(.reply, key: "half", due: t0 + .hours(2), late: nil)
        let alert = Alert(type: .reminder, incident: IncidentView(.sample(), now: t0), reason: reminder, made: t0)
        let first = try await store.write { try $0.enqueue(alert, channel: "平台", fallback: []) }
        _ = try await store.write { [silence] in try $0.enqueue(alert, channel: "平台", fallback: [], hold: silence) }
        #expect(try await states() == [.pending, .held])
        let last = try await store.write { try $0.enqueue(alert, channel: "平台", fallback: []) }
        #expect(try await states() == [.superseded, .held, .pending])
        #expect(try await store.read { try $0.delivery(first.id)?.supersededBy } == last.id)
    }
}
