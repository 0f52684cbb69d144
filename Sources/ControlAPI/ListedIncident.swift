package import OpinionCore

/// An incident as `list` has it: the fields of ``IncidentView``, and how widely each tier of outlets reports it.
package struct ListedIncident: Codable, Sendable, Hashable {
    package let view: IncidentView

    package init(_ view: IncidentView) { self.view = view }

    /// The tiers that report it, by name.
    package var heat: [TierHeat] {
        view.heat.map { TierHeat(tier: $0.key, outlets: $0.value) }.sorted { $0.tier < $1.tier }
    }

    package init(from decoder: any Decoder) throws { view = try IncidentView(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try view.encode(to: encoder) }
}

/// How many outlets of one tier report an incident.
package struct TierHeat: Sendable, Hashable {
    /// 央媒, 省級 …; empty where the feed names none.
    package let tier: String
    package let outlets: Int

    package init(tier: String, outlets: Int) { (self.tier, self.outlets) = (tier, outlets) }
}
