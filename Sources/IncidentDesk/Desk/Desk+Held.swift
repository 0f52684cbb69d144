package import OpinionCore
package import OpinionStore

extension Desk {
    /// What keeps an alert back at this moment; nil when it may go. A drill is told whatever is silent.
    func hold(
        _ alert: Alert,
        about incident: Incident?,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> AlertHold? {
        guard let incident, !incident.isDrill else { return nil }
        let silence = try silence(holding: alert, about: incident, transaction.view).map {
            AlertHold(by: $0.holder, until: $0.until)
        }
        return silence ?? digestHold(alert, about: incident, orders) ?? quietHold(alert, orders)
    }

    /// An alert that was made and not told stands in the log as such.
    func logHeld(_ entry: OutboxEntry, _ transaction: StoreTransaction) throws {
        let facts: LogData = [
            "delivery": .text(entry.id.description), "channel": .text(entry.channel),
            "type": .text(entry.alert.type.rawValue), "held_by": .optional(entry.hold?.by),
            "until": .instant(entry.hold?.until),
        ]
        try log("alert.held", incident: entry.incident, facts, transaction)
    }

    /// Tells what a holder kept back: one summary for each channel, and the alerts are folded into it. Whatever nobody
    /// was told of, and nobody has, begins its escalation now.
    /// - Returns: how many alerts were kept back.
    @discardableResult
    package func tellHeld(
        by holder: String,
        _ cause: HeldCause,
        _ transaction: StoreTransaction
    ) throws -> Int {
        let entries = try transaction.view.heldAlerts(by: holder)
        var channels: [String] = []
        for entry in entries where !channels.contains(entry.channel) { channels.append(entry.channel) }
        // One moment for all channels, so that copies are known as such.
        let made = now()
        for channel in channels {
            let own = entries.filter { $0.channel == channel }
            let alert = try summary(of: own, by: holder, cause, made: made, transaction)
            let fallback = own.flatMap(\.fallback).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            let told = try transaction.enqueue(alert, channel: channel, fallback: fallback)
            try transaction.foldHeld(by: holder, channel: channel, into: told.id)
        }
        try beginEscalations(of: entries, transaction)
        return entries.count
    }

    /// One alert that tells many.
    func summary(
        of entries: [OutboxEntry],
        by holder: String,
        _ cause: HeldCause,
        made: Instant,
        _ transaction: StoreTransaction
    ) throws -> Alert {
        let incidents = try Set(entries.compactMap(\.incident)).sorted().compactMap {
            try transaction.view.incident($0).map(HeldIncident.init)
        }
        let types = entries.map(\.alert.type)
        return Alert(
            type: .heldSummary,
            incident: nil,
            reason: .heldBack(HeldSummary(holder: holder, cause: cause, types: types, incidents: incidents)),
            role: .duty,
            isClockSuspect: !trust.look().isTrusted,
            made: made
        )
    }

    /// The summary is the first step; the next ones follow from now on.
    private func beginEscalations(of entries: [OutboxEntry], _ transaction: StoreTransaction) throws {
        let nagging = entries.filter { $0.alert.type.asksForAnAnswer }
        for number in Set(nagging.compactMap(\.incident)).sorted() {
            guard var incident = try transaction.view.incident(number), incident.state.isLive,
                incident.acknowledged == nil, incident.demand.notify != .digest
            else { continue }
            let epoch = (incident.escalation?.epoch ?? 0) + 1
            incident.escalation = Escalation(epoch: epoch, start: now(), stepsSent: 1)
            try transaction.save(incident)
        }
    }
}

extension AlertType {
    /// True for alerts that go on until somebody acknowledges.
    fileprivate var asksForAnAnswer: Bool {
        switch self {
        case .opened, .escalated, .levelChanged, .reopened: true
        default: false
        }
    }
}
