import OpinionCore
import OpinionStore

extension Desk {
    func split(
        _ number: IncidentNumber,
        _ items: [Int64],
        _ title: String?,
        _ reason: String,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> RegroupReply {
        var source = try known(number, transaction)
        let chosen = Set(items)
        let has = try transaction.view.itemNumbers(of: number)
        try Splitting.check(source, items: items, has: has, reason: reason)
        let reports = try transaction.view.items(of: number).filter { chosen.contains($0.item.id) }
        var incident = Splitting.incident(
            try reports.map { try part($0.item, of: source, orders, transaction) },
            of: source,
            title: title,
            number: try transaction.nextIncidentNumber(),
            policy: orders.policy,
            zone: orders.zone,
            now: now()
        )
        try transaction.save(incident)
        try transaction.hand(reports.map(\.item.id), from: &source, to: &incident)
        _ = try transaction.separate(reports.map(\.item))
        source.lastAct = now()
        try transaction.save(source)
        try transaction.save(incident)
        _ = try transaction.markTold(pair: number, incident.number)
        try log(incident, from: source, reports.map(\.item.id), reason, by: actor, transaction)
        try send(
            .opened,
            about: incident,
            reason: .splitOff(from: number, by: actor.displayName, reason: reason),
            quotation: reports.first?.report.quotation,
            source: reports.first.map { Quoting.source($0.item.item) },
            role: .duty,
            orders,
            transaction
        )
        return .split(from: number, incident, items: reports.count)
    }

    private func part(
        _ archived: ArchivedItem,
        of source: Incident,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Splitting.Part {
        let hit = try hit(archived, desk: source.desk, orders, transaction)
        return Splitting.Part(
            item: archived,
            level: hit?.level,
            isSudden: hit?.isSudden ?? false,
            rule: hit?.rule,
            concern: hit?.concern
        )
    }

    /// Both incidents' timelines tell it.
    private func log(
        _ incident: Incident,
        from source: Incident,
        _ items: [Int64],
        _ reason: String,
        by actor: Actor,
        _ transaction: StoreTransaction
    ) throws {
        let shared: LogData = ["reason": .text(reason), "items": .list(items.map { .number($0) })]
        try log(
            "split",
            by: actor,
            incident: source.number,
            shared.merging(["into": .number(Int64(incident.number))]) { $1 },
            transaction
        )
        try log(
            "incident.opened",
            by: actor,
            incident: incident.number,
            LogFacts.opened(incident).merging(shared) { $1 }
                .merging(["split_from": .number(Int64(source.number))]) { $1 },
            transaction
        )
    }
}
