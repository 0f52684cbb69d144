import OpinionCore
import OpinionStore

// The change of the shift: what nobody has acknowledged is told to whoever comes.

extension Deadlines {
    /// How far ahead the next change is looked for; the loop looks again long before.
    private static let horizon = TimeSpan.days(2)

    func isShiftChangeDue(_ view: StoreSnapshot, _ orders: any StandingOrders) throws -> Bool {
        guard let duty = try desk.duty(orders, view) else { return false }
        return ShiftChange.isDue(duty.person(.primary), watch: try view.shiftWatch())
    }

    func tellShiftChange(_ orders: any StandingOrders, _ transaction: StoreTransaction) throws {
        guard let duty = try desk.duty(orders, transaction.view) else { return }
        let primary = duty.person(.primary)
        let watch = try transaction.view.shiftWatch()
        try transaction.save(ShiftWatch(person: primary?.id, name: primary?.name, since: duty.now))
        guard let watch else { return }
        let matters = ShiftChange.matters(try transaction.view.liveIncidents())
        try desk.log(
            "duty.shift_changed",
            [
                "from": .optional(watch.name), "to": .optional(primary?.name),
                "open": .list(matters.map { .number(Int64($0.number)) }),
            ],
            transaction
        )
        guard !matters.isEmpty else { return }
        try desk.send(
            .dutyChanged,
            about: nil,
            reason: .shiftChanged(person: primary?.name, previous: watch.name, matters: matters),
            role: .duty,
            orders,
            transaction
        )
    }

    func nextShiftChange(_ view: StoreSnapshot, after now: Instant, _ orders: any StandingOrders) throws -> Instant? {
        guard let duty = try desk.duty(orders, view) else { return nil }
        let time = now..<(now + Self.horizon)
        let segments = duty.roster.segments(.primary, over: time, zone: duty.zone, overrides: duty.overrides)
        return segments.dropFirst().first?.from
    }
}
