import OpinionCore
import OpinionStore

/// Where a scenario is played: a desk with a clock that only the scenario moves, and a store of its own.
struct ScenarioStage: Sendable {
    private let store: OpinionStore
    private let orders: ScenarioOrders
    private let clock: DrivenClock
    let desk: Desk

    init(store: OpinionStore, orders: ScenarioOrders, start: Instant) {
        (self.store, self.orders) = (store, orders)
        clock = DrivenClock(at: start)
        desk = Desk(clock: clock.wall, trust: TrustWatch(clock.wall), actor: .daemon(uid: 0))
    }

    /// Lets time pass until the step, telling what falls due at its own instant, then plays it.
    /// - Returns: acts that were refused, or should have been.
    func play(_ step: ScenarioStep) async throws -> [DiffLine] {
        try await pass(until: step.at)
        try await store.write { transaction in
            for each in step.overrides { _ = try desk.override(each, by: Self.officer, orders, transaction) }
            for each in step.items {
                let matched = MatchedItem(each.item, in: orders.book, isLocal: each.isLocal)
                _ = try desk.take(matched, isFirstAnswer: each.isFirstAnswer, orders, transaction)
            }
        }
        var lines: [DiffLine] = []
        for act in step.acts { lines += try await store.write { try apply(act, $0) } }
        for silence in step.silences { lines += try await store.write { try apply(silence, $0) } }
        try await tellDue()
        return lines
    }

    private static let officer = Actor(uid: 1_000, user: "officer", name: "值班員", via: "scenario")

    // MARK: Time

    /// A step of the daemon follows each instant at which something is due.
    private func pass(until end: Instant) async throws {
        try await tellDue()
        while let next = try await store.read({ try Deadlines(desk: desk).next($0, after: clock.now, orders) }),
            next <= end
        {
            clock.advance(to: next)
            try await tellDue()
        }
        clock.advance(to: end)
    }

    /// Tells until nothing is due: what is told may make something else due at the same instant.
    private func tellDue() async throws {
        let (now, deadlines) = (clock.now, Deadlines(desk: desk))
        let trusted = desk.trust.look().isTrusted
        while try await store.read({ try deadlines.isAnythingDue($0, now: now, isClockTrusted: trusted, orders) }) {
            try await store.write { transaction in
                let failures = try deadlines.tell(now: now, isClockTrusted: trusted, orders, transaction)
                if let failure = failures.first { throw failure.value }
            }
        }
    }

    // MARK: Acts

    private func apply(_ each: ScenarioAct, _ transaction: StoreTransaction) throws -> [DiffLine] {
        let refusal = try refusal(each, transaction)
        guard (refusal != nil) != each.isRefused else { return [] }
        let (done, refused) = ("{\(each.label)}", "{\(each.label), refused: true}")
        guard let refusal else { return [DiffLine(.missing, refused), DiffLine(.unexpected, done)] }
        return [DiffLine(.missing, done), DiffLine(.unexpected, "\(refused)  # \(refusal)")]
    }

    /// Does the act; returns why not, where it is refused.
    private func refusal(_ each: ScenarioAct, _ transaction: StoreTransaction) throws -> String? {
        do {
            switch each.deed {
            case .act(let act, let number):
                guard let incident = try transaction.view.incident(number) else { return "not_found" }
                let outcome = try Acting.apply(act, to: incident, by: each.by, zone: orders.zone, now: clock.now)
                try desk.record(outcome, of: act, by: each.by, orders, transaction)
            case .regroup(let act): _ = try desk.regroup(act, by: each.by, orders, transaction)
            }
            return nil
        } catch let refusal as ActRefusal {
            return refusal.summary
        } catch let refusal as RegroupRefusal {
            return refusal.summary
        }
    }

    // MARK: Looking

    /// The alerts behind the first `entries` of the outbox, the incidents that have not ended, and the outbox' length.
    func look(after entries: Int) async throws -> (alerts: [SeenAlert], incidents: [Incident], entries: Int) {
        try await store.read { view in
            let outbox = try view.deliveries(limit: Int.max)
            return (
                SeenAlert.grouped(outbox.reversed().dropFirst(entries)), try view.liveIncidents(), outbox.count
            )
        }
    }
}
