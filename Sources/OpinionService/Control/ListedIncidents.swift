import ControlAPI
import OpinionCore
import OpinionStore

extension ListedIncident {
    /// The incidents with their heat by tiers.
    static func all(_ incidents: [Incident], _ view: StoreSnapshot, now: Instant) throws -> [ListedIncident] {
        let heat = try view.tierHeat(of: incidents.map(\.number))
        return incidents.map { incident in
            let tiers = heat[incident.number] ?? []
            return ListedIncident(
                IncidentView(incident, now: now),
                heat: tiers.map { TierHeat(tier: $0.tier, outlets: $0.outlets) }
            )
        }
    }
}
