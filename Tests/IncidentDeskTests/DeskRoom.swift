import OpinionCore
import OpinionStore
import Testing

@testable import IncidentDesk

/// A desk with a store of its own, the rules of `Rehearsal`, and a clock that the test moves.
struct DeskRoom {
    private let temporary: TemporaryStore
    let clock: DrivenClock
    let desk: Desk
    let orders: ScenarioOrders

    var store: OpinionStore { temporary.store }
    var now: Instant { clock.now }

    /// - Parameter change: what the policy says otherwise than the standard.
    init(at start: String, _ change: (inout ResponsePolicy) -> Void = { _ in }) throws {
        let text = "scenario: 甲\nstart: 2026-08-20 08:00\nsteps: [{at: 0:00, expect: {alerts: any}}]\n"
        var files = try Rehearsal.files(text)
        change(&files.policy)
        temporary = try TemporaryStore()
        clock = DrivenClock(at: try #require(Instant(start)))
        desk = Desk(clock: clock.wall, trust: TrustWatch(clock.wall), actor: .daemon(uid: 0))
        let book = RuleBook(rules: files.rules, levels: files.policy.levels)
        orders = ScenarioOrders(files.scenarios[0], book: book, policy: files.policy)
    }

    /// One report by an outlet, found now.
    func take(
        _ title: String,
        by outlet: String,
        url: String? = nil,
        text: String = "",
        published: PublishedTime? = nil,
        isFirstAnswer: Bool = false
    ) async throws {
        let item = Item(
            feed: outlet,
            key: url ?? title,
            outlet: outlet,
            tier: "市級",
            url: url,
            title: title,
            contentText: text,
            published: published,
            found: now
        )
        let (desk, orders) = (desk, orders)
        try await store.write { transaction in
            let matched = MatchedItem(item, in: orders.book, isLocal: false)
            _ = try desk.take(matched, isFirstAnswer: isFirstAnswer, orders, transaction)
        }
    }

    func act(_ act: Act, on number: IncidentNumber) async throws {
        let officer = Actor(uid: 1_000, user: "li", name: "李值班", via: "socket")
        let (desk, orders, now) = (desk, orders, now)
        try await store.write { transaction in
            let incident = try #require(try transaction.view.incident(number))
            let outcome = try Acting.apply(act, to: incident, by: officer, zone: orders.zone, now: now)
            try desk.record(outcome, of: act, by: officer, orders, transaction)
        }
    }

    func incident(_ number: IncidentNumber = 1) async throws -> Incident {
        try #require(try await store.read { try $0.incident(number) })
    }

    /// What was told, the first first.
    func reasons() async throws -> [AlertReason] {
        try await store.read { try $0.deliveries(limit: 1_000).reversed().map(\.alert.reason) }
    }

    func events(_ number: IncidentNumber = 1) async throws -> [LogEvent] {
        try await store.read { try $0.timeline(of: number) }
    }
}
