import OpinionCore

/// The outlets of a scenario, by the ids of their feeds.
struct ScenarioFeeds {
    struct Outlet {
        let name: String
        let tier: String
        let isLocal: Bool
        /// Its first items are the feed's first answer.
        let isNew: Bool
    }

    private var outlets: [FeedID: Outlet] = [:]

    init(_ node: YAMLNode?, _ faults: inout Faults) {
        var places: [FeedID: SourcePosition] = [:]
        for node in node?.list(&faults) ?? [] {
            guard let fields = Fields(node, keys: ["id", "outlet", "tier", "local", "new"], &faults),
                let idNode = fields.needed("id", &faults), let id = Identifier.read(idNode, &faults)
            else { continue }
            if let first = places[id] { faults.add(.duplicateID(id, first: first.description), at: idNode.position) }
            places[id] = places[id] ?? idNode.position
            outlets[id] = Outlet(
                name: fields["outlet"]?.line(&faults) ?? id,
                tier: fields["tier"]?.line(&faults) ?? ScenarioItemReader.usualTier,
                isLocal: fields["local"]?.flag(&faults) ?? false,
                isNew: fields["new"]?.flag(&faults) ?? false
            )
        }
    }

    /// The outlet of a feed that an item names; reports one that is not there.
    func outlet(_ node: YAMLNode, _ faults: inout Faults) -> (id: FeedID, outlet: Outlet)? {
        guard let id = node.line(&faults) else { return nil }
        if let outlet = outlets[id] { return (id, outlet) }
        return node.refuse(.unknownFeed(id, meant: NearestName.to(id, among: outlets.keys.sorted())), &faults)
    }
}
