package import OpinionCore
package import OpinionStore

/// Applies what `OpinionCore` decides to the store: every method runs inside the caller's transaction and writes
/// state, outbox and log intent together.
package struct Desk: Sendable {
    package let clock: WallClock
    package let trust: TrustWatch
    /// Who stands in the log for what the program does by itself.
    package let actor: Actor

    package init(clock: WallClock, trust: TrustWatch, actor: Actor) {
        (self.clock, self.trust, self.actor) = (clock, trust, actor)
    }

    package func now() -> Instant { clock.now() }

    /// Routes an alert and queues it for every channel it goes to. The roster is asked whom it calls.
    package func send(
        _ type: AlertType,
        about incident: Incident?,
        reason: AlertReason,
        quotation: Quotation? = nil,
        source: AlertSource? = nil,
        role: EscalationStep.Role? = nil,
        call: DutyCall? = nil,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let now = now()
        let isTrusted = trust.look().isTrusted
        let asked = try duty(orders, transaction.view)?
            .call(type, about: incident, reason: reason, role: role, isClockTrusted: isTrusted)
        let alert = Alert(
            type: type,
            incident: incident.map { IncidentView($0, now: now) },
            reason: reason,
            quotation: quotation,
            source: source,
            role: role,
            isClockSuspect: !isTrusted,
            made: now,
            call: call ?? asked
        )
        let destinations = destinations(type, about: incident, orders)
        if let incident { try releaseRisen(incident, transaction) }
        let hold = try hold(alert, about: incident, orders, transaction)
        for destination in destinations {
            let entry = try transaction.enqueue(
                alert,
                channel: destination.channel,
                fallback: destination.fallback,
                hold: hold
            )
            if hold != nil { try logHeld(entry, transaction) }
        }
    }

    /// Tells what concerns no incident on these channels.
    func announce(
        _ type: AlertType,
        _ reason: AlertReason,
        to destinations: [Destination],
        _ transaction: StoreTransaction
    ) throws {
        let isSuspect = !trust.look().isTrusted
        let alert = Alert(type: type, incident: nil, reason: reason, isClockSuspect: isSuspect, made: now())
        for destination in destinations {
            _ = try transaction.enqueue(alert, channel: destination.channel, fallback: destination.fallback)
        }
    }

    /// Where an alert goes by the routes.
    func destinations(
        _ type: AlertType,
        about incident: Incident?,
        _ orders: any StandingOrders
    ) -> [Destination] {
        Routing.destinations(
            type: type,
            area: incident?.area,
            department: incident?.department,
            level: incident?.level,
            routes: orders.routes,
            channels: orders.channelNames
        )
    }

    /// States an event for the incident log.
    package func log(
        _ name: String,
        by actor: Actor? = nil,
        incident: IncidentNumber? = nil,
        _ data: LogData = [:],
        _ transaction: StoreTransaction
    ) throws {
        try transaction.log(
            LogEvent(at: now(), actor: actor ?? self.actor, name: name, incident: incident, data: data)
        )
    }
}
