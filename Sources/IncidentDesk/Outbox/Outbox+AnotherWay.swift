package import OpinionCore
package import OpinionStore

// An alert that does not arrive goes by the next channel as well.

extension Outbox {
    /// Bounds one transaction; what is left is taken at the next round, which follows at once.
    private static let batch = 64

    /// True when some alert has waited long enough, or stands behind a channel that cannot deliver.
    package func isSweepDue(_ view: StoreSnapshot, now: Instant) throws -> Bool {
        try !waitingTooLong(view, now: now, limit: 1).isEmpty || !stuck(view, now: now, limit: 1).isEmpty
            || view.isWaitingInVain(since: now - RetryBackOff.day)
    }

    /// When an urgent alert will have waited long enough; nil while none waits.
    package func nextSweep(_ view: StoreSnapshot) throws -> Instant? {
        try view.oldestUrgent().map { $0 + RetryBackOff.patience }
    }

    /// Sends by the next channel what this one does not deliver, and tells the administrator of the channel.
    package func sweep(_ orders: any StandingOrders, _ transaction: StoreTransaction) throws {
        let now = desk.now()
        let view = transaction.view
        for entry in try stuck(view, now: now, limit: Self.batch) + waitingTooLong(view, now: now, limit: Self.batch) {
            // It may stand in both lists.
            guard let current = try transaction.view.delivery(entry.id), !current.hasFallenBack else { continue }
            try goAnotherWay(current, orders, transaction)
            try noteTrouble(of: entry.channel, orders, transaction)
        }
        try transaction.giveUpWaiting(since: now - RetryBackOff.day)
    }

    /// Hands an alert to the next of its channels that works, or to the next at all; an urgent one that has none left
    /// takes any channel that has not got it: better told in the wrong group than not at all.
    func goAnotherWay(
        _ entry: OutboxEntry,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard !entry.hasFallenBack, entry.state == .pending else { return }
        // Where it has arrived by another way nobody needs a further one.
        if try !transaction.hasArrivedElsewhere(entry), let way = try nextWay(for: entry, orders, transaction) {
            try hand(entry, to: way, transaction)
        }
        try transaction.markGone(entry.id)
    }

    private func hand(_ entry: OutboxEntry, to way: Way, _ transaction: StoreTransaction) throws {
        guard try !transaction.isKnown(entry, on: way.channel) else { return }
        let copy = try transaction.enqueue(
            entry.alert,
            channel: way.channel,
            fallback: way.rest,
            standsFor: entry.standsFor ?? entry.id,
            since: desk.now()
        )
        try desk.log(
            "alert.handed_over",
            incident: entry.incident,
            [
                "delivery": .text(entry.id.description), "channel": .text(entry.channel),
                "to": .text(copy.channel), "as": .text(copy.id.description),
            ],
            transaction
        )
    }

    private struct Way {
        let channel: String
        let rest: [String]
    }

    private func nextWay(
        for entry: OutboxEntry,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Way? {
        let health = try transaction.view.channelHealth()
        let named = entry.fallback.filter { orders.channelNames.contains($0) && $0 != entry.channel }
        func works(_ channel: String) -> Bool { health[channel]?.isDown(now: desk.now()) != true }
        let index = named.firstIndex(where: works) ?? named.indices.first
        if let index { return Way(channel: named[index], rest: Array(named[(index + 1)...])) }
        guard entry.alert.isUrgent, !entry.alert.isDrill else { return nil }
        let others = try orders.channelNames.filter { try $0 != entry.channel && !transaction.isKnown(entry, on: $0) }
        // Where none works one of them is tried at least: it may have come back unseen.
        let next = others.first(where: works) ?? (entry.standsFor == nil ? others.first : nil)
        return next.map { Way(channel: $0, rest: []) }
    }

    private func waitingTooLong(_ view: StoreSnapshot, now: Instant, limit: Int) throws -> [OutboxEntry] {
        try view.overdueDeliveries(urgent: RetryBackOff.patience, any: RetryBackOff.day, now: now, limit: limit)
    }

    /// Everything behind a channel that a person has to mend; behind one that may come back, what must ring.
    private func stuck(_ view: StoreSnapshot, now: Instant, limit: Int) throws -> [OutboxEntry] {
        try view.channelHealth().filter { $0.value.isDown(now: now) }.sorted { $0.key < $1.key }
            .flatMap { try view.stuckDeliveries(on: $0.key, isUrgent: !$0.value.isBroken, limit: limit) }
    }
}
