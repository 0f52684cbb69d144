package import OpinionCore
package import OpinionStore

// Officers correct what belongs together. State, log intent and alerts are written together, and what the next report
// needs to follow the correction.

extension Desk {
    /// Does a correction, or throws a `RegroupRefusal` and has changed nothing.
    package func regroup(
        _ act: Regrouping,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> RegroupReply {
        switch act {
        case .merge(let number, let target, let reason):
            try merge(number, into: target, reason, by: actor, orders, transaction)
        case .split(let number, let items, let title, let reason):
            try split(number, items, title, reason, by: actor, orders, transaction)
        case .move(let item, let target, let from, let reason):
            try move(item, to: target, from: from, reason, by: actor, orders, transaction)
        case .setAside(let item, let from, let reason):
            try setAside(item, from: from, reason, by: actor, orders, transaction)
        }
    }

    /// - Throws: `RegroupRefusal.noSuchIncident`.
    func known(_ number: IncidentNumber, _ transaction: StoreTransaction) throws -> Incident {
        guard let incident = try transaction.view.incident(number) else {
            throw RegroupRefusal.noSuchIncident(number)
        }
        return incident
    }

    /// What the rules in force say of an archived report at a desk; nil when none holds.
    func hit(
        _ archived: ArchivedItem,
        desk: String,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> AreaHit? {
        let isLocal = try transaction.view.isLocal(feed: archived.item.feed)
        let matches = MatchedItem(archived.item, in: orders.book, isLocal: isLocal).matches
        let rehearsed = Drill.rehearsed(desk)
        let hit = AreaHit.group(matches, levels: orders.policy.levels).first { $0.desk == rehearsed }
        // Its page may have said more than the feed does.
        let known = try transaction.view.matches(item: archived.id).filter { $0.kind == .risk && $0.desk == rehearsed }
        return known.reduce(hit) { $0?.atLeast($1.level, isSudden: $1.isSudden, levels: orders.policy.levels) }
    }
}
