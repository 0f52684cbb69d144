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
        guard let id = try transaction.insert(each.item, each.marks) else {
            guard let before = try transaction.replace(each.item, each.marks) else { return false }
            try takeChange(each, from: before, isFirstAnswer: isFirstAnswer, orders, transaction)
            return false
        }
        let archived = ArchivedItem(id: id, item: each.item)
        let hits = try receive(each, archived, isFirstAnswer: isFirstAnswer, orders, transaction)
        if orders.drill == nil {
            try noteHits(hits, of: each.item, isFirstAnswer: isFirstAnswer, orders, transaction)
        }
        return true
    }

    private func takeChange(
        _ each: MatchedItem,
        from before: ArchivedItem,
        isFirstAnswer: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let archived = ArchivedItem(id: before.id, item: each.item)
        let rested = try transaction.view.incidents(ofItem: before.id).filter(\.state.isLive)
        _ = try receive(each, archived, isFirstAnswer: isFirstAnswer, orders, transaction)
        let change = ItemChange(from: before.item, to: each.item)
        try noteChange(of: before.id, change, rested: rested, orders, transaction)
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
