import OpinionCore

/// How widely an incident is reported: `3 央1市2`.
enum HeatText {
    /// The number of outlets, and those of each tier by its first character.
    static func brief(_ incident: IncidentView) -> String {
        let tiers = incident.heat.filter { !$0.key.isEmpty }.sorted {
            (TierRank.of($0.key), $0.key) < (TierRank.of($1.key), $1.key)
        }
        let parts = tiers.map { "\($0.key.prefix(1))\($0.value)" }.joined()
        return parts.isEmpty ? "\(incident.outlets)" : "\(incident.outlets) \(parts)"
    }
}
