package import OpinionCore
package import OpinionStore

/// Decides what the outbox does: whose turn it is, what an attempt came to, which alert goes another way. Every method
/// runs inside the caller's transaction; sending is somebody else's.
package struct Outbox: Sendable {
    /// Nearly every attempt is over by then. Of one that is not, whoever sends knows.
    package static let lease = TimeSpan.minutes(2)
    /// No alert waits longer than this for its next attempt, even when the wall clock was stepped back.
    package static let longestWait = RetryBackOff.longestAsked + .minutes(10)
    /// Fewer alerts than this wait their turn; more are told in one summary.
    static let worthFolding = 3

    let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// A look without writing: most of them find nothing to do.
    package func look(
        at traffic: ChannelTraffic,
        free: Int,
        _ view: StoreSnapshot,
        now: Instant
    ) throws -> ChannelLook {
        try ChannelLook(traffic, free: free, view, now: now)
    }

    /// True when ordinary alerts wait in a queue that is too long for what the vendor allows.
    package func isFoldingDue(
        _ look: ChannelLook,
        _ traffic: ChannelTraffic,
        _ view: StoreSnapshot
    ) throws -> Bool {
        try look.isDry && !look.isAnythingGoing && view.foldableCount(on: traffic.channel) >= Self.worthFolding
    }

    /// Leases what may go now on one channel, in the words of now. What no longer holds is superseded instead.
    package func claim(
        _ traffic: ChannelTraffic,
        free: Int,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> [OutboxEntry] {
        let now = desk.now()
        let look = try look(at: traffic, free: free, transaction.view, now: now)
        if try isFoldingDue(look, traffic, transaction.view) { try fold(traffic.channel, transaction) }
        return try look.going.compactMap { due in
            guard let entry = try current(due.entry, orders, transaction) else { return nil }
            try transaction.lease(due, until: now + Self.lease)
            if !traffic.rates.isEmpty {
                let cost = traffic.cost(entry.alert)
                try transaction.use(cost, of: traffic.channel, now: now, memory: traffic.memory)
            }
            return entry
        }
    }

    /// Whether an alert may still go; asked once more when the attempt begins.
    package func stillHolds(_ entry: OutboxEntry, _ view: StoreSnapshot) throws -> Bool {
        guard try view.delivery(entry.id)?.state == .pending else { return false }
        return try holds(entry, try entry.incident.flatMap { try view.incident($0) }, view)
    }

    package func supersede(_ entry: OutboxEntry, _ transaction: StoreTransaction) throws {
        guard var found = try transaction.view.delivery(entry.id), found.state == .pending else { return }
        found.state = .superseded
        try transaction.save(found)
    }

    /// The entry as it may go out now: to whoever has the incident by now; nil when it no longer holds.
    private func current(
        _ entry: OutboxEntry,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> OutboxEntry? {
        let incident = try entry.incident.flatMap { try transaction.view.incident($0) }
        guard try holds(entry, incident, transaction.view) else {
            try supersede(entry, transaction)
            return nil
        }
        guard let incident, AlertCheck.needsRenewal(entry.alert, incident: incident) else { return entry }
        var renewed = entry
        renewed.alert = try desk.renewed(entry.alert, incident, orders, transaction.view)
        try transaction.renew(renewed)
        return renewed
    }

    /// That a channel fails is no news once it delivers again.
    private func holds(_ entry: OutboxEntry, _ incident: Incident?, _ view: StoreSnapshot) throws -> Bool {
        if case .channelBroken(let trouble) = entry.alert.reason {
            return try view.health(of: trouble.channel).failingSince != nil
        }
        return try AlertCheck.stillHolds(entry.alert, incident: incident) { try view.liveIncidents() }
    }
}
