import OpinionCore
import OpinionStore
import ServiceLifecycle

/// What became of one look at a feed.
struct PollOutcome: Sendable {
    enum Result: Sendable {
        case unchanged
        case stored(newItems: Int)
        case failed(code: String)
    }

    let feed: FeedID
    let result: Result
}

/// Polls what is due. A feed is looked at by one task at a time; its state is saved with the items it vouches for.
actor PollService: Service {
    /// Feeds looked at together; the client bounds connections, this bounds memory.
    private static let width = 64

    private let fetcher: FeedFetcher
    private let intake: ItemIntake
    private let deployments: Deployments
    private let environment: Environment
    private let bell: Bell
    private let pulse: Pulse
    private var states: [FeedID: FeedState]
    /// Time since boot at which a feed is due again, whatever became of the wall clock.
    private var dueSinceBoot: [FeedID: TimeSpan] = [:]
    private var inFlight: [FeedID: Task<PollOutcome, Never>] = [:]
    /// Feeds that are due and wait for room, the longest waiting last.
    private var backlog: [Feed] = []
    /// Time since boot at which the loop looks again anyway.
    private var looksAgain = TimeSpan.zero

    init(
        fetcher: FeedFetcher,
        intake: ItemIntake,
        deployments: Deployments,
        environment: Environment,
        bell: Bell,
        pulse: Pulse,
        states: [FeedID: FeedState]
    ) {
        (self.fetcher, self.intake, self.deployments) = (fetcher, intake, deployments)
        (self.environment, self.bell, self.pulse, self.states) = (environment, bell, pulse, states)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.loop() }
        // What is being fetched is given up, what is being stored is finished: a hanging outlet holds nobody up.
        for task in inFlight.values { task.cancel() }
        for task in inFlight.values { _ = await task.value }
    }

    private func loop() async {
        while !Task.isCancelled {
            pulse.beat(.polling)
            let wait = step()
            looksAgain = environment.sinceBoot() + wait
            await bell.wait(atMost: .milliseconds(wait.milliseconds))
        }
    }

    /// Begins to look at what is due, as far as the width allows; a look that ends makes room for the next.
    /// - Returns: how long nothing else is due.
    private func step() -> TimeSpan {
        if backlog.isEmpty { backlog = due(environment.now()).reversed() }
        while inFlight.count < Self.width, let feed = backlog.popLast() { _ = begin(feed) }
        return backlog.isEmpty ? untilNext() : .seconds(1)
    }

    private func due(_ now: Instant) -> [Feed] {
        deployments.current.feeds.filter { inFlight[$0.id] == nil && isDue($0, now: now) }
            .sorted { next($0) < next($1) }
    }

    private func isDue(_ feed: Feed, now: Instant) -> Bool { wait(for: feed, now: now) <= .zero }

    /// By the wall clock, or by the time since boot where that is sooner: a wall clock that was stepped back never puts
    /// a feed off by more than it would wait anyway.
    private func wait(for feed: Feed, now: Instant) -> TimeSpan {
        let byWall = next(feed) - now
        guard let due = dueSinceBoot[feed.id] else { return byWall > .hours(24) + feed.every ? .zero : byWall }
        return min(byWall, due - environment.sinceBoot())
    }

    private func next(_ feed: Feed) -> Instant { states[feed.id]?.nextCheck ?? Instant(milliseconds: 0) }

    private func untilNext() -> TimeSpan {
        let now = environment.now()
        let waits = deployments.current.feeds.filter { inFlight[$0.id] == nil }.map { wait(for: $0, now: now) }
        let soonest = waits.min() ?? .seconds(30)
        return max(TimeSpan(milliseconds: 10), min(soonest, .seconds(30)))
    }

    // MARK: One feed

    private func begin(_ feed: Feed) -> Task<PollOutcome, Never> {
        if let running = inFlight[feed.id] { return running }
        let state = (states[feed.id] ?? FeedState(id: feed.id, url: feed.url)).fitting(feed)
        let deployment = deployments.current
        let task = Task { [fetcher, intake] in
            let answer = await fetcher.look(at: feed, state: state, deployment: deployment)
            let stored = await intake.take(answer, state: state, deployment: deployment)
            self.finish(feed.id, stored.state)
            return PollOutcome(feed: feed.id, result: stored.result)
        }
        inFlight[feed.id] = task
        return task
    }

    private func finish(_ feed: FeedID, _ state: FeedState) {
        states[feed] = state
        let now = environment.now()
        let due = environment.sinceBoot() + ((state.nextCheck ?? now) - now)
        dueSinceBoot[feed] = due
        inFlight[feed] = nil
        // The loop looks at all feeds; it is woken only for what it does not know yet.
        if !backlog.isEmpty || due < looksAgain { bell.ring() }
    }

    // MARK: On demand

    /// Looks at feeds now, whatever their interval, but never before a server's Retry-After, and waits until all of
    /// it is stored.
    func poll(_ feeds: [Feed]) async -> [PollOutcome] {
        let now = environment.now()
        return await withTaskGroup(of: PollOutcome.self) { group in
            var outcomes: [PollOutcome] = []
            var rest = feeds[...]
            for _ in 0..<Self.width { if let feed = rest.popFirst() { add(feed, to: &group, now: now) } }
            while let outcome = await group.next() {
                outcomes.append(outcome)
                if let feed = rest.popFirst() { add(feed, to: &group, now: now) }
            }
            return outcomes
        }
    }

    private func add(_ feed: Feed, to group: inout TaskGroup<PollOutcome>, now: Instant) {
        if let notBefore = states[feed.id]?.notBefore, notBefore > now, notBefore - now <= .hours(24) {
            group.addTask { PollOutcome(feed: feed.id, result: .failed(code: "retry_after")) }
            return
        }
        let task = begin(feed)
        group.addTask { await task.value }
    }

    /// The state of every feed that was looked at.
    func feedStates() -> [FeedID: FeedState] { states }
}
