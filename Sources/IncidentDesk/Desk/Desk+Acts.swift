package import OpinionCore
package import OpinionStore

extension Desk {
    /// Writes what an act changed, and tells whom it concerns; nothing when it had been done before.
    package func record(
        _ outcome: ActOutcome,
        of act: Act,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard outcome.isChange else { return }
        try transaction.save(outcome.incident)
        if outcome.acknowledges {
            try log("ack", by: actor, incident: outcome.incident.number, ["with": .text(act.name)], transaction)
        }
        try log(act.name, by: actor, incident: outcome.incident.number, ActFacts.of(act, outcome), transaction)
        if let type = outcome.alertType, let reason = outcome.alert {
            try send(type, about: outcome.incident, reason: reason, orders, transaction)
        }
    }
}
