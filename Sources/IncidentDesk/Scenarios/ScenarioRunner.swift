package import OpinionCore
import OpinionStore

/// Runs scenarios on the real rules, the real desk and a real store, in virtual time. Nothing is sent.
package struct ScenarioRunner: Sendable {
    private let book: RuleBook
    private let policy: ResponsePolicy

    package init(book: RuleBook, policy: ResponsePolicy) {
        (self.book, self.policy) = (book, policy)
    }

    /// Throws only when the store cannot work, a full disk for example.
    package func run(_ scenario: Scenario) async throws -> ScenarioOutcome {
        let temporary = try TemporaryStore()
        let orders = ScenarioOrders(scenario, book: book, policy: policy)
        let stage = ScenarioStage(store: temporary.store, orders: orders, start: scenario.start)
        let lines = ScenarioLines(start: scenario.start)
        var failures: [ScenarioFailure] = []
        var entriesSeen = 0
        for step in scenario.steps {
            let acts = try await stage.play(step)
            var (alerts, incidents): ([DiffLine], [DiffLine]) = ([], [])
            if let expectation = step.expectation {
                let seen = try await stage.look(after: entriesSeen)
                alerts = lines.alerts(expectation.alerts, seen.alerts)
                incidents = lines.incidents(expectation.incidents, seen.incidents)
                entriesSeen = seen.entries
            }
            failures += [ScenarioFailure(step, acts: acts, alerts: alerts, incidents: incidents)].filter(\.isFailure)
        }
        return ScenarioOutcome(name: scenario.name, position: scenario.position, failures: failures)
    }
}
