import OpinionCore

/// Reads who takes a post in a step: `{role: primary, person: li, until: 8:00}`, or a list of such.
struct ScenarioOverrideReader {
    let times: ScenarioTimes
    let roster: Roster?

    func read(_ node: YAMLNode?, at now: Instant, _ faults: inout Faults) -> [StandIn] {
        guard let node else { return [] }
        guard case .list(let nodes) = node.content else { return one(node, now, &faults).map { [$0] } ?? [] }
        return nodes.compactMap { one($0, now, &faults) }
    }

    private func one(_ node: YAMLNode, _ now: Instant, _ faults: inout Faults) -> StandIn? {
        guard let fields = Fields(node, keys: ["role", "person", "from", "until"], &faults) else { return nil }
        let role = fields["role"]?.choice(DutyRole.self, &faults) ?? .primary
        let names = RosterNames(people: roster?.people ?? [:])
        let person = names.person(fields.needed("person", &faults), &faults)
        let from = fields["from"].flatMap { times.moment($0, &faults) } ?? now
        let until = fields.needed("until", &faults).flatMap { times.moment($0, &faults) }
        guard let until, let person = person.flatMap({ roster?.people[$0] }) else { return nil }
        return StandIn(role: role, person: person, from: from, until: until)
    }
}
