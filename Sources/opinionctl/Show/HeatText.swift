import ControlAPI
import OpinionCore

/// How widely an incident is reported: `3 央1市2`.
enum HeatText {
    /// The number of outlets, and those of each tier by its first character.
    static func brief(_ incident: ListedIncident) -> String {
        let tiers = incident.heat.filter { !$0.tier.isEmpty }.sorted { TierRank.of($0.tier) < TierRank.of($1.tier) }
        let parts = tiers.map { "\($0.tier.prefix(1))\($0.outlets)" }.joined()
        return parts.isEmpty ? "\(incident.view.outlets)" : "\(incident.view.outlets) \(parts)"
    }
}
