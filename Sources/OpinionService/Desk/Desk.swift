import OpinionCore
import OpinionStore

/// Applies what `OpinionCore` decides to the store: every method runs inside the caller's transaction and writes
/// state, outbox and log intent together.
struct Desk: Sendable {
    let environment: Environment
    let trust: TrustWatch
    let actor: Actor

    func now() -> Instant { environment.now() }

    /// Routes an alert and queues it for every channel it goes to.
    func send(
        _ type: AlertType,
        about incident: Incident?,
        reason: AlertReason,
        quotation: Quotation? = nil,
        source: AlertSource? = nil,
        role: EscalationStep.Role? = nil,
        _ deployment: Deployment,
        _ transaction: StoreTransaction
    ) throws {
        let now = now()
        let alert = Alert(
            type: type,
            incident: incident.map { IncidentView($0, now: now) },
            reason: reason,
            quotation: quotation,
            source: source,
            role: role,
            isClockSuspect: !trust.look().isTrusted,
            made: now
        )
        let destinations = Routing.destinations(
            type: type,
            area: incident?.area,
            department: incident?.department,
            level: incident?.level,
            routes: deployment.configuration.routes,
            channels: deployment.configuration.channels.map(\.name)
        )
        for destination in destinations {
            _ = try transaction.enqueue(alert, channel: destination.channel, fallback: destination.fallback)
        }
    }

    /// States an event for the incident log.
    func log(
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
