import OpinionCore
import OpinionStore

extension Desk {
    func merge(
        _ number: IncidentNumber,
        into targetNumber: IncidentNumber,
        _ reason: String,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> RegroupReply {
        let merging = try Merging.of(
            known(number, transaction),
            into: known(targetNumber, transaction),
            by: actor,
            reason: reason,
            zone: orders.zone,
            now: now()
        )
        var (source, target) = (merging.source, merging.target)
        let items = try transaction.view.itemNumbers(of: number)
        try transaction.hand(from: &source, to: &target)
        try transaction.handStories(of: number, to: targetNumber)
        try transaction.save(source)
        try transaction.save(target)
        _ = try transaction.markTold(pair: number, targetNumber)
        try log(merging, items, reason, by: actor, transaction)
        try send(
            .merged,
            about: target,
            reason: .merged(
                from: number,
                by: actor.displayName,
                reason: reason,
                level: merging.raisedFrom.map { _ in target.level },
                met: merging.met,
                deadlines: merging.deadlines
            ),
            role: merging.raisedFrom == nil ? nil : .duty,
            orders,
            transaction
        )
        if let level = merging.suggested {
            try send(
                .grown,
                about: target,
                reason: .raiseSuggested(to: level, why: .merged(number)),
                role: .duty,
                orders,
                transaction
            )
        }
        return .merged(merging)
    }

    /// Both incidents' timelines tell it.
    private func log(
        _ merging: Merging,
        _ items: [Int64],
        _ reason: String,
        by actor: Actor,
        _ transaction: StoreTransaction
    ) throws {
        let (source, target) = (merging.source, merging.target)
        let shared: LogData = ["reason": .text(reason), "items": .list(items.map { .number($0) })]
        try log(
            "merge",
            by: actor,
            incident: source.number,
            shared.merging(["into": .number(Int64(target.number))]) { $1 },
            transaction
        )
        try log(
            "incident.merged",
            by: actor,
            incident: target.number,
            shared.merging([
                "merged": .number(Int64(source.number)),
                "level": .text(target.level),
                "met": .list(merging.met.map { .text($0.rawValue) }),
                "acknowledgement_taken": .flag(merging.isAcknowledgementTaken),
                "deadlines": LogFacts.deadlines(merging.deadlines),
                "clocks": .list(target.clocks.map(LogFacts.clock)),
            ]) { $1 },
            transaction
        )
    }
}
