import IncidentDesk
import OpinionCore
import OpinionStore

/// Gathers what the audit judges.
struct Auditing: Sendable {
    /// A tiny transaction must be on the disk within this.
    private static let writingTime = Duration.seconds(5)

    let store: OpinionStore
    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let polling: PollService
    let pulse: Pulse
    /// When the daemon began: before that it could read nothing.
    let started: Instant

    /// Everything that is wrong now. A database that cannot be read is one that does not work.
    func faults() async -> [AuditFault] {
        let now = desk.now()
        let isWriting = await isWriting(now)
        guard let seen = try? await look(now) else {
            return Audit.faults(AuditFacts(now: now, isWriting: false, hanging: pulse.hanging.map(\.rawValue)))
        }
        let urgent = seen.urgent.map { ($0.id, $0.channel, $0.alert.made) }
        return Audit.faults(
            AuditFacts(
                now: now,
                steps: seen.steps,
                isWriting: isWriting,
                lastRead: await lastRead(),
                networkDown: await polling.networkDown(),
                oldestUnlogged: seen.unlogged,
                hanging: pulse.hanging.map(\.rawValue),
                oldestUrgent: urgent
            )
        )
    }

    private struct Seen: Sendable {
        let steps: [NextStep]
        let unlogged: Instant?
        let urgent: OutboxEntry?
    }

    private func look(_ now: Instant) async throws -> Seen {
        let isTrusted = desk.trust.look().isTrusted
        return try await store.read { view in
            let steps = try view.liveIncidents().filter { !$0.isDrill }.map { incident in
                try NextStep.of(incident, now: now, isClockTrusted: isTrusted) {
                    try view.told($0, of: incident.number)
                }
            }
            return Seen(steps: steps, unlogged: try view.oldestOpenIntent(), urgent: try view.oldestUnheardUrgent())
        }
    }

    private func isWriting(_ now: Instant) async -> Bool {
        await Limited.succeeds(within: Self.writingTime) { [committer] in
            try await committer.commit { try $0.proveWriting(now: now) }
        }
    }

    private func lastRead() async -> (at: Instant, every: TimeSpan)? {
        let states = await polling.feedStates()
        let read = deployments.current.feeds.map { feed in
            let state = states[feed.id]
            return (at: max(state?.lastSuccess ?? started, started), every: max(feed.every, state?.planned ?? .zero))
        }
        return read.max { ($0.at, $0.every) < ($1.at, $1.every) }
    }
}

/// Work that is waited for so long and no longer; it goes on by itself.
enum Limited {
    /// - Returns: false when it failed or took longer.
    static func succeeds(within limit: Duration, _ work: @escaping @Sendable () async throws -> Void) async -> Bool {
        let (answers, answer) = AsyncStream.makeStream(of: Bool.self)
        Task {
            let isDone = (try? await work()) != nil
            answer.yield(isDone)
        }
        let patience = Task {
            try await Task.sleep(for: limit)
            answer.yield(false)
        }
        defer { patience.cancel() }
        for await isDone in answers { return isDone }
        return false
    }
}
