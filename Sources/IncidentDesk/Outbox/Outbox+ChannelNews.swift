import OpinionCore
import OpinionStore

// Channels that stop delivering are told to the administrator by another one, and what was late at the first recovery.

extension Outbox {
    /// An urgent alert waited in vain: the administrator hears of it, unless the channel only had to wait its turn.
    func noteTrouble(
        of channel: String,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let health = try transaction.view.health(of: channel)
        if health.isTellingDue(now: desk.now()) { try tellTrouble(of: channel, health, orders, transaction) }
    }

    /// Once for each failure. Where no other channel works, `status` and the journal tell it until one does.
    func tellTrouble(
        of channel: String,
        _ health: ChannelHealth,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let ways = try ways(.channelBroken, around: channel, orders, transaction.view)
        guard !ways.isEmpty || !health.isTold else { return }
        try transaction.save(health.telling(isHeard: !ways.isEmpty, now: desk.now()), of: channel)
        let trouble = ChannelTrouble(
            channel: channel,
            since: health.failingSince ?? desk.now(),
            cause: health.reason ?? "",
            isBroken: health.isBroken,
            waiting: try transaction.view.pendingCount(on: channel)
        )
        try desk.announce(.channelBroken, .channelBroken(trouble), to: ways, transaction)
        try desk.log(
            "channel.failing",
            ["channel": .text(channel), "reason": .text(trouble.cause), "waiting": .number(Int64(trouble.waiting))],
            transaction
        )
    }

    /// The first recovery says what was late, on the channel itself and where such news goes.
    /// - Parameter entry: the alert that has just arrived there; nil for a test message.
    func tellRecovery(
        of channel: String,
        since: Instant,
        arrived entry: OutboxEntry?,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let now = desk.now()
        let waiting = try transaction.view.lateDeliveries(
            on: channel,
            before: now - RetryBackOff.patience,
            limit: ChannelRecovery.listed
        )
        let late = entry.flatMap { !$0.alert.isDrill && now - $0.alert.made >= RetryBackOff.patience ? $0 : nil }
        let recovery = ChannelRecovery(
            channel: channel,
            since: since,
            until: now,
            late: ([late].compactMap(\.self) + waiting.entries).map(ChannelRecovery.Late.init),
            lateCount: waiting.total + (late == nil ? 0 : 1)
        )
        let others = try ways(.channelRecovered, around: channel, orders, transaction.view)
        let ways = [Destination(channel: channel)] + others
        try desk.announce(.channelRecovered, .channelRecovered(recovery), to: ways, transaction)
        try desk.log(
            "channel.recovered",
            ["channel": .text(channel), "late": .number(Int64(recovery.lateCount))],
            transaction
        )
    }

    /// Where news of a channel goes: as the routes say, without the channel itself; where that leaves none, any other.
    private func ways(
        _ type: AlertType,
        around channel: String,
        _ orders: any StandingOrders,
        _ view: StoreSnapshot
    ) throws -> [Destination] {
        let health = try view.channelHealth()
        let now = desk.now()
        func works(_ name: String) -> Bool { name != channel && health[name]?.isDown(now: now) != true }
        let routed = desk.destinations(type, about: nil, orders)
        let good = routed.filter { works($0.channel) }
        if !good.isEmpty { return good }
        let next = (routed.flatMap(\.fallback) + orders.channelNames).first(where: works)
        return next.map { [Destination(channel: $0)] } ?? []
    }
}
