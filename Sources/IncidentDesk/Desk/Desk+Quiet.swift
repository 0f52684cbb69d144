import OpinionCore
import OpinionStore

// Quiet hours: updates of smaller incidents wait for their end, and one summary tells them.

extension Desk {
    /// What quiet hours keep back; nil when it is not quiet, or the alert may not wait.
    func quietHold(_ alert: Alert, _ orders: any StandingOrders) -> AlertHold? {
        guard QuietHours.mayHold(alert), let stretch = quiet(orders) else { return nil }
        return AlertHold(by: HolderName.quiet, until: stretch.upperBound)
    }

    /// True when something was kept back and it is not quiet any more: the time is over, or the configuration changed.
    func isQuietOver(_ orders: any StandingOrders, _ view: StoreSnapshot) throws -> Bool {
        try view.quietEnd() != nil && quiet(orders) == nil
    }

    /// Tells what quiet hours kept back, once they are over.
    func endQuiet(_ orders: any StandingOrders, _ transaction: StoreTransaction) throws {
        guard try isQuietOver(orders, transaction.view) else { return }
        let first = try transaction.view.heldAlerts(by: HolderName.quiet).first
        let cause = HeldCause(from: first?.alert.made ?? now(), until: now())
        let held = try tellHeld(by: HolderName.quiet, cause, transaction)
        try log("quiet.ended", ["held": .number(Int64(held))], transaction)
    }

    /// The stretch of quiet that this moment is in.
    private func quiet(_ orders: any StandingOrders) -> Range<Instant>? {
        orders.quiet?.stretch(at: now(), zone: orders.zone) { orders.policy.calendar.isWorked($0) }
    }
}
