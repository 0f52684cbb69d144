import OpinionCore
import TextMatching

/// Reads the silences of a step: `silence: {match: {area: …}, until: 2:00}` and `expire: 1`.
struct ScenarioSilenceReader {
    let names: ScenarioNames
    let times: ScenarioTimes

    private static let usualReason = "場景"

    func read(_ fields: Fields, at now: Instant, _ faults: inout Faults) -> [ScenarioSilence] {
        let added = fields["silence"].flatMap { silence($0, &faults) }
        let expired = fields["expire"].flatMap { node in
            node.count(1...1_000_000, &faults).map {
                ScenarioSilence(.expire($0), by: ScenarioActReader.officer(nil), position: node.position)
            }
        }
        return [added, expired].compactMap { $0 }
    }

    private func silence(_ node: YAMLNode, _ faults: inout Faults) -> ScenarioSilence? {
        let keys = ["match", "until", "because", "deadlines", "by"]
        guard let fields = Fields(node, keys: keys, &faults) else { return nil }
        let matcher = fields.needed("match", &faults).flatMap { self.matcher($0, &faults) }
        let until = fields.needed("until", &faults).flatMap { times.moment($0, &faults) }
        let reason = fields["because"]?.line(&faults) ?? Self.usualReason
        let holdsDeadlines = fields["deadlines"]?.flag(&faults) ?? false
        let by = ScenarioActReader.officer(fields["by"]?.line(&faults))
        guard let matcher, let until else { return nil }
        let order = SilenceOrder(matcher: matcher, reason: reason, until: until, holdsDeadlines: holdsDeadlines)
        return ScenarioSilence(.add(order), by: by, position: node.position)
    }

    private func matcher(_ node: YAMLNode, _ faults: inout Faults) -> SilenceMatcher? {
        guard let fields = Fields(node, keys: SilenceMatcher.fieldNames, &faults) else { return nil }
        var matcher = SilenceMatcher()
        matcher.areas = values(fields["area"]).compactMap { names.area($0, &faults) }
        matcher.departments = values(fields["department"]).compactMap { names.department($0, &faults) }
        matcher.levels = values(fields["level"]).compactMap { names.level($0, &faults) }
        matcher.rules = values(fields["rule"]).compactMap { names.rule($0, &faults) }
        matcher.incidents = values(fields["incident"]).compactMap { $0.count(1...1_000_000, &faults) }
        matcher.outlets = values(fields["outlet"]).compactMap { $0.line(&faults) }
        matcher.feeds = values(fields["feed"]).compactMap { $0.line(&faults) }
        matcher.types = values(fields["type"]).compactMap { $0.choice(AlertType.self, &faults) }
        let queries = QueryReader(lists: .none, areListsComplete: true)
        matcher.titles = values(fields["title"]).compactMap { queries.query($0, &faults)?.description }
        return matcher
    }

    /// One value, or a list of them.
    private func values(_ node: YAMLNode?) -> [YAMLNode] {
        guard let node else { return [] }
        if case .list(let nodes) = node.content { return nodes }
        return [node]
    }
}
