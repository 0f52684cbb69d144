import Alerting
import IncidentDesk
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Drains the outbox: claims by lease, checks that the alert still holds, sends, and records what the channel said.
/// Whatever ends the process in between, the same id goes again.
struct DeliveryService: Service {
    private static let width = 16
    private static let lease = TimeSpan.minutes(2)
    /// No alert waits longer than this for its next attempt, even when the wall clock was stepped back.
    private static let longestWait = TimeSpan.minutes(20)

    let store: OpinionStore
    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let environment: Environment
    let bell: Bell
    let pulse: Pulse

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    pulse.beat(.delivery)
                    let claimed = (try? await claim()) ?? []
                    // A slow channel holds up nobody else: each attempt goes its own way, and rings when it is done.
                    // A stop lets an attempt end: what is under way is not sent twice for nothing.
                    for entry in claimed { group.addTask { await Task { await attempt(entry) }.value } }
                    if claimed.isEmpty { await bell.wait(atMost: .milliseconds(await wait().milliseconds)) }
                }
            }
        }
    }

    /// Sends a few of the alerts that are due and waits for what becomes of them.
    /// - Returns: how many alerts were attempted.
    @discardableResult
    func step() async throws -> Int {
        let claimed = try await claim()
        await withTaskGroup(of: Void.self) { group in
            for entry in claimed { group.addTask { await attempt(entry) } }
        }
        return claimed.count
    }

    /// Leases alerts that are due and still hold.
    private func claim() async throws -> [OutboxEntry] {
        let now = environment.now()
        guard try await isAnythingDue(now) else { return [] }
        return try await committer.commit { transaction in
            let entries = try transaction.claimDeliveries(
                limit: Self.width,
                lease: Self.lease,
                longestWait: Self.longestWait,
                now: now
            )
            return try entries.compactMap { try current($0, transaction) }
        }
    }

    private func isAnythingDue(_ now: Instant) async throws -> Bool {
        guard let next = try await store.read({ try $0.nextAttempt() }) else { return false }
        return next <= now || next - now > Self.longestWait
    }

    /// The entry as it may go out now: to whoever has the incident by now; nil when it no longer holds.
    private func current(_ entry: OutboxEntry, _ transaction: StoreTransaction) throws -> OutboxEntry? {
        let incident = try entry.incident.flatMap { try transaction.view.incident($0) }
        guard try holds(entry, incident, transaction.view) else {
            try supersede(entry, transaction)
            return nil
        }
        guard let incident, AlertCheck.needsRenewal(entry.alert, incident: incident) else { return entry }
        var renewed = entry
        renewed.alert = try desk.renewed(entry.alert, incident, deployments.current, transaction.view)
        try transaction.renew(renewed)
        return renewed
    }

    private func holds(_ entry: OutboxEntry, _ incident: Incident?, _ view: StoreSnapshot) throws -> Bool {
        try AlertCheck.stillHolds(entry.alert, incident: incident) { try view.liveIncidents() }
    }

    private func supersede(_ entry: OutboxEntry, _ transaction: StoreTransaction) throws {
        var superseded = entry
        superseded.state = .superseded
        try transaction.save(superseded)
    }

    /// Asked once more when the attempt begins: an acknowledgement may have come since the alert was leased. What comes
    /// after this answer cannot call the attempt back; it finds every later one.
    private func stillHolds(_ entry: OutboxEntry) async -> Bool {
        let answer = try? await store.read { view in
            try holds(entry, try entry.incident.flatMap { try view.incident($0) }, view)
        }
        return answer ?? true
    }

    private func attempt(_ entry: OutboxEntry) async {
        guard await stillHolds(entry) else {
            // When this does not commit, the lease ends and the check is made again.
            try? await committer.commit { try supersede(entry, $0) }
            return
        }
        environment.pass(.beforeSend)
        let outcome = await outcome(entry)
        environment.pass(.afterSend)
        let now = environment.now()
        let deployment = deployments.current
        // When this does not commit, the lease ends and the same id goes again.
        try? await committer.commit { try record(outcome, of: entry, now: now, deployment, $0) }
        environment.pass(.afterVerdict)
    }

    private func outcome(_ entry: OutboxEntry) async -> OutboxEntry.Outcome {
        let deployment = deployments.current
        let language = deployment.configuration.language
        guard let channel = deployment.channels[entry.channel] else {
            return .failed(reason: Self.noChannel[language], retryAfter: nil, isChannelBroken: true)
        }
        let delivery = Delivery(id: entry.id, alert: entry.alert, attempt: entry.attempts + 1)
        switch await channel.deliver(delivery, now: environment.now()) {
        case .sent:
            return .sent
        case .retry(let after, let reason):
            return .failed(reason: reason.text(language), retryAfter: after, isChannelBroken: false)
        case .unknown(let reason):
            return .failed(reason: reason.text(language), retryAfter: nil, isChannelBroken: false)
        case .channelBroken(let reason), .contentRejected(let reason):
            return .failed(reason: reason.text(language), retryAfter: .seconds(60), isChannelBroken: true)
        }
    }

    private static let noChannel = Phrase(
        "配置中已沒有這個通道：恢復通道後自動補發",
        "配置中已没有这个通道：恢复通道后自动补发",
        "the configuration has no such channel any more: restore it and the alert goes out"
    )

    private func record(
        _ outcome: OutboxEntry.Outcome,
        of entry: OutboxEntry,
        now: Instant,
        _ deployment: Deployment,
        _ transaction: StoreTransaction
    ) throws {
        var after = entry.after(outcome, now: now)
        if entry.shouldFallBack(after: outcome, now: now) {
            after.hasFallenBack = true
            for channel in entry.fallback where deployment.channels[channel] != nil {
                _ = try transaction.enqueue(entry.alert, channel: channel, fallback: [])
            }
        }
        try transaction.save(after)
        guard outcome == .sent || entry.attempts == 0 else { return }
        try desk.log(
            outcome == .sent ? "alert.sent" : "alert.failed",
            incident: entry.incident,
            [
                "delivery": .text(entry.id.description), "channel": .text(entry.channel),
                "type": .text(entry.alert.type.rawValue), "attempt": .number(Int64(after.attempts)),
                "reason": .optional(after.reason),
            ],
            transaction
        )
    }

    private func wait() async -> TimeSpan {
        guard let next = try? await store.read({ try $0.nextAttempt() }) else { return .seconds(30) }
        return min(max(next - environment.now(), TimeSpan(milliseconds: 50)), .seconds(30))
    }
}
