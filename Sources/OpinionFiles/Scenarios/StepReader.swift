import OpinionCore

/// Reads the steps of one scenario, in order.
struct StepReader {
    static let expect = "expect"

    let names: ScenarioNames
    let times: ScenarioTimes
    let feeds: ScenarioFeeds
    let roster: Roster?
    /// The feeds that have given items in an earlier step.
    private var answered: Set<FeedID> = []

    init(names: ScenarioNames, times: ScenarioTimes, feeds: ScenarioFeeds, roster: Roster?) {
        (self.names, self.times, self.feeds, self.roster) = (names, times, feeds, roster)
    }

    mutating func read(_ node: YAMLNode, after before: Instant, _ faults: inout Faults) -> ScenarioStep? {
        let keys = ["at", "override", "items", "act", "silence", "expire", Self.expect]
        guard let fields = Fields(node, keys: keys, &faults) else {
            return nil
        }
        let atNode = fields.needed("at", &faults)
        let at = atNode.flatMap { times.moment($0, &faults) }
        if let at, let atNode, at < before { faults.add(.stepsBackwards, at: atNode.position) }
        // Faults of the rest are reported even where the time cannot be read.
        let found = at ?? before
        let overrides = ScenarioOverrideReader(times: times, roster: roster).read(
            fields["override"],
            at: found,
            &faults
        )
        let items = items(fields["items"], found: found, &faults)
        let acts = ScenarioActReader(names: names, times: times).read(fields["act"], at: found, &faults)
        let silences = ScenarioSilenceReader(names: names, times: times).read(fields, at: found, &faults)
        let expectation = fields[Self.expect].flatMap {
            ExpectationReader(names: names, times: times).read($0, &faults)
        }
        return at.map {
            ScenarioStep(
                at: $0,
                overrides: overrides,
                items: items,
                acts: acts,
                silences: silences,
                expectation: expectation,
                position: node.position
            )
        }
    }

    private mutating func items(_ node: YAMLNode?, found: Instant, _ faults: inout Faults) -> [ScenarioItem] {
        let reader = ScenarioItemReader(times: times, feeds: feeds, answered: answered)
        let items = (node?.list(&faults) ?? []).compactMap { reader.read($0, found: found, &faults) }
        answered.formUnion(items.map(\.item.feed))
        return items
    }
}
