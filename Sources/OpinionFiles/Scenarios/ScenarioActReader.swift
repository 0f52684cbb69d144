import OpinionCore

/// Reads what officers do in a step: `{ack: 1, by: 值班員}`, or a list of such.
struct ScenarioActReader {
    let names: ScenarioNames
    let times: ScenarioTimes

    private static let acts = [
        "ack", "unack", "note", "level", "release", "press", "reply", "close", "reopen", "dismiss",
    ]
    private static let details = ["by", "at", "url", "place", "to", "because", "refused"]
    private static let usualOfficer = "值班員"

    /// Whoever acts in a scenario.
    static func officer(_ name: String?) -> Actor {
        Actor(uid: 1_000, user: "officer", name: name ?? usualOfficer, via: "scenario")
    }

    func read(_ node: YAMLNode?, at now: Instant, _ faults: inout Faults) -> [ScenarioAct] {
        guard let node else { return [] }
        guard case .list(let nodes) = node.content else { return act(node, now, &faults).map { [$0] } ?? [] }
        return nodes.compactMap { act($0, now, &faults) }
    }

    private func act(_ node: YAMLNode, _ now: Instant, _ faults: inout Faults) -> ScenarioAct? {
        guard let fields = Fields(node, keys: Self.acts + Self.details, &faults) else { return nil }
        let named = Self.acts.filter { fields[$0] != nil }
        guard named.count == 1, let name = named.first else { return node.refuse(.notOneAct(Self.acts), &faults) }
        let number = fields[name]?.count(1...1_000_000, &faults)
        let actor = Self.officer(fields["by"]?.line(&faults))
        let act = act(name, fields, by: actor, now, &faults)
        let isRefused = fields["refused"]?.flag(&faults) ?? false
        guard let number, let act else { return nil }
        return ScenarioAct(act, on: number, by: actor, isRefused: isRefused, position: node.position)
    }

    private func act(
        _ name: String,
        _ fields: Fields,
        by actor: Actor,
        _ now: Instant,
        _ faults: inout Faults
    ) -> Act? {
        let why = fields["because"]?.line(&faults)
        switch name {
        case "ack": return .acknowledge(message: why)
        case "unack": return .unacknowledge(reason: why)
        case "note": return .note(why ?? Self.noReason)
        case "close": return .close(message: why)
        case "reopen": return .reopen(message: why)
        case "dismiss": return .dismiss(reason: why ?? Self.noReason)
        case "level":
            let level = fields.needed("to", &faults).flatMap { names.level($0, &faults) }
            return level.map { .settleLevel($0, reason: why ?? Self.noReason) }
        default:
            return ClockKind(rawValue: name).map { .milestone($0, milestone(fields, by: actor, now, &faults)) }
        }
    }

    private static let noReason = "場景"

    private func milestone(_ fields: Fields, by actor: Actor, _ now: Instant, _ faults: inout Faults) -> Milestone {
        Milestone(
            at: fields["at"].flatMap { times.moment($0, &faults) } ?? now,
            recorded: now,
            by: actor,
            url: fields["url"]?.line(&faults),
            place: fields["place"]?.line(&faults)
        )
    }
}
