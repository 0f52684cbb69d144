package import OpinionCore

/// An incident as `list` has it: the fields of ``IncidentView``, and how widely each tier of outlets reports it.
package struct ListedIncident: Codable, Sendable, Hashable {
    package let view: IncidentView
    /// The tiers that report it, in the order in which they joined.
    package let heat: [TierHeat]

    package init(_ view: IncidentView, heat: [TierHeat]) { (self.view, self.heat) = (view, heat) }

    private enum CodingKeys: CodingKey { case heat }

    package init(from decoder: any Decoder) throws {
        view = try IncidentView(from: decoder)
        heat = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent([TierHeat].self, forKey: .heat) ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        try view.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(heat, forKey: .heat)
    }
}

/// How many outlets of one tier report an incident.
package struct TierHeat: Codable, Sendable, Hashable {
    /// 央媒, 省級 …; empty where the feed names none.
    package let tier: String
    package let outlets: Int

    package init(tier: String, outlets: Int) { (self.tier, self.outlets) = (tier, outlets) }
}
