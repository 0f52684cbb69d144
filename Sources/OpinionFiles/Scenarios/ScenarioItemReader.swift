import OpinionCore

/// Reads one item of a scenario.
struct ScenarioItemReader {
    static let usualTier = "市級"
    private static let usualOutlet = "媒體"

    let times: ScenarioTimes
    let feeds: ScenarioFeeds
    let answered: Set<FeedID>

    private static let keys = [
        "title", "feed", "outlet", "tier", "local", "summary", "text", "url", "published", "authors", "tags", "id",
    ]

    func read(_ node: YAMLNode, found: Instant, _ faults: inout Faults) -> ScenarioItem? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let title = fields.needed("title", &faults)?.line(&faults)
        let feed = fields["feed"].flatMap { feeds.outlet($0, &faults) }
        let outlet = fields["outlet"]?.line(&faults) ?? feed?.outlet.name ?? Self.usualOutlet
        let url = fields["url"]?.line(&faults)
        let id = fields["id"]?.line(&faults)
        let item = Item(
            feed: feed?.id ?? outlet,
            key: id ?? url ?? title ?? "",
            outlet: outlet,
            tier: fields["tier"]?.line(&faults) ?? feed?.outlet.tier ?? Self.usualTier,
            url: url,
            title: title ?? "",
            summary: fields["summary"]?.text(&faults) ?? "",
            contentText: fields["text"]?.text(&faults) ?? "",
            authors: fields["authors"]?.oneOrMore(&faults) ?? [],
            tags: fields["tags"]?.oneOrMore(&faults) ?? [],
            published: fields["published"].flatMap { times.published($0, found: found, &faults) },
            found: found
        )
        let isLocal = fields["local"]?.flag(&faults) ?? feed?.outlet.isLocal ?? false
        guard title != nil else { return nil }
        let isFirst = feed.map { $0.outlet.isNew && !answered.contains($0.id) } ?? false
        return ScenarioItem(item, isLocal: isLocal, isFirstAnswer: isFirst)
    }
}
