import DequeModule
import HeapModule

/// Whose turn it is to be looked at: feeds in the order in which they are due, at a pace that no restart overruns, and
/// every host at its own breath. Pure: `now` is the time since boot, and looking is somebody else's.
package struct PollQueue: Sendable {
    /// How a host is treated.
    package struct Manners: Sendable, Hashable {
        /// Looks under way together.
        package var width: Int
        /// From the beginning of one look to that of the next.
        package var gap: TimeSpan

        package init(width: Int, gap: TimeSpan) { (self.width, self.gap) = (width, gap) }

        /// Of hosts of the public internet.
        package static let polite = Manners(width: 2, gap: .seconds(1))
        /// Of the house's own.
        package static let atHome = Manners(width: 16, gap: .zero)
    }

    private struct Due: Comparable, Sendable {
        let at: TimeSpan
        let feed: FeedID
        let turn: Int

        static func < (one: Due, other: Due) -> Bool { (one.at, one.turn) < (other.at, other.turn) }
    }

    private struct Ready: Comparable, Sendable {
        let at: TimeSpan
        let host: HostName

        static func < (one: Ready, other: Ready) -> Bool { one.at < other.at }
    }

    private struct Place: Sendable {
        enum State: Sendable { case due, waiting, running }

        var host: HostName
        var state: State
        /// Counts up whenever the feed is put elsewhere: what heap and queues hold of earlier turns is void.
        var turn: Int
        /// Somebody waits for it: it keeps its turn.
        var isAsked = false
    }

    private struct Host: Sendable {
        var manners: Manners
        var waiting: Deque<(feed: FeedID, turn: Int)> = []
        var running = 0
        /// When the next look may begin.
        var free = TimeSpan(milliseconds: .min / 4)
        /// It asked to be left alone until then.
        var held = TimeSpan(milliseconds: .min / 4)
        /// It stands in `ready`.
        var isReady = false
    }

    private var places: [FeedID: Place] = [:]
    private var hosts: [HostName: Host] = [:]
    private var due = Heap<Due>()
    private var ready = Heap<Ready>()
    private var pace: PollPace
    private var turns = 0
    /// What `Manners.polite` stands for here.
    private var usual = Manners.polite

    package init(pace: PollPace) { self.pace = pace }

    package mutating func adopt(_ pace: PollPace) { self.pace = pace }

    /// How hosts of the public internet are treated from now on, in place of `Manners.polite`.
    package mutating func adopt(_ usual: Manners) {
        guard usual != self.usual else { return }
        for (host, state) in hosts where state.manners == self.usual { hosts[host]?.manners = usual }
        self.usual = usual
        for host in hosts.keys { offer(host) }
    }

    // MARK: Feeds

    /// Puts a feed to its time, wherever it stood; one that is being looked at, or that somebody waits for, is left alone.
    package mutating func put(_ feed: FeedID, at: TimeSpan, host: HostName) {
        guard places[feed].map({ $0.state != .running && !$0.isAsked }) ?? true else { return }
        turns += 1
        places[feed] = Place(host: host, state: .due, turn: turns)
        due.insert(Due(at: at, feed: feed, turn: turns))
    }

    /// Puts a feed to the end of its host's queue at once: somebody asks. The pace does not hold it, manners do.
    package mutating func ask(_ feed: FeedID, host: HostName) {
        places[feed]?.isAsked = true
        guard places[feed].map({ $0.state == .due }) ?? true else { return }
        turns += 1
        places[feed] = Place(host: host, state: .waiting, turn: turns, isAsked: true)
        enqueue(feed, turns, host)
    }

    package mutating func remove(_ feed: FeedID) {
        if places[feed]?.state != .running { places[feed] = nil }
    }

    /// The next feed to look at, which counts as begun; nil when none may begin now.
    /// - Parameter isAskedOnly: what is due stays where it is.
    package mutating func begin(now: TimeSpan, isAskedOnly: Bool = false) -> FeedID? {
        if !isAskedOnly { admit(now) }
        while let next = ready.min, next.at <= now {
            _ = ready.removeMin()
            guard var host = hosts[next.host] else { continue }
            host.isReady = false
            // Its width may have been made smaller meanwhile; the end of a look offers it again.
            guard host.running < host.manners.width else {
                hosts[next.host] = host
                continue
            }
            guard host.free <= now else {
                hosts[next.host] = host
                offer(next.host)
                continue
            }
            let feed = take(from: &host, now)
            hosts[next.host] = host
            offer(next.host)
            if let feed { return feed }
        }
        return nil
    }

    /// A look has ended; `put` says when the next is due.
    package mutating func end(_ feed: FeedID) {
        guard let place = places.removeValue(forKey: feed), place.state == .running else { return }
        hosts[place.host]?.running -= 1
        offer(place.host)
    }

    /// When a feed may begin; nil while only the end of a look can change anything.
    package mutating func next(now: TimeSpan) -> TimeSpan? {
        let admitted = due.min.map { max($0.at, pace.next(now: now)) }
        return [admitted, ready.min?.at].compactMap(\.self).min().map { max($0, now) }
    }

    // MARK: Hosts

    /// - Parameter asked: `.polite`, or `.atHome`.
    package mutating func treat(_ host: HostName, with asked: Manners) {
        let manners = asked == .polite ? usual : asked
        guard hosts[host]?.manners != manners else { return }
        hosts[host, default: Host(manners: manners)].manners = manners
        offer(host)
    }

    /// The host asks to be left alone until then.
    package mutating func hold(_ host: HostName, until: TimeSpan) {
        var state = hosts[host] ?? Host(manners: usual)
        (state.held, state.free) = (until, max(state.free, until))
        hosts[host] = state
    }

    /// Whether the host asked to be left alone, and still does.
    package func isHeld(_ host: HostName, now: TimeSpan) -> Bool { hosts[host].map { $0.held > now } ?? false }

    // MARK: Steps

    private mutating func admit(_ now: TimeSpan) {
        while let first = due.min, first.at <= now {
            let isCurrent = places[first.feed].map { $0.turn == first.turn && $0.state == .due } ?? false
            guard !isCurrent || pace.take(now: now) else { return }
            _ = due.removeMin()
            guard isCurrent, let host = places[first.feed]?.host else { continue }
            places[first.feed]?.state = .waiting
            enqueue(first.feed, first.turn, host)
        }
    }

    private mutating func enqueue(_ feed: FeedID, _ turn: Int, _ host: HostName) {
        hosts[host, default: Host(manners: usual)].waiting.append((feed, turn))
        offer(host)
    }

    private mutating func take(from host: inout Host, _ now: TimeSpan) -> FeedID? {
        while let (feed, turn) = host.waiting.popFirst() {
            guard let place = places[feed], place.turn == turn, place.state == .waiting else { continue }
            places[feed]?.state = .running
            host.running += 1
            host.free = now + host.manners.gap
            return feed
        }
        return nil
    }

    private mutating func offer(_ name: HostName) {
        guard let host = hosts[name], !host.isReady, !host.waiting.isEmpty, host.running < host.manners.width else {
            return
        }
        hosts[name]?.isReady = true
        ready.insert(Ready(at: host.free, host: name))
    }
}
