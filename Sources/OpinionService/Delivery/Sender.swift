import Alerting
import IncidentDesk
import Logging
import OpinionCore
import OpinionStore

/// Makes one attempt to deliver an alert that was claimed, and records what the channel said.
struct Sender: Sendable {
    let store: OpinionStore
    let committer: Committer
    let outbox: Outbox
    let deployments: Deployments
    let environment: Environment
    let logger: Logger
    private let crying = Pace(.minutes(10))

    init(
        store: OpinionStore,
        committer: Committer,
        outbox: Outbox,
        deployments: Deployments,
        environment: Environment,
        logger: Logger
    ) {
        (self.store, self.committer, self.outbox) = (store, committer, outbox)
        (self.deployments, self.environment, self.logger) = (deployments, environment, logger)
    }

    func attempt(_ entry: OutboxEntry) async {
        guard await stillHolds(entry) else {
            // When this does not commit, the lease ends and the check is made again.
            try? await committer.commit { try outbox.supersede(entry, $0) }
            return
        }
        let deployment = deployments.current
        environment.pass(.beforeSend)
        let attempt = await send(entry, deployment)
        environment.pass(.afterSend)
        let outcome = AttemptOutcome(attempt.verdict, deployment.configuration.language)
        await record(outcome, attempt, entry, deployment)
        environment.pass(.afterVerdict)
    }

    /// Where what follows from an outcome cannot be written, at least the outcome itself: else the same alert would ring
    /// every two minutes. When not even that commits, the lease ends and the same id goes again.
    private func record(
        _ outcome: AttemptOutcome,
        _ attempt: Attempt,
        _ entry: OutboxEntry,
        _ deployment: Deployment
    ) async {
        do {
            try await committer.commit {
                try outbox.settle(entry.id, outcome, wire: attempt.wire, deployment, $0)
                try outbox.count(attempt.extra, of: deployment.traffic(of: entry.channel), $0)
            }
        } catch {
            if crying.allows(environment.now()) {
                logger.critical("\(entry.channel): what became of alert \(entry.id) cannot be recorded: \(error)")
            }
            try? await committer.commit { try outbox.note(outcome, of: entry.id, $0) }
        }
    }

    /// Asked once more when the attempt begins: an acknowledgement may have come since the alert was leased. What comes
    /// after this answer cannot call the attempt back; it finds every later one.
    private func stillHolds(_ entry: OutboxEntry) async -> Bool {
        let answer = try? await store.read { try outbox.stillHolds(entry, $0) }
        return answer ?? true
    }

    private func send(_ entry: OutboxEntry, _ deployment: Deployment) async -> Attempt {
        guard let channel = deployment.channels[entry.channel] else { return Attempt(.channelMissing) }
        let delivery = Delivery(id: entry.id, alert: entry.alert, attempt: entry.attempts + 1)
        return await channel.deliver(delivery, now: environment.now())
    }
}

extension AttemptOutcome {
    /// A verdict in the words of the outbox, which `status` and `alerts` show.
    init(_ verdict: Verdict, _ language: Language) {
        let text = verdict.reason?.text(language) ?? ""
        switch verdict {
        case .sent: self = .sent
        case .retry(let after, _): self = .failed(AttemptFailure(.passing, reason: text, retryAfter: after))
        case .unknown: self = .failed(AttemptFailure(.passing, reason: text))
        case .channelBroken: self = .failed(AttemptFailure(.broken, reason: text))
        case .unexplained: self = .failed(AttemptFailure(.unexplained, reason: text))
        case .contentRejected: self = .failed(AttemptFailure(.content, reason: text))
        }
    }
}
