/// Whose fault it is when feeds cannot be read: the feed's, its server's, or our own network's. Pure.
package struct HostWatch: Sendable {
    /// What may be done about a feed that is due.
    package enum Admission: Sendable, Hashable {
        case look
        /// Its server does not work, for this reason; it is asked for all of its feeds now and then.
        /// - Parameter until: time since boot at which the server is tried again.
        case spare(FeedFault, until: TimeSpan)
        /// The network is down; nothing is known of the feed.
        case wait
    }

    /// What a look means for others.
    package struct Verdict: Sendable {
        /// False where the feed is not to blame for its failure.
        package var blames = true
        /// The states of feeds that were blamed before it was known that the network is down, as they were.
        package var forgiven: [FeedState] = []
        /// Feeds that their server's trouble held up, and that can be looked at now.
        package var revived: Set<FeedID> = []
        /// The network was judged down just now: servers that nothing is known against are to be asked at once.
        package var isDoubted = false
    }

    private var breaker = HostBreaker()
    private var network = OwnNetwork()
    private var hosts: Set<HostName> = []
    /// Those of the house: they say nothing of the way outside.
    private var home: Set<HostName> = []
    /// Feeds that failed since a server outside answered last, as they were before.
    private var suspects: [FeedID: FeedState] = [:]

    package init() {}

    /// Since when the network is down; nil while it is not known to be.
    package var networkDown: Instant? { network.downSince }

    /// The servers that are watched now.
    package mutating func adopt(_ hosts: Set<HostName>) {
        self.hosts = hosts
        home.formIntersection(hosts)
    }

    package mutating func treat(_ host: HostName, asHome isHome: Bool) {
        if isHome { home.insert(host) } else { home.remove(host) }
    }

    package mutating func admit(_ feed: FeedID, on host: HostName, sinceBoot: TimeSpan) -> Admission {
        let isOutside = !home.contains(host)
        if isOutside, !network.admits(host, sinceBoot: sinceBoot) { return .wait }
        // A server that is silent while the network is down is in no trouble of its own.
        if isOutside, network.isDown { return .look }
        return breaker.trouble(for: feed, on: host, now: sinceBoot).map { .spare($0.fault, until: $0.until) } ?? .look
    }

    /// Whether it is outside and nothing is known against it since something answered last.
    package func isWitness(_ host: HostName) -> Bool { !home.contains(host) && network.trusts(host) }

    /// Notes what came of a look.
    /// - Parameters:
    ///   - before: the feed as it was.
    ///   - fault: why it failed; nil when it did not.
    ///   - isProxied: a proxy stands between.
    package mutating func note(
        _ before: FeedState,
        on host: HostName,
        _ fault: FeedFault?,
        isProxied: Bool = false,
        now: Instant,
        sinceBoot: TimeSpan
    ) -> Verdict {
        let reach = HostReach.of(fault?.code, isProxied: isProxied)
        guard let fault, reach == .broken || reach == .silent else {
            return reach == .unknown ? Verdict() : answered(host)
        }
        let verdict = home.contains(host) ? Verdict() : reach == .silent ? silent(before, host, now) : heard()
        // What a proxy says of one address holds for no other of the server.
        if verdict.blames, !fault.code.hasPrefix("http_") { breaker.failed(before.id, on: host, fault, now: sinceBoot) }
        return verdict
    }

    private mutating func answered(_ host: HostName) -> Verdict {
        var verdict = home.contains(host) ? Verdict() : heard()
        verdict.revived = breaker.answered(host)
        return verdict
    }

    private mutating func heard() -> Verdict {
        suspects = [:]
        network.answered()
        return Verdict()
    }

    private mutating func silent(_ before: FeedState, _ host: HostName, _ now: Instant) -> Verdict {
        if network.silent(host, of: hosts.subtracting(home).count, now: now) {
            defer { suspects = [:] }
            breaker.forgive()
            let others = suspects.values.filter { $0.id != before.id }
            return Verdict(blames: false, forgiven: others, isDoubted: true)
        }
        guard !network.isDown else { return Verdict(blames: false) }
        suspects[before.id] = suspects[before.id] ?? before
        return Verdict()
    }
}
