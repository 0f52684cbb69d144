package import OpinionCore
package import OpinionStore

// What an attempt came to.

extension Outbox {
    /// Records an attempt: the alert, the channel's health, what was sent; whoever has to know is told.
    /// - Parameter wire: what went out, without secrets.
    package func settle(
        _ id: DeliveryID,
        _ outcome: AttemptOutcome,
        wire: String,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard let entry = try transaction.view.delivery(id) else { return }
        let now = desk.now()
        let after = entry.after(outcome, now: now)
        try transaction.save(after)
        try transaction.save(wire: wire, of: id, at: now)
        try log(outcome, of: entry, after, transaction)
        if case .failed(let failure) = outcome, failure.endsPatience(attempts: after.attempts) {
            try goAnotherWay(after, orders, transaction)
        }
        try settle(entry.channel, outcome, of: id, arrived: entry, orders, transaction)
    }

    /// A test message arrived: whatever waits for the channel goes at once.
    package func heard(
        _ channel: String,
        of id: DeliveryID,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        try settle(channel, .sent, of: id, arrived: nil, orders, transaction)
    }

    /// Records the bare outcome of an attempt.
    package func note(_ outcome: AttemptOutcome, of id: DeliveryID, _ transaction: StoreTransaction) throws {
        guard let entry = try transaction.view.delivery(id) else { return }
        try transaction.save(entry.after(outcome, now: desk.now()))
    }

    /// Messages that went out beyond those that were counted when the alert was claimed: a text that was refused, sent
    /// once more with less in it.
    package func count(_ extra: Int, of traffic: ChannelTraffic, _ transaction: StoreTransaction) throws {
        guard extra > 0, !traffic.rates.isEmpty else { return }
        try transaction.use(extra, of: traffic.channel, now: desk.now(), memory: traffic.memory)
    }

    private func settle(
        _ channel: String,
        _ outcome: AttemptOutcome,
        of id: DeliveryID,
        arrived entry: OutboxEntry?,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let now = desk.now()
        let before = try transaction.view.health(of: channel)
        let health = before.after(outcome, of: id, now: now)
        if health.differs(from: before) { try transaction.save(health, of: channel) }
        if health.isDown(now: now), health.isTellingDue(now: now) {
            try tellTrouble(of: channel, health, orders, transaction)
        }
        guard health.failingSince == nil, let since = before.failingSince else { return }
        if before.hasStopped(now: now) { try transaction.makeDue(on: channel, now: now) }
        try transaction.reconsiderOtherWays()
        if before.isTold { try tellRecovery(of: channel, since: since, arrived: entry, orders, transaction) }
    }

    /// The first failure and the arrival stand in the log; attempts between them would drown it.
    private func log(
        _ outcome: AttemptOutcome,
        of entry: OutboxEntry,
        _ after: OutboxEntry,
        _ transaction: StoreTransaction
    ) throws {
        guard outcome == .sent || entry.attempts == 0 else { return }
        try desk.log(
            outcome == .sent ? "alert.sent" : "alert.failed",
            incident: entry.incident,
            [
                "delivery": .text(entry.id.description), "channel": .text(entry.channel),
                "type": .text(entry.alert.type.rawValue), "attempt": .number(Int64(after.attempts)),
                "reason": .optional(after.reason),
            ],
            transaction
        )
    }
}

extension ChannelHealth {
    /// True when it is worth writing down: that a healthy channel delivers is known to the minute.
    fileprivate func differs(from before: ChannelHealth) -> Bool {
        guard failingSince == nil, before.failingSince == nil, let lastSent else { return self != before }
        return before.lastSent.map { abs((lastSent - $0).milliseconds) >= 60_000 } ?? true
    }
}
