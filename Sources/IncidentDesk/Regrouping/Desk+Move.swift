import OpinionCore
import OpinionStore

extension Desk {
    func move(
        _ item: Int64,
        to targetNumber: IncidentNumber,
        from: IncidentNumber?,
        _ reason: String,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> RegroupReply {
        let archived = try known(item: item, reason, transaction)
        let before = try known(targetNumber, transaction)
        guard before.state.isLive else {
            throw RegroupRefusal.ended(before.number, before.state, target: before.mergedInto)
        }
        let leaves = try left(item, for: before, from: from, transaction)
        if Drill.isFeed(archived.item.feed), !before.isDrill {
            throw RegroupRefusal.inventedIntoReal(item: item, targetNumber)
        }
        let isThere = try transaction.view.itemNumbers(of: targetNumber).contains(item)
        if isThere, leaves.isEmpty { return .alreadyThere(item: item, targetNumber) }
        var target = before
        for var source in leaves {
            source.lastAct = now()
            let isSameDesk = source.desk == target.desk
            if isSameDesk, !isThere {
                try transaction.hand([item], from: &source, to: &target)
            } else {
                try transaction.detach(item, from: &source)
            }
            try transaction.save(source)
            _ = try transaction.markTold(pair: source.number, target.number)
            try logLeaving(archived, source, to: targetNumber, reason, by: actor, transaction)
        }
        try transaction.takeBack(item, desk: target.desk)
        target.lastAct = now()
        let hit = try hit(archived, desk: target.desk, orders, transaction)
        let report = Quoting.report(archived.item, hit: hit)
        try transaction.attach(archived, report: report, to: &target)
        let story = try transaction.separate([archived])
        for source in leaves where source.desk != target.desk {
            try remember(archived, story, asideOf: source, orders, transaction)
        }
        let joining = LogFacts.item(archived).merging(["reason": .text(reason)]) { $1 }
        try log("item.moved_in", by: actor, incident: targetNumber, joining, transaction)
        try grow(before, into: target, archived, hit: hit, isSameArticle: isThere, orders, transaction)
        let emptied = try emptied(leaves.map(\.number), transaction.view)
        return .moved(item: item, from: leaves.map(\.number), to: targetNumber, emptied: emptied)
    }

    func setAside(
        _ item: Int64,
        from: IncidentNumber?,
        _ reason: String,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> RegroupReply {
        let archived = try known(item: item, reason, transaction)
        var source = try only(item, from: from, transaction)
        try transaction.detach(item, from: &source)
        source.lastAct = now()
        try transaction.save(source)
        let story = try transaction.separate([archived])
        try remember(archived, story, asideOf: source, orders, transaction)
        try logLeaving(archived, source, to: nil, reason, by: actor, transaction)
        let emptied = try emptied([source.number], transaction.view)
        return .moved(item: item, from: [source.number], to: nil, emptied: emptied)
    }

    // MARK: Where it stands

    private func known(item: Int64, _ reason: String, _ transaction: StoreTransaction) throws -> ArchivedItem {
        guard !reason.allSatisfy(\.isWhitespace) else { throw RegroupRefusal.missing(field: "-m") }
        guard let archived = try transaction.view.item(item) else { throw RegroupRefusal.noSuchItem(item) }
        return archived
    }

    /// The incidents that a report leaves for `target`: those of the target's desk, and the one that was named.
    private func left(
        _ item: Int64,
        for target: Incident,
        from: IncidentNumber?,
        _ transaction: StoreTransaction
    ) throws -> [Incident] {
        let all = try transaction.view.incidents(ofItem: item)
        if let from {
            guard from != target.number else { throw RegroupRefusal.intoItself(from) }
            let named = try known(from, transaction)
            guard all.contains(where: { $0.number == from }) else {
                throw RegroupRefusal.notInIncident(
                    item: item,
                    from,
                    has: try transaction.view.itemNumbers(of: from)
                )
            }
            if named.isDrill != target.isDrill { throw RegroupRefusal.drill(from, target.number) }
        }
        let leaving = all.filter { $0.number != target.number && ($0.desk == target.desk || $0.number == from) }
        if let drill = leaving.first(where: { $0.isDrill != target.isDrill }) {
            throw RegroupRefusal.drill(drill.number, target.number)
        }
        if target.isDrill, !all.contains(where: \.isDrill) {
            throw RegroupRefusal.realIntoDrill(item: item, target.number)
        }
        return leaving
    }

    private func only(
        _ item: Int64,
        from: IncidentNumber?,
        _ transaction: StoreTransaction
    ) throws -> Incident {
        let all = try transaction.view.incidents(ofItem: item)
        if let from {
            _ = try known(from, transaction)
            guard let named = all.first(where: { $0.number == from }) else {
                throw RegroupRefusal.notInIncident(
                    item: item,
                    from,
                    has: try transaction.view.itemNumbers(of: from)
                )
            }
            return named
        }
        guard let first = all.first else { throw RegroupRefusal.inNone(item: item) }
        guard all.count == 1 else { throw RegroupRefusal.inSeveral(item: item, all.map(\.number)) }
        return first
    }

    /// Those that are open and have no report left.
    private func emptied(_ numbers: [IncidentNumber], _ view: StoreSnapshot) throws -> [IncidentNumber] {
        try numbers.filter { number in
            guard let incident = try view.incident(number), incident.state.isLive else { return false }
            return try view.itemNumbers(of: number).isEmpty
        }
    }

    // MARK: What is remembered

    private func remember(
        _ archived: ArchivedItem,
        _ story: StoryID,
        asideOf source: Incident,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let hit = try hit(archived, desk: source.desk, orders, transaction)
        let aside = SetAside(level: hit?.level ?? source.level, isSudden: hit?.isSudden ?? source.isSudden)
        try transaction.setAside(archived, story: story, desk: source.desk, aside)
    }

    private func logLeaving(
        _ archived: ArchivedItem,
        _ source: Incident,
        to target: IncidentNumber?,
        _ reason: String,
        by actor: Actor,
        _ transaction: StoreTransaction
    ) throws {
        let into: LogValue = target.map { .number(Int64($0)) } ?? .none
        let facts = LogFacts.item(archived).merging(["into": into, "reason": .text(reason)]) { $1 }
        try log("move", by: actor, incident: source.number, facts, transaction)
    }
}
