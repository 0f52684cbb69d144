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
        let before = try transaction.view.item(feed: each.item.feed, key: each.item.key)
        let archiving = try transaction.archive(each.item)
        switch archiving {
        case .known: return false
        case .new(let id):
            let archived = ArchivedItem(id: id, item: each.item)
            let hits = try receive(each, archived, isFirstAnswer: isFirstAnswer, orders, transaction)
            if orders.drill == nil {
                try noteHits(hits, of: each.item, isFirstAnswer: isFirstAnswer, orders, transaction)
            }
            return true
        case .changed(let id):
            let archived = ArchivedItem(id: id, item: each.item)
            let rested = try transaction.view.incidents(ofItem: id).filter(\.state.isLive)
            _ = try receive(each, archived, isFirstAnswer: isFirstAnswer, orders, transaction)
            if let before {
                let change = ItemChange(from: before.item, to: each.item)
                try noteChange(of: id, change, rested: rested, orders, transaction)
            }
            return false
        }
    }

    /// Gives an archived item to every desk that it concerns.
    /// - Returns: its hits.
    private func receive(
        _ each: MatchedItem,
        _ archived: ArchivedItem,
        isFirstAnswer: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> [AreaHit] {
        // What a feed had before it was watched rings nobody; where no rule holds for it either, its story can wait.
        let canWait = isFirstAnswer && each.matches.isEmpty && orders.drill == nil
        if canWait { try transaction.postponeStory(ofItem: archived.id) }
        let story = canWait ? nil : try transaction.assignStory(to: archived)
        let hits = AreaHit.group(each.matches, levels: orders.policy.levels)
        let before = try hits.map { try transaction.hitLevels(item: archived.id, desk: $0.desk) }
        // What a drill invents counts in no statistics.
        if orders.drill == nil { try transaction.save(each.matches, item: archived.id) }
        for (hit, levels) in zip(hits, before) {
            let arrival = Arrival(
                item: archived,
                hit: hit,
                desk: orders.desk(of: hit),
                isFirstAnswer: isFirstAnswer,
                levelsBefore: levels,
                story: story
            )
            try receive(arrival, orders, transaction)
        }
        if let story {
            try attachQuietly(archived, story.story, besides: hits.map(orders.desk(of:)), orders, transaction)
        }
        return hits
    }
}
