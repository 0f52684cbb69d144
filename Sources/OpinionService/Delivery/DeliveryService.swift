import IncidentDesk
import Logging
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Drains the outbox: claims by lease, channel by channel, sends, and records what each channel said. Whatever ends the
/// process in between, the same id goes again.
struct DeliveryService: Service {
    let store: OpinionStore
    let committer: Committer
    let outbox: Outbox
    let deployments: Deployments
    let environment: Environment
    let sender: Sender
    let silence: SilenceAlarm
    let bell: Bell
    let pulse: Pulse
    let logger: Logger
    let lanes = Lanes()
    /// What does not work is said again this often while it lasts.
    private let crying = Pace(.minutes(10))

    init(
        store: OpinionStore,
        committer: Committer,
        desk: Desk,
        deployments: Deployments,
        environment: Environment,
        bell: Bell,
        pulse: Pulse,
        logger: Logger
    ) {
        (self.store, self.committer, self.deployments) = (store, committer, deployments)
        (self.environment, self.bell, self.pulse, self.logger) = (environment, bell, pulse, logger)
        outbox = Outbox(desk: desk)
        sender = Sender(
            store: store,
            committer: committer,
            outbox: outbox,
            deployments: deployments,
            environment: environment,
            logger: logger
        )
        silence = SilenceAlarm(store: store, logger: logger)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    let round = await roundOrPause()
                    // A slow channel holds up nobody else: each attempt goes its own way, and rings when it is done.
                    // A stop lets an attempt end: what is under way is not sent twice for nothing.
                    for entry in round.claimed { group.addTask { await Task { await attempt(entry) }.value } }
                    await silence.look(now: environment.now())
                    if round.claimed.isEmpty { await bell.wait(atMost: wait(until: round.next)) }
                }
            }
        }
    }

    /// Sends a few of the alerts that are due and waits for what becomes of them.
    /// - Returns: how many alerts were attempted.
    @discardableResult
    func step() async throws -> Int {
        let claimed = try await round().claimed
        await withTaskGroup(of: Void.self) { group in
            for entry in claimed { group.addTask { await attempt(entry) } }
        }
        return claimed.count
    }

    /// When there may be something to do next; nil while nothing waits.
    func next() async throws -> Instant? {
        let traffic = traffic()
        let now = environment.now()
        let plan = try await store.read { try makePlan(traffic, $0, now: now) }
        return plan.isEmpty ? plan.next : now
    }

    private struct Round {
        let claimed: [OutboxEntry]
        let next: Instant?
    }

    /// A round that fails is no beat: the watch over the program has to notice.
    private func roundOrPause() async -> Round {
        do {
            let round = try await round()
            pulse.beat(.delivery)
            return round
        } catch {
            cry("no alert can be sent: \(error)")
            return Round(claimed: [], next: environment.now() + .seconds(1))
        }
    }

    private func cry(_ text: String) {
        if crying.allows(environment.now()) { logger.critical("\(text); see opinionctl status") }
    }

    /// Looks first, since most rounds have nothing to write; then claims what may go on every channel in one commit.
    private func round() async throws -> Round {
        let (traffic, now) = (traffic(), environment.now())
        let plan = try await store.read { try makePlan(traffic, $0, now: now) }
        guard !plan.isEmpty else { return Round(claimed: [], next: plan.next) }
        let orders = deployments.current
        let claims = try await committer.commit { try claim(plan, orders, $0) }
        let claimed = claims.entries.filter(lanes.begin)
        if let failure = claims.failures.first { cry("\(failure.key): alerts wait: \(failure.value)") }
        return Round(claimed: claimed, next: claims.failures.isEmpty ? now : now + .seconds(1))
    }

    private func attempt(_ entry: OutboxEntry) async {
        await sender.attempt(entry)
        lanes.end(entry)
        bell.ring()
    }

    private func traffic() -> @Sendable (String) -> ChannelTraffic {
        let deployment = deployments.current
        return { deployment.traffic(of: $0) }
    }

    private func wait(until next: Instant?) -> Duration {
        let wait = next.map { $0 - environment.now() } ?? .seconds(30)
        return .milliseconds(min(max(wait, TimeSpan(milliseconds: 50)), .seconds(30)).milliseconds)
    }
}
