import FeedRequests
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
/// Whose turn it is, and whose fault a failure, says `PollBook`.
actor PollService: Service {
    private static let unread = PollOutcome.Result.failed(code: "network_down")

    private let fetcher: FeedFetcher
    private let intake: ItemIntake
    private let deployments: Deployments
    private let environment: Environment
    private let bell: Bell
    private let pulse: Pulse
    private var book: PollBook
    /// Which loading of the configuration the book knows.
    private var adopted: Int?
    private var inFlight: [FeedID: Task<Void, Never>] = [:]
    /// Whoever asked for a feed.
    private var waiting: [FeedID: [AsyncStream<PollOutcome>.Continuation]] = [:]
    private var isRunning = false
    private var isStopping = false
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
        (self.environment, self.bell, self.pulse) = (environment, bell, pulse)
        book = PollBook(states: states)
    }

    /// The state of every feed that was looked at.
    func feedStates() -> [FeedID: FeedState] { book.states }

    /// Since when no server outside answers.
    func networkDown() -> Instant? { book.networkDown }

    func run() async throws {
        (isRunning, isStopping) = (true, false)
        await cancelWhenGracefulShutdown { await self.loop() }
        (isRunning, isStopping) = (false, true)
        // What is being fetched is given up, what is being stored is finished: a hanging outlet holds nobody up.
        for task in inFlight.values { task.cancel() }
        for task in inFlight.values { await task.value }
        for id in waiting.keys { give(id, .failed(code: "unknown")) }
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
        let next = book.nextTurn(sinceBoot: now) ?? now + .seconds(30)
        return min(max(next - now, TimeSpan(milliseconds: 10)), .seconds(30))
    }

    /// Takes over the feeds as they are configured now.
    private func adopt() {
        let generation = deployments.generation
        guard generation != adopted else { return }
        adopted = generation
        book.adopt(deployments.current.configuration.access.manners)
        let feeds = deployments.current.feeds
        book.adopt(feeds, now: environment.now(), sinceBoot: environment.sinceBoot())
        for id in Set(waiting.keys).subtracting(feeds.map(\.id)) { give(id, .failed(code: "unknown")) }
    }

    func warm() async {
        guard warming.allows(environment.now()),
            let hot = try? await intake.store.read({ try $0.feedsOfOpenIncidents() })
        else { return }
        book.warm(hot, now: environment.now(), sinceBoot: environment.sinceBoot())
    }

    // MARK: Looks

    private func drive() {
        guard !isStopping else { return }
        let now = environment.sinceBoot()
        // What is due is the loop's affair; what is asked for goes without it as well.
        while let turn = book.next(sinceBoot: now, isAskedOnly: !isRunning, isAsked: { waiting[$0] != nil }) {
            take(turn)
        }
    }

    private func take(_ turn: PollBook.Turn) {
        switch turn {
        case .look(let placed, let state): look(placed, state)
        case .spare(let placed, let state, let fault, let wait): spare(placed, state, fault, wait)
        case .wait(let id): give(id, Self.unread)
        case .gone(let id): give(id, .failed(code: "unknown"))
        }
    }

    private func look(_ placed: PlacedFeed, _ state: FeedState) {
        let (feed, deployment, isHot) = (placed.feed, deployments.current, book.isHot(placed.feed.id))
        inFlight[feed.id] = Task { [fetcher, intake] in
            let answer = await fetcher.look(at: feed, state: state, deployment: deployment)
            guard await self.blames(answer, placed, state) else { return await self.putOff(feed.id) }
            // What weighs nothing makes room for the next before it is on the disk.
            if answer.items == nil { self.makeRoom(for: feed.id) }
            let stored = await intake.take(answer, state: state, deployment: deployment, isHot: isHot)
            await self.end(stored.state, stored.result)
        }
    }

    /// What its server's trouble makes fail needs no look.
    private func spare(_ placed: PlacedFeed, _ state: FeedState, _ fault: FeedFault, _ wait: TimeSpan) {
        let deployment = deployments.current
        let answer = FeedAnswer(placed.feed, failed: fault, spared: wait, at: environment.now())
        inFlight[placed.feed.id] = Task { [intake] in
            let stored = await intake.take(answer, state: state, deployment: deployment, isHot: false)
            await self.end(stored.state, stored.result)
        }
    }

    /// - Returns: false where the feed is not to blame for its failure.
    private func blames(_ answer: FeedAnswer, _ placed: PlacedFeed, _ before: FeedState) async -> Bool {
        let (now, sinceBoot) = (environment.now(), environment.sinceBoot())
        let verdict = book.note(
            answer,
            of: placed,
            before: before,
            // Within a tunnel statuses are the server's own.
            isProxied: placed.host.isPlain && deployments.current.clients.isProxied(placed.feed),
            now: now,
            sinceBoot: sinceBoot
        )
        for each in verdict.forgiven { await intake.restore(each.was, from: each.blamed) }
        return verdict.blames
    }

    private func makeRoom(for id: FeedID) {
        book.makeRoom(for: id)
        drive()
    }

    private func putOff(_ id: FeedID) async {
        inFlight[id] = nil
        let pardon = book.putOff(id, sinceBoot: environment.sinceBoot())
        if let pardon { await intake.restore(pardon.was, from: pardon.blamed) }
        give(id, Self.unread)
        goOn()
    }

    private func end(_ state: FeedState, _ result: PollOutcome.Result) async {
        inFlight[state.id] = nil
        if let pardon = book.end(state, now: environment.now(), sinceBoot: environment.sinceBoot()) {
            await intake.restore(pardon, from: state)
        }
        give(state.id, result)
        goOn()
    }

    private func give(_ id: FeedID, _ result: PollOutcome.Result) {
        for each in waiting.removeValue(forKey: id) ?? [] { each.yield(PollOutcome(feed: id, result: result)) }
    }

    private func goOn() {
        drive()
        // The loop is woken only for what it does not know yet.
        if let next = book.nextTurn(sinceBoot: environment.sinceBoot()), next < looksAgain { bell.ring() }
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
        let (outcomes, asker) = AsyncStream.makeStream(of: PollOutcome.self)
        for feed in feeds { ask(feed.id, asker) }
        drive()
        var found: [PollOutcome] = []
        for await outcome in outcomes.prefix(feeds.count) { found.append(outcome) }
        return found
    }

    private func ask(_ id: FeedID, _ asker: AsyncStream<PollOutcome>.Continuation) {
        let refusal = isStopping ? "unknown" : book.ask(id, now: environment.now(), sinceBoot: environment.sinceBoot())
        guard let refusal else { return waiting[id, default: []].append(asker) }
        asker.yield(PollOutcome(feed: id, result: .failed(code: refusal)))
    }
}
