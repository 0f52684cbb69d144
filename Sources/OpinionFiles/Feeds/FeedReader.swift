import OpinionCore

/// A feed and where it is written.
struct PlacedFeed {
    let feed: Feed
    let id: SourcePosition
    let url: SourcePosition
}

/// Reads one feed of a YAML file.
struct FeedReader {
    let addresses: FeedAddress
    let recipes: RecipeCheck
    /// What the group says for its feeds.
    var defaults = FeedDefaults()
    var passes = PassReader(secrets: nil)

    /// How often a feed may be polled.
    static let intervals: ClosedRange<TimeSpan> = .seconds(10) ... .days(7)

    private static let keys = [
        "id", "outlet", "tier", "url", "every", "local", "kind", "page", "json", "timezone", "quiet",
    ]

    func read(_ node: YAMLNode, _ faults: inout Faults) -> PlacedFeed? {
        guard let fields = Fields(node, keys: Self.keys + PassReader.keys, &faults) else { return nil }
        let idNode = fields.needed("id", &faults)
        let id = idNode.flatMap { Identifier.read($0, &faults) }
        let outlet = fields.needed("outlet", &faults)?.line(&faults)
        let tier = tier(fields, &faults)
        let urlNode = fields.needed("url", &faults)
        let url = urlNode.flatMap { self.url($0, &faults) }
        let every = fields["every"].flatMap { $0.span(Self.intervals, &faults) } ?? defaults.every
        let isLocal = fields["local"].map { $0.flag(&faults) } ?? defaults.isLocal
        let form = FormReader(recipes: recipes).read(fields, &faults)
        let timezone = fields["timezone"].flatMap { FeedTimezone.read($0, &faults) } ?? defaults.timezone
        let silence = fields["quiet"].map { FeedQuiet.read($0, &faults) } ?? defaults.silence
        let pass = passes.read(fields, &faults)
        guard let id, let idNode, let outlet, let tier, let url, let urlNode, let isLocal, let form
        else { return nil }
        let feed = Feed(
            id: id,
            outlet: outlet,
            tier: tier,
            url: url,
            every: every,
            isLocal: isLocal,
            form: form,
            timezone: timezone,
            silence: silence,
            group: defaults.group,
            pass: pass
        )
        return PlacedFeed(feed: feed, id: idNode.position, url: urlNode.position)
    }

    private func tier(_ fields: Fields, _ faults: inout Faults) -> String? {
        if fields["tier"] == nil, let tier = defaults.tier { return tier }
        return fields.needed("tier", &faults)?.line(&faults)
    }

    private func url(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let text = node.line(&faults) else { return nil }
        guard let problem = addresses.problem(text) else { return text }
        return node.refuse(problem, &faults)
    }
}
