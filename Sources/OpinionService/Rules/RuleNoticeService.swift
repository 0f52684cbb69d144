import IncidentDesk
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Tells once a day which rules say nothing or too much, when they are others than were told last. What was told is
/// stored with the alert, so that no restart tells it twice or forgets it.
struct RuleNoticeService: Service {
    private static let longestSleep = TimeSpan.minutes(1)

    let watching: RuleWatching
    let committer: Committer
    let desk: Desk
    let deployments: Deployments

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let next = (try? await step()) ?? desk.now() + .seconds(30)
                let wait = min(max(next - desk.now(), .seconds(1)), Self.longestSleep)
                try? await Task.sleep(for: .milliseconds(wait.milliseconds))
            }
        }
    }

    /// Considers today's notice when its time has come.
    /// - Returns: when there may be something to do next.
    @discardableResult
    func step() async throws -> Instant {
        let now = desk.now()
        let deployment = deployments.current
        let told = try await watching.store.read { try $0.toldRuleNotice() }
        switch DailyRuleNotice.decide(told: told, now: now, zone: deployment.zone) {
        case .wait(let until): return until
        case .consider(let day):
            let findings = try await watching.findings(deployment, now: now)
            try await committer.commit { try tell(findings, on: day, told: told, deployment, $0) }
            return now
        }
    }

    private func tell(
        _ findings: [RuleFinding],
        on day: String,
        told: ToldRuleNotice?,
        _ deployment: Deployment,
        _ transaction: StoreTransaction
    ) throws {
        let notice = ToldRuleNotice(day: day, names: DailyRuleNotice.names(findings))
        try transaction.save(notice)
        guard DailyRuleNotice.isNews(findings, told: told) else { return }
        try desk.send(.ruleSilent, about: nil, reason: .ruleFindings(findings), deployment, transaction)
        try desk.log("rules.noticed", ["rules": .list(notice.names.map { .text($0) })], transaction)
    }
}
