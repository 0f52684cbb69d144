/// Tells our own network from those of others: when one server outside after the other is silent and none has answered in
/// between, no feed is to blame. Pure; `now` is a parameter.
package struct OwnNetwork: Sendable {
    /// So many servers must be silent, or all that there are, but never one alone.
    static let witnesses = 3

    /// Servers that were silent since the last answer.
    private var silent: Set<HostName> = []
    private var since: Instant?
    /// Time since boot of the next try.
    private var probe = TimeSpan.zero
    static let pause = TimeSpan.seconds(10)

    package init() {}

    /// Since when the network is down; nil while it is not known to be.
    package private(set) var downSince: Instant?

    package var isDown: Bool { downSince != nil }

    /// Whether nothing is known against the server since something answered last.
    package func trusts(_ host: HostName) -> Bool { !silent.contains(host) }

    /// A server outside was silent.
    /// - Parameter outside: how many servers outside are watched.
    /// - Returns: true when that makes it known that the network is down.
    package mutating func silent(_ host: HostName, of outside: Int, now: Instant) -> Bool {
        silent.insert(host)
        since = since ?? now
        guard !isDown, silent.count >= min(Self.witnesses, max(outside, 2)) else { return false }
        downSince = since
        return true
    }

    /// A server outside has answered.
    package mutating func answered() { (silent, since, downSince) = ([], nil, nil) }

    /// Whether a feed of a server outside may be looked at. While the network is down: of each server that was not silent
    /// yet, and one each ten seconds of those that were, to see.
    package mutating func admits(_ host: HostName, sinceBoot: TimeSpan) -> Bool {
        guard isDown, silent.contains(host) else { return true }
        guard probe <= sinceBoot else { return false }
        probe = sinceBoot + Self.pause
        return true
    }
}
