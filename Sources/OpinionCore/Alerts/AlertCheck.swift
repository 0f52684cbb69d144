/// State re-checked before an alert leaves: what was true when it was queued may not be so any more.
package enum AlertCheck {
    /// - Parameters:
    ///   - incident: as it stands now; nil for alerts that concern none.
    ///   - live: the incidents that have not ended, for an alert that lists several.
    /// - Returns: false when sending it would tell people something that no longer holds.
    package static func stillHolds(
        _ alert: Alert,
        incident: Incident?,
        live: () throws -> [Incident]
    ) rethrows -> Bool {
        if case .shiftChanged(_, _, let matters) = alert.reason {
            let open = Set(ShiftChange.matters(try live()).map(\.number))
            return matters.contains { open.contains($0.number) }
        }
        guard let incident else { return true }
        switch alert.reason {
        case .unacknowledged, .askUnanswered, .unacknowledgedAgain:
            return incident.state.isLive && incident.acknowledged == nil
        case .reopened: return incident.state.isLive
        case .asked:
            guard incident.state.isLive, let asked = incident.escalation?.asked else { return false }
            return incident.lastAct <= asked
        case .reminder(let kind, _, let due, _):
            guard incident.state.isLive, let clock = incident.clock(kind) else { return false }
            return clock.isRunning && clock.due == due
        case .mergeSuggested: return incident.state.isLive
        default: return true
        }
    }

    /// True for a reminder that was queued before somebody acknowledged, or before the acknowledgement was withdrawn:
    /// it still holds, and belongs to somebody else now.
    package static func needsRenewal(_ alert: Alert, incident: Incident) -> Bool {
        guard case .reminder = alert.reason, let seen = alert.incident else { return false }
        return seen.acknowledged?.at != incident.acknowledged?.at
    }
}
