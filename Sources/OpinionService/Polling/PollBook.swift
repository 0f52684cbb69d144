import HTTPTransfer
import OpinionCore

/// What polling knows: the feeds as they are configured, how each stands, whose turn it is, and whose fault a failure is.
/// Does nothing by itself; `now` is the wall clock's, `sinceBoot` the time since boot.
struct PollBook {
    /// While the network is down a feed is asked for again after this long.
    private static let patience = TimeSpan.seconds(30)
    private static let witnesses = 3
    /// A server that asks to be left alone for a day is asked once an hour whether it meant all of its feeds.
    private static let longestHold = TimeSpan.hours(1)

    /// What is to be done about a feed whose turn it is.
    enum Turn {
        case look(PlacedFeed, FeedState)
        /// Its server does not work, for this reason; it is asked for all of its feeds now and then.
        case spare(PlacedFeed, FeedState, FeedFault, wait: TimeSpan)
        /// The network is down: it is put off.
        case wait(FeedID)
        /// It is not configured any more.
        case gone(FeedID)
    }

    private(set) var states: [FeedID: FeedState]
    private var feeds: [FeedID: PlacedFeed] = [:]
    private var queue = PollQueue(pace: PollPace(perSecond: 0))
    private var width = LookWidth()
    private var watch = HostWatch()
    /// Feeds that are looked at now.
    private var running: Set<FeedID> = []
    /// To be forgiven as soon as their failure is stored.
    private var pardoned: [FeedID: FeedState] = [:]
    /// Feeds on which open incidents rest.
    private var hot: Set<FeedID> = []

    init(states: [FeedID: FeedState]) { self.states = states }

    /// Since when no server outside answers.
    var networkDown: Instant? { watch.networkDown }

    func isHot(_ feed: FeedID) -> Bool { hot.contains(feed) }

    // MARK: The configuration

    /// Treats servers of the public internet so from now on.
    mutating func adopt(_ manners: PollQueue.Manners) { queue.adopt(manners) }

    /// Takes over the feeds as they are configured now.
    mutating func adopt(_ configured: [Feed], now: Instant, sinceBoot: TimeSpan) {
        let before = feeds
        feeds = Dictionary(configured.map { ($0.id, same($0) ?? placed($0)) }) { first, _ in first }
        watch.adopt(Set(feeds.values.map(\.host)))
        queue.adopt(PollPace(perSecond: configured.reduce(0) { $0 + 1_000 / Double(max($1.every.milliseconds, 1)) }))
        for id in before.keys where feeds[id] == nil { queue.remove(id) }
        for placed in feeds.values where before[placed.feed.id]?.feed != placed.feed {
            // Somebody has mended it: that is tried at once.
            if before[placed.feed.id] != nil {
                queue.put(placed.feed.id, at: sinceBoot, host: placed.host)
            } else {
                put(placed, now: now, sinceBoot: sinceBoot)
            }
        }
    }

    /// What brought news of an open incident is looked at more often, from the moment at which that is known.
    mutating func warm(_ ids: Set<FeedID>, now: Instant, sinceBoot: TimeSpan) {
        let before = hot
        hot = ids
        for id in ids.subtracting(before) {
            if let placed = feeds[id] { put(placed, now: now, sinceBoot: sinceBoot) }
        }
    }

    private func same(_ feed: Feed) -> PlacedFeed? { feeds[feed.id].flatMap { $0.feed == feed ? $0 : nil } }

    private func placed(_ feed: Feed) -> PlacedFeed {
        PlacedFeed(feed, at: states[feed.id]?.address(of: feed) ?? feed.url)
    }

    // MARK: Turns

    /// The next feed whose turn it is, which counts as begun; nil when none may begin now.
    /// - Parameters:
    ///   - isAskedOnly: what is due stays where it is.
    ///   - isAsked: somebody waits for the feed.
    mutating func next(
        sinceBoot: TimeSpan,
        isAskedOnly: Bool,
        isAsked: (FeedID) -> Bool
    ) -> Turn? {
        guard width.hasRoom(now: sinceBoot), let id = queue.begin(now: sinceBoot, isAskedOnly: isAskedOnly) else {
            return nil
        }
        guard let placed = feeds[id] else {
            queue.end(id)
            return .gone(id)
        }
        let state = (states[id] ?? FeedState(id: id, url: placed.feed.url)).fitting(placed.feed)
        switch watch.admit(id, on: placed.host, sinceBoot: sinceBoot) {
        case .wait:
            delay(id, sinceBoot: sinceBoot)
            return .wait(id)
        // Whoever asks may have mended it.
        case .spare(let fault, let until) where !isAsked(id):
            begin(id, sinceBoot)
            return .spare(placed, state, fault, wait: max(until - sinceBoot, .zero))
        case .look, .spare:
            begin(id, sinceBoot)
            return .look(placed, state)
        }
    }

    /// When something may begin; nil while only the end of a look can change anything.
    mutating func nextTurn(sinceBoot: TimeSpan) -> TimeSpan? {
        width.hasRoom(now: sinceBoot) ? queue.next(now: sinceBoot) : width.nextRoom(now: sinceBoot)
    }

    /// Somebody asks for a feed.
    /// - Returns: why it is not looked at now, as a code; nil when it is.
    mutating func ask(_ id: FeedID, now: Instant, sinceBoot: TimeSpan) -> String? {
        guard let placed = feeds[id] else { return "unknown" }
        let notBefore = states[id]?.fitting(placed.feed).notBefore
        if let notBefore, notBefore > now, notBefore - now <= .hours(24) { return "retry_after" }
        if queue.isHeld(placed.host, now: sinceBoot) { return "retry_after" }
        queue.ask(id, host: placed.host)
        return nil
    }

    private mutating func begin(_ id: FeedID, _ sinceBoot: TimeSpan) {
        width.begin(id, now: sinceBoot)
        running.insert(id)
    }

    /// A look holds nothing any more but its outcome, which is on its way into the store.
    mutating func makeRoom(for id: FeedID) { width.end(id) }

    // MARK: Ends

    /// A look has ended and its outcome is stored.
    /// - Returns: the state to store once more, because the feed is not to blame after all; nil in most cases.
    mutating func end(_ state: FeedState, now: Instant, sinceBoot: TimeSpan) -> FeedState? {
        release(state.id)
        states[state.id] = state
        if let pardon = pardoned.removeValue(forKey: state.id), state.failures > 0 {
            states[state.id] = pardon
            delay(state.id, sinceBoot: sinceBoot)
            return pardon
        }
        if let feed = feeds[state.id]?.feed {
            let placed = placed(feed)
            feeds[state.id] = placed
            put(placed, now: now, sinceBoot: sinceBoot)
        }
        return nil
    }

    /// A look has ended that says nothing of the feed: later.
    /// - Returns: what was stored of it, and what it was before it was blamed wrongly; nil in most cases.
    mutating func putOff(_ id: FeedID, sinceBoot: TimeSpan) -> (was: FeedState, blamed: FeedState)? {
        release(id)
        if let pardon = pardoned.removeValue(forKey: id) { return forgive(pardon, sinceBoot: sinceBoot) }
        delay(id, sinceBoot: sinceBoot)
        return nil
    }

    private mutating func release(_ id: FeedID) {
        running.remove(id)
        width.end(id)
        queue.end(id)
    }

    private mutating func delay(_ id: FeedID, sinceBoot: TimeSpan) {
        queue.end(id)
        guard let placed = feeds[id] else { return }
        queue.put(id, at: sinceBoot + Self.patience, host: placed.host)
    }

    /// By the wall clock of the last time: one that was stepped since puts no feed off for longer than a server may ask.
    private mutating func put(_ placed: PlacedFeed, now: Instant, sinceBoot: TimeSpan) {
        if let address = placed.address { treat(placed.host, HostManners.of(address)) }
        queue.put(placed.feed.id, at: sinceBoot + wait(for: placed.feed, now: now), host: placed.host)
    }

    private func wait(for feed: Feed, now: Instant) -> TimeSpan {
        guard let state = states[feed.id]?.fitting(feed), let next = state.nextCheck else { return .zero }
        let wait = next - now
        // After a success nothing plans for longer, nor after a failure than a server may ask: the clock was set back.
        guard wait <= (state.failures == 0 ? max(feed.every, .hours(1)) : .hours(24) + feed.every) else { return .zero }
        let isHasty = hot.contains(feed.id) && state.failures == 0
        return max(isHasty ? min(wait, FeedRhythm.hastened(state.interval(of: feed))) : wait, .zero)
    }

    // MARK: Servers

    /// Notes what an answer says of its server and of the network.
    /// - Parameters:
    ///   - before: the feed's state before the look.
    ///   - isProxied: a proxy stands between.
    /// - Returns: whether the feed is to blame for its failure, and the states, as they were, of others that are not.
    mutating func note(
        _ answer: FeedAnswer,
        of placed: PlacedFeed,
        before: FeedState,
        isProxied: Bool,
        now: Instant,
        sinceBoot: TimeSpan
    ) -> (blames: Bool, forgiven: [(was: FeedState, blamed: FeedState)]) {
        treat(answer, placed.host, sinceBoot)
        let verdict = watch.note(
            before,
            on: placed.host,
            answer.fault,
            isProxied: isProxied,
            now: now,
            sinceBoot: sinceBoot
        )
        for id in verdict.revived where id != placed.feed.id { revive(id, now: now, sinceBoot: sinceBoot) }
        if verdict.isDoubted { askWitnesses(sinceBoot: sinceBoot) }
        return (verdict.blames, verdict.forgiven.compactMap { forgive($0, sinceBoot: sinceBoot) })
    }

    /// How its server is to be treated.
    private mutating func treat(_ answer: FeedAnswer, _ host: HostName, _ sinceBoot: TimeSpan) {
        let manners = HostManners.of(answer.address)
        // Behind a proxy the server's address is not known: as long as nobody says otherwise it is a public one.
        if answer.address != nil { treat(host, manners) }
        // One server of the house may speak for many: there each address is asked for itself.
        guard case .failed(let fault, let asked?) = answer.content, manners == .polite,
            ["http_429", "http_503"].contains(fault.code)
        else { return }
        queue.hold(host, until: sinceBoot + min(asked, Self.longestHold))
    }

    private mutating func treat(_ host: HostName, _ manners: PollQueue.Manners) {
        queue.treat(host, with: manners)
        watch.treat(host, asHome: manners == .atHome)
    }

    /// The network seems to be down: some servers that may prove the contrary are asked at once.
    private mutating func askWitnesses(sinceBoot: TimeSpan) {
        var asked: Set<HostName> = []
        for placed in feeds.values where asked.count < Self.witnesses && watch.isWitness(placed.host) {
            if asked.insert(placed.host).inserted { queue.put(placed.feed.id, at: sinceBoot, host: placed.host) }
        }
    }

    /// Its server works again.
    private mutating func revive(_ id: FeedID, now: Instant, sinceBoot: TimeSpan) {
        guard let placed = feeds[id], states[id]?.notBefore.map({ $0 <= now }) ?? true else { return }
        queue.put(id, at: sinceBoot, host: placed.host)
    }

    /// It failed before it was known that the network is down.
    private mutating func forgive(_ was: FeedState, sinceBoot: TimeSpan) -> (was: FeedState, blamed: FeedState)? {
        if running.contains(was.id) {
            pardoned[was.id] = was
            return nil
        }
        guard let blamed = states.updateValue(was, forKey: was.id) else { return nil }
        delay(was.id, sinceBoot: sinceBoot)
        return (was, blamed)
    }
}
