import OpinionCore
package import OpinionStore

extension Desk {
    /// Archives an item, and does what its hits demand.
    /// - Parameter isFirstAnswer: the feed had never answered before.
    /// - Returns: true when the item was not known.
    package func take(
        _ each: MatchedItem,
        isFirstAnswer: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Bool {
        let archiving = try transaction.archive(each.item)
        switch archiving {
        case .known: return false
        case .new(let id), .changed(let id):
            let archived = ArchivedItem(id: id, item: each.item)
            _ = try transaction.assignStory(to: archived)
            let hits = AreaHit.group(each.matches, levels: orders.policy.levels)
            let before = try hits.map { try transaction.hitLevels(item: id, desk: $0.desk) }
            // What a drill invents counts in no statistics.
            if orders.drill == nil { try transaction.save(each.matches, item: id) }
            for (hit, levels) in zip(hits, before) {
                let arrival = Arrival(item: archived, hit: hit, isFirstAnswer: isFirstAnswer, levelsBefore: levels)
                try receive(arrival, orders, transaction)
            }
            if case .new = archiving { return true }
            return false
        }
    }
}
