import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// Incidents as lists, pages and the board show them.

extension ControlDesk {
    func listed(_ incidents: [Incident], _ view: StoreSnapshot, now: Instant) throws -> [IncidentView] {
        try incidents.map { try self.view(of: $0, view, now: now) }
    }

    /// An incident as it stands, with the silences that match it.
    func view(of incident: Incident, _ view: StoreSnapshot, now: Instant) throws -> IncidentView {
        var seen = IncidentView(incident, now: now)
        if incident.state.isLive { seen.silences = try desk.silences(on: incident, view).map(\.id) }
        return seen
    }
}
