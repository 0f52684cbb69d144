/// State re-checked before an alert leaves: what was true when it was queued may not be so any more.
package enum AlertCheck {
    /// - Parameter incident: as it stands now; nil for alerts that concern none.
    /// - Returns: false when sending it would tell people something that no longer holds.
    package static func stillHolds(_ alert: Alert, incident: Incident?) -> Bool {
        guard let incident else { return true }
        switch alert.reason {
        case .unacknowledged, .askUnanswered: return incident.state.isLive && incident.acknowledged == nil
        case .asked:
            guard incident.state.isLive, let asked = incident.escalation?.asked else { return false }
            return incident.lastAct <= asked
        case .reminder(let kind, _, let due, _):
            guard incident.state.isLive, let clock = incident.clock(kind) else { return false }
            return clock.isRunning && clock.due == due
        default: return true
        }
    }
}
