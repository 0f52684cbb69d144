import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("The outbox: ids and order")
struct OutboxTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func enqueue(
        _ type: AlertType = .milestone,
        incident: IncidentNumber? = 1,
        channel: String = "平台",
        made: Instant = t0,
        fallback: [String] = []
    ) async throws -> OutboxEntry {
        let alert = Alert.sample(type, about: incident.map { .sample(number: $0) }, made: made)
        return try await store.write { try $0.enqueue(alert, channel: channel, fallback: fallback) }
    }

    private func claim(
        limit: Int = 16,
        lease: TimeSpan = .minutes(2),
        longestWait: TimeSpan = .minutes(20),
        at now: Instant = t0
    ) async throws -> [OutboxEntry] {
        try await store.write {
            try $0.claimDeliveries(limit: limit, lease: lease, longestWait: longestWait, now: now)
        }
    }

    private func settle(_ entry: OutboxEntry, _ outcome: AttemptOutcome = .sent, at now: Instant = t0) async throws {
        try await store.write { try $0.save(entry.after(outcome, now: now)) }
    }

    @Test func ordinalsCountWithinTheIncident() async throws {
        let ids = try await [enqueue(), enqueue(channel: "群"), enqueue(incident: 2), enqueue(), enqueue(incident: nil)]
            .map(\.id.spoken)
        #expect(ids == ["#1-1", "#1-2", "#2-1", "#1-3", "#0-1"])
    }

    @Test func idStaysForLifeAndIsNeverGivenTwice() async throws {
        let entry = try await enqueue()
        try await settle(entry, .failed(AttemptFailure(.passing, reason: "不通")))
        let kept = try await store.read { try $0.deliveries(limit: 10) }
        #expect(kept.map(\.id) == [entry.id])
        #expect(kept.first?.attempts == 1)
        try await settle(entry)
        _ = try await store.write {
            try $0.forget(itemsBefore: t0, deliveriesBefore: t0 + .days(1), limit: 100)
        }
        try store.close()
        let again = try folder.open()
        let next = try await again.write { try $0.enqueue(.sample(about: .sample()), channel: "平台", fallback: []) }
        #expect(next.id.ordinal == 2)
        #expect(next.id.installation == entry.id.installation)
    }

    @Test func entryComesBackAsItWas() async throws {
        let entry = try await enqueue(.opened, fallback: ["群", "郵箱"])
        #expect(try await claim() == [entry])
    }

    @Test func ofOneIncidentAndChannelOnlyTheOldestGoes() async throws {
        let first = try await enqueue()
        let second = try await enqueue()
        let elsewhere = try await [enqueue(channel: "群"), enqueue(incident: 2)]
        #expect(try await Set(claim().map(\.id)) == Set([first.id] + elsewhere.map(\.id)))
        #expect(try await claim() == [])
        try await settle(first)
        #expect(try await claim().map(\.id) == [second.id])
    }

    @Test func retryingAlertIsNotOvertaken() async throws {
        let first = try await enqueue()
        _ = try await enqueue()
        try await settle(first, .failed(AttemptFailure(.broken, reason: "不通")))
        #expect(try await claim(at: t0 + .seconds(59)) == [])
        #expect(try await claim(at: t0 + .seconds(60)).map(\.id) == [first.id])
    }

    @Test func supersededAlertLetsTheNextGo() async throws {
        var first = try await enqueue()
        let second = try await enqueue()
        first.state = .superseded
        let saved = first
        try await store.write { try $0.save(saved) }
        #expect(try await claim().map(\.id) == [second.id])
    }

    @Test func urgentGoesFirst() async throws {
        let quiet = try await [enqueue(incident: 1), enqueue(incident: 2)]
        let urgent = try await enqueue(.overdue, incident: 3)
        #expect(try await claim(limit: 2).map(\.id) == [urgent.id, quiet[0].id])
    }

    @Test func claimIsBounded() async throws {
        for number in 1...20 { _ = try await enqueue(incident: number) }
        #expect(try await claim(limit: 16).count == 16)
        #expect(try await claim(limit: 16).count == 4)
    }

    @Test func leaseKeepsASecondClaimAway() async throws {
        _ = try await enqueue()
        #expect(try await claim().count == 1)
        #expect(try await claim(at: t0 + .seconds(119)) == [])
    }

    @Test func endedLeaseGivesTheSameIDAgain() async throws {
        let entry = try await enqueue()
        _ = try await claim()
        #expect(try await claim(at: t0 + .minutes(2)).map(\.id) == [entry.id])
    }

    @Test func releasedLeasesAreClaimableAtOnce() async throws {
        let entry = try await enqueue()
        _ = try await claim()
        try await store.write { try $0.releaseLeases() }
        #expect(try await claim().map(\.id) == [entry.id])
    }

    @Test func clockSteppedBackHoldsNothingLongerThanTheLongestWait() async throws {
        let waiting = try await enqueue(incident: 1)
        let leased = try await enqueue(incident: 2)
        let soon = try await enqueue(incident: 3)
        _ = try await claim(limit: 3)
        try await settle(waiting, .failed(AttemptFailure(.passing, reason: "不通")))
        let back = t0 - .hours(2)
        var near = soon
        near.nextAttempt = back + .minutes(20)
        let saved = near
        try await store.write { try $0.save(saved) }
        #expect(try await claim(at: back).map(\.id) == [waiting.id, leased.id])
        #expect(try await claim(at: back + .minutes(20)).map(\.id).contains(soon.id))
    }

    @Test func figuresSpeakOfPendingAlerts() async throws {
        let first = try await enqueue(made: t0)
        _ = try await enqueue(incident: 2, made: t0 + .minutes(1))
        try await settle(first, .failed(AttemptFailure(.passing, reason: "不通")))
        let before = try await store.read { try $0.outbox(pendingAt: t0) }
        #expect(before.pending == 2)
        #expect(before.oldest == t0)
        #expect(try await store.read { try $0.failingDeliveries().map(\.id) } == [first.id])
        #expect(try await store.read { try $0.nextAttempt(on: "平台") } == t0 + .seconds(2))
        try await settle(first, at: t0 + .seconds(2))
        #expect(try await store.read { try $0.failingDeliveries() } == [])
        #expect(try await store.read { try $0.outbox(pendingAt: t0).oldest } == t0 + .minutes(1))
    }

    /// What cannot go now must not look due, or the loop that drains would never sleep.
    @Test func alertBehindARetryingOneIsNotDue() async throws {
        let first = try await enqueue()
        _ = try await enqueue()
        try await settle(first, .failed(AttemptFailure(.broken, reason: "不通")))
        #expect(try await store.read { try $0.nextAttempt(on: "平台") } == t0 + .seconds(60))
    }

    @Test func leasedAlertIsNotDue() async throws {
        _ = try await enqueue()
        _ = try await claim()
        #expect(try await store.read { try $0.nextAttempt(on: "平台") } == t0 + .minutes(2))
    }

    @Test func retryMakesAPendingAlertDue() async throws {
        let entry = try await enqueue()
        try await settle(entry, .failed(AttemptFailure(.broken, reason: "不通")))
        #expect(try await store.write { try $0.retry(entry.id, now: t0 + .seconds(1)) })
        #expect(try await claim(at: t0 + .seconds(1)).map(\.id) == [entry.id])
        try await settle(entry)
        #expect(try await store.write { try !$0.retry(entry.id, now: t0 + .seconds(2)) })
    }

    @Test func listsFilterByIncidentAndState() async throws {
        let entries = try await [enqueue(), enqueue(), enqueue(incident: 2)]
        try await settle(entries[0])
        let lists = try await store.read { view in
            [
                try view.deliveries(limit: 10), try view.deliveries(incident: 1, limit: 10),
                try view.deliveries(state: .sent, limit: 10), try view.deliveries(incident: 2, state: .sent, limit: 10),
                try view.deliveries(limit: 1),
            ].map { $0.map(\.id.spoken) }
        }
        #expect(lists == [["#2-1", "#1-2", "#1-1"], ["#1-2", "#1-1"], ["#1-1"], [], ["#2-1"]])
    }

    /// Whoever waits must hear that there was one, and where to look.
    @Test func anAlertThatCannotBeReadStillRings() async throws {
        let entry = try await enqueue(.opened, incident: 7)
        try await store.write { try $0.db.execute(sql: "UPDATE outbox SET alert = '{\"type\":'") }
        let found = try #require(try await claim().first)
        #expect(found.id == entry.id && found.alert.isUrgent)
        guard case .systemProblem(let problem) = found.alert.reason else { return #expect(Bool(false)) }
        #expect(problem.faults == [.unreadable("#7-1", 7)])
    }

    /// What should have arrived in the future is of a clock that was wrong.
    @Test(arguments: [(TimeSpan.minutes(-3), true), (.minutes(-2), false), (.minutes(2), false), (.days(300), true)])
    func aWrongClockMakesNoUrgentAlertWaitForYears(_ since: TimeSpan, isOverdue: Bool) async throws {
        _ = try await enqueue(.overdue, made: t0 + since)
        let overdue = try await store.read {
            try $0.overdueDeliveries(urgent: .minutes(3), any: .days(1), now: t0, limit: 8)
        }
        #expect(overdue.count == (isOverdue ? 1 : 0))
    }

    /// An attempt is under way: nobody else begins one.
    @Test func goingAnotherWayLeavesTheLease() async throws {
        let entry = try await enqueue(.opened)
        _ = try await claim()
        try await store.write { try $0.markGone(entry.id) }
        #expect(try await claim() == [])
    }
}
