import IncidentDesk
import OpinionCore
import OpinionFiles
import OpinionStore
import ServiceLifecycle

/// Plays the drills that run and ends them, level-triggered: every step whose time has come and that was not played is
/// due, and so is every end, whatever happened in between.
struct DrillService: Service {
    /// The wall clock is looked at again at least this often.
    private static let longestSleep = TimeSpan.seconds(30)
    /// A drill that is over waits this long for its last alerts to arrive.
    private static let farewell = TimeSpan.minutes(1)

    let store: OpinionStore
    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let bell: Bell
    let pulse: Pulse
    private let scripts = DrillScripts()

    init(
        store: OpinionStore,
        committer: Committer,
        desk: Desk,
        deployments: Deployments,
        bell: Bell,
        pulse: Pulse
    ) {
        (self.store, self.committer, self.desk, self.deployments) = (store, committer, desk, deployments)
        (self.bell, self.pulse) = (bell, pulse)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                pulse.beat(.drills)
                let next = (try? await step()) ?? desk.now() + .seconds(5)
                let wait = min(max(next - desk.now(), TimeSpan(milliseconds: 20)), Self.longestSleep)
                await bell.wait(atMost: .milliseconds(wait.milliseconds))
            }
        }
    }

    /// Plays and ends what is due now.
    /// - Returns: when something may be due next.
    @discardableResult
    func step() async throws -> Instant {
        var next = desk.now() + Self.longestSleep
        for drill in try await store.read({ try $0.runningDrills() }) {
            next = min(next, try await advance(drill) ?? next)
        }
        try await closeStrays()
        return next
    }

    // MARK: One drill

    private enum Due: Sendable {
        case step(ScenarioStep)
        case end(DrillEnd)
        case nothing(until: Instant)
    }

    private func advance(_ drill: Drill) async throws -> Instant? {
        var drill = drill
        while true {
            let due = try await due(drill)
            if case .nothing(let until) = due { return until }
            guard let after = try await perform(due, drill) else { return nil }
            drill = after
        }
    }

    private func due(_ drill: Drill) async throws -> Due {
        let now = desk.now()
        if now >= drill.until { return .end(.time) }
        guard let steps = scripts.steps(of: drill, player: desk.actor) else { return .end(.unreadable) }
        guard drill.played >= steps.count else {
            let planned = steps[drill.played].at
            guard planned <= now else { return .nothing(until: min(planned, drill.until)) }
            // Read again as if the drill had begun so much later: what the step says of time is true when it is played.
            let late = scripts.read(drill, begin: drill.started + (now - planned), player: desk.actor)
            return late.map { .step($0[drill.played]) } ?? .end(.unreadable)
        }
        let patience = now - Self.farewell
        let isOver = try await store.read { view in
            let isLive = try view.incidents(ofDrill: drill.id).contains { $0.state.isLive }
            return try !isLive && !view.deliveries(ofDrill: drill.id).contains { $0.isWaiting(since: patience) }
        }
        return isOver ? .end(.done) : .nothing(until: drill.until)
    }

    /// - Returns: the drill after it; nil when it has ended, or when somebody else was first.
    private func perform(_ due: Due, _ drill: Drill) async throws -> Drill? {
        let deployment = deployments.current
        let drilling = Drilling(desk: desk)
        return try await committer.commit { transaction in
            guard let current = try transaction.view.drill(drill.id), current.ended == nil,
                current.played == drill.played
            else { return nil }
            switch due {
            case .step(let step): return try drilling.play(step, of: current, deployment, transaction)
            case .end(let end): _ = try drilling.end(current, end, deployment, transaction)
            case .nothing: break
            }
            return nil
        }
    }

    // MARK: What no drill holds any more

    /// Incidents of a drill that were reopened after its end, and those of an earlier version after the usual time.
    private func closeStrays() async throws {
        let old = desk.now() - Drill.usual
        let strays = try await store.read { try $0.strayDrillIncidents() }
            .filter { $0.drill != nil || $0.opened <= old }
        guard !strays.isEmpty else { return }
        let drilling = Drilling(desk: desk)
        try await committer.commit { transaction in
            for number in strays.map(\.number) {
                guard let incident = try transaction.view.incident(number) else { continue }
                try drilling.close(incident, transaction)
            }
        }
    }
}

extension OutboxEntry {
    /// Not told yet, and made so late that it may still arrive.
    fileprivate func isWaiting(since patience: Instant) -> Bool { state == .pending && alert.made > patience }
}
