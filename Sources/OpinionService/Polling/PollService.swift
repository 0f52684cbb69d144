import HTTPTransfer
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

/// Looks at what is due. A feed is looked at by one task at a time; its state is saved with the items it vouches for.
/// Whose turn it is says `PollQueue`.
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
    private var feeds: [FeedID: PlacedFeed] = [:]
    private var queue = PollQueue(pace: PollPace(perSecond: 0))
    /// Of which loading of the configuration `feeds` are.
    private var adopted: Int?
    private var inFlight: [FeedID: Task<Void, Never>] = [:]
    private var waiting: [FeedID: [CheckedContinuation<PollOutcome.Result, Never>]] = [:]
    private var isRunning = false
    private var isStopping = false
    /// Feeds on which open incidents rest.
    private var hot: Set<FeedID> = []
    private let warming: Pace = Pace(.minutes(1))
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

    /// The state of every feed that was looked at.
    func feedStates() -> [FeedID: FeedState] { states }

    func run() async throws {
        (isRunning, isStopping) = (true, false)
        await cancelWhenGracefulShutdown { await self.loop() }
        (isRunning, isStopping) = (false, true)
        // What is being fetched is given up, what is being stored is finished: a hanging outlet holds nobody up.
        for task in inFlight.values { task.cancel() }
        for task in inFlight.values { await task.value }
    }

    private func loop() async {
        while !Task.isCancelled {
            pulse.beat(.polling)
            await warm()
            let wait = step()
            looksAgain = environment.sinceBoot() + wait
            await bell.wait(atMost: .milliseconds(wait.milliseconds))
        }
    }

    /// Begins to look at what is due, as far as width and manners allow.
    /// - Returns: how long nothing else is due.
    private func step() -> TimeSpan {
        adopt()
        drive()
        let now = environment.sinceBoot()
        let next = inFlight.count < Self.width ? queue.next(now: now) : nil
        return min(max((next ?? now + .seconds(30)) - now, TimeSpan(milliseconds: 10)), .seconds(30))
    }

    private func drive() {
        guard !isStopping else { return }
        let now = environment.sinceBoot()
        // What is due is the loop's affair; what is asked for goes without it as well.
        while inFlight.count < Self.width, let id = queue.begin(now: now, isAskedOnly: !isRunning) { begin(id) }
    }

    /// What brought news of an open incident is looked at more often, from the moment at which that is known.
    func warm() async {
        guard warming.allows(environment.now()),
            let now = try? await intake.store.read({ try $0.feedsOfOpenIncidents() })
        else { return }
        let before = hot
        hot = now
        for id in now.subtracting(before) { if let placed = feeds[id] { put(placed) } }
    }

    // MARK: The configuration

    /// Takes over the feeds as they are configured now.
    private func adopt() {
        let generation = deployments.generation
        guard generation != adopted else { return }
        adopted = generation
        let before = feeds
        let now = deployments.current.feeds
        feeds = Dictionary(now.map { ($0.id, before[$0.id].flatMap(same($0)) ?? PlacedFeed($0)) }) { first, _ in first }
        queue.adopt(PollPace(perSecond: now.reduce(0) { $0 + 1_000 / Double(max($1.every.milliseconds, 1)) }))
        for id in before.keys where feeds[id] == nil { queue.remove(id) }
        for placed in feeds.values where before[placed.feed.id]?.feed != placed.feed { put(placed) }
    }

    private func same(_ feed: Feed) -> (PlacedFeed) -> PlacedFeed? { { $0.feed == feed ? $0 : nil } }

    /// By the wall clock of the last time: one that was stepped since puts no feed off for longer than a server may ask.
    private func put(_ placed: PlacedFeed) {
        let feed = placed.feed
        if placed.address != nil { queue.treat(placed.host, with: HostManners.of(placed.address)) }
        queue.put(feed.id, at: environment.sinceBoot() + wait(for: feed), host: placed.host)
    }

    private func wait(for feed: Feed) -> TimeSpan {
        guard let state = states[feed.id], let next = state.nextCheck else { return .zero }
        let wait = next - environment.now()
        guard wait <= .hours(24) + feed.every else { return .zero }
        let isHasty = hot.contains(feed.id) && state.failures == 0
        return max(isHasty ? min(wait, FeedRhythm.hastened(state.interval(of: feed))) : wait, .zero)
    }

    // MARK: One feed

    private func begin(_ id: FeedID) {
        guard let placed = feeds[id] else { return finish(id, nil, .failed(code: "unknown")) }
        let feed = placed.feed
        let state = (states[id] ?? FeedState(id: id, url: feed.url)).fitting(feed)
        let deployment = deployments.current
        let isHot = hot.contains(id)
        inFlight[id] = Task { [fetcher, intake] in
            let answer = await fetcher.look(at: feed, state: state, deployment: deployment)
            let stored = await intake.take(answer, state: state, deployment: deployment, isHot: isHot)
            self.note(answer, placed.host)
            self.finish(id, stored.state, stored.result)
        }
    }

    /// What an answer says of the host behind the feed.
    private func note(_ answer: FeedAnswer, _ host: HostName) {
        guard let address = answer.address else { return }
        let manners = HostManners.of(address)
        queue.treat(host, with: manners)
        // One server of the house may speak for many: there each address is asked for itself.
        guard case .failed(_, let asked?) = answer.content, manners == .polite else { return }
        queue.hold(host, until: environment.sinceBoot() + min(asked, PollSchedule.longestRetryAfter))
    }

    private func finish(_ id: FeedID, _ state: FeedState?, _ result: PollOutcome.Result) {
        inFlight[id] = nil
        queue.end(id)
        if let state {
            states[id] = state
            if let placed = feeds[id] { put(placed) }
        }
        for each in waiting.removeValue(forKey: id) ?? [] { each.resume(returning: result) }
        drive()
        // The loop is woken only for what it does not know yet.
        if let next = queue.next(now: environment.sinceBoot()), next < looksAgain { bell.ring() }
    }

    // MARK: On demand

    /// Looks at feeds now, whatever their interval, but never before a server's Retry-After, and waits until all of
    /// it is stored.
    func poll(_ feeds: [Feed]) async -> [PollOutcome] {
        adopt()
        // The loop may not run, or sleep while a host is left its breath.
        let ticking = Task {
            while !Task.isCancelled {
                drive()
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
        defer { ticking.cancel() }
        return await withTaskGroup(of: PollOutcome.self) { group in
            for feed in feeds { group.addTask { PollOutcome(feed: feed.id, result: await self.outcome(of: feed)) } }
            var outcomes: [PollOutcome] = []
            while let outcome = await group.next() { outcomes.append(outcome) }
            return outcomes
        }
    }

    private func outcome(of feed: Feed) async -> PollOutcome.Result {
        let now = environment.now()
        if let notBefore = states[feed.id]?.notBefore, notBefore > now, notBefore - now <= .hours(24) {
            return .failed(code: "retry_after")
        }
        guard !isStopping, let placed = feeds[feed.id] else { return .failed(code: "unknown") }
        queue.ask(feed.id, host: placed.host)
        return await withCheckedContinuation { continuation in
            waiting[feed.id, default: []].append(continuation)
            drive()
        }
    }
}
