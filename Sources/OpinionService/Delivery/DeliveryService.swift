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
    private let lanes = Lanes()

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
        (self.environment, self.bell, self.pulse) = (environment, bell, pulse)
        outbox = Outbox(desk: desk)
        sender = Sender(
            store: store,
            committer: committer,
            outbox: outbox,
            deployments: deployments,
            environment: environment
        )
        silence = SilenceAlarm(store: store, logger: logger)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    pulse.beat(.delivery)
                    let round = (try? await round()) ?? Round(claimed: [], next: environment.now() + .seconds(1))
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

    private struct Plan: Sendable {
        /// The channels on which something may go, or be folded.
        var channels: [ChannelTraffic] = []
        var isSweepDue = false
        /// When there may be something to do where there is nothing now.
        var next: Instant?

        var isEmpty: Bool { !isSweepDue && channels.isEmpty }
    }

    /// Looks first, since most rounds have nothing to write; then claims what may go on every channel in one commit.
    private func round() async throws -> Round {
        let (traffic, now) = (traffic(), environment.now())
        let plan = try await store.read { try makePlan(traffic, $0, now: now) }
        guard !plan.isEmpty else { return Round(claimed: [], next: plan.next) }
        let orders = deployments.current
        let claimed = try await committer.commit { [outbox, lanes] transaction -> [OutboxEntry] in
            if plan.isSweepDue { try outbox.sweep(orders, transaction) }
            return try plan.channels.flatMap { channel in
                try outbox.claim(channel, free: lanes.free(channel.channel, of: channel.width), orders, transaction)
            }
        }
        for entry in claimed { lanes.begin(entry.channel) }
        return Round(claimed: claimed, next: claimed.isEmpty ? now : nil)
    }

    private func makePlan(
        _ traffic: (String) -> ChannelTraffic,
        _ view: StoreSnapshot,
        now: Instant
    ) throws -> Plan {
        var plan = Plan(isSweepDue: try outbox.isSweepDue(view, now: now), next: try outbox.nextSweep(view))
        for channel in try view.waitingChannels() {
            let own = traffic(channel)
            let look = try outbox.look(at: own, free: lanes.free(channel, of: own.width), view, now: now)
            let isBusy = try look.isAnythingGoing || outbox.isFoldingDue(look, own, view)
            if isBusy { plan.channels.append(own) }
            plan.next = [plan.next, look.next].compactMap(\.self).min()
        }
        return plan
    }

    private func attempt(_ entry: OutboxEntry) async {
        await sender.attempt(entry)
        lanes.end(entry.channel)
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
