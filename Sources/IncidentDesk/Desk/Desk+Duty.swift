package import OpinionCore
package import OpinionStore

// The roster at the desk: whom an alert calls, and who takes a post for a while.

extension Desk {
    /// The roster as it stands now; nil where none is kept.
    package func duty(_ orders: any StandingOrders, _ view: StoreSnapshot) throws -> DutyDesk? {
        guard let roster = orders.roster else { return nil }
        let now = now()
        let overrides = try view.dutyOverrides(endingAfter: now)
        return DutyDesk(roster: roster, zone: orders.zone, overrides: overrides, now: now)
    }

    /// An alert that was queued for somebody else, for whoever has the incident now.
    package func renewed(
        _ alert: Alert,
        _ incident: Incident,
        _ orders: any StandingOrders,
        _ view: StoreSnapshot
    ) throws -> Alert {
        let call = try duty(orders, view)?.call(
            alert.type,
            about: incident,
            reason: alert.reason,
            role: alert.role,
            isClockTrusted: trust.look().isTrusted
        )
        return alert.renewed(IncidentView(incident, now: now()), call: call)
    }

    /// The override that says the same already: this person in this post from now on, to the same minute, and no later
    /// one takes the post away meanwhile.
    package func standing(_ each: StandIn, _ view: StoreSnapshot) throws -> DutyOverride? {
        let own = try view.dutyOverrides(endingAfter: now()).filter { $0.role == each.role }
        guard
            let known = own.last(where: {
                $0.person == each.person.id && $0.from <= max(each.from, now()) && $0.until.isSameMinute(as: each.until)
            })
        else { return nil }
        let isTaken = own.contains { $0.id > known.id && $0.from < known.until && $0.until > max(known.from, now()) }
        return isTaken ? nil : known
    }

    /// Gives a post to somebody for a while; everybody hears of it.
    package func override(
        _ each: StandIn,
        by actor: Actor,
        reason: String = "",
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> DutyOverride {
        let made = try transaction.addOverride(
            each.role,
            each.person,
            each.from..<each.until,
            reason: reason,
            by: actor,
            now: now()
        )
        try log("duty.overridden", by: actor, DutyFacts.of(made), transaction)
        try send(
            .dutyChanged,
            about: nil,
            reason: .dutyOverridden(
                made.role,
                person: made.name,
                from: made.from,
                until: made.until,
                by: actor.displayName,
                reason: reason
            ),
            call: DutyCall(addressees: [Addressee(Addressee.Part(made.role), each.person)]),
            orders,
            transaction
        )
        return made
    }

    /// Ends an override before its time.
    package func end(
        _ override: DutyOverride,
        by actor: Actor,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        try transaction.endOverride(override.id, by: actor, now: now())
        try log("duty.override_ended", by: actor, DutyFacts.of(override), transaction)
        let person = orders.roster?.people[override.person]
        let next = try duty(orders, transaction.view)?.standIn(override.role)
        try send(
            .dutyChanged,
            about: nil,
            reason: .dutyOverrideEnded(
                override.role,
                person: override.name,
                by: actor.displayName,
                next: next?.person.name
            ),
            call: person.map { DutyCall(addressees: [Addressee(Addressee.Part(override.role), $0)]) },
            orders,
            transaction
        )
    }
}

/// What the incident log says of the roster: names, never numbers.
enum DutyFacts {
    static func of(_ override: DutyOverride) -> LogData {
        [
            "override": .number(override.id), "role": .text(override.role.rawValue), "person": .text(override.name),
            "from": .instant(override.from), "until": .instant(override.until), "reason": .text(override.reason),
        ]
    }
}
