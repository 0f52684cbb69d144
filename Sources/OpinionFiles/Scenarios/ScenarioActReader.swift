import OpinionCore

/// Reads what officers do in a step: `{ack: 1, by: 值班員}`, or a list of such.
struct ScenarioActReader {
    let names: ScenarioNames
    let times: ScenarioTimes

    private static let acts = [
        "ack", "unack", "note", "level", "occurred", "confirmed", "release", "press", "reply", "briefed", "verified",
        "instruct", "assign", "waive", "extend", "conclude", "close", "reopen", "dismiss", "merge", "split", "move",
    ]
    private static let details = [
        "by", "at", "url", "place", "to", "because", "refused", "clock", "until", "approver", "from", "final", "into",
        "items", "out", "title",
    ]
    private static let usualOfficer = "值班員"
    private static let usualLeader = "帶班領導"

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
        let actor = names.officer(fields["by"]?.line(&faults))
        let deed = deed(name, number, fields, by: actor, now, &faults)
        let isRefused = fields["refused"]?.flag(&faults) ?? false
        guard let deed else { return nil }
        return ScenarioAct(deed, by: actor, isRefused: isRefused, position: node.position)
    }

    private func deed(
        _ name: String,
        _ number: Int?,
        _ fields: Fields,
        by actor: Actor,
        _ now: Instant,
        _ faults: inout Faults
    ) -> ScenarioAct.Deed? {
        if ScenarioRegroupReader.acts.contains(name) {
            let reader = ScenarioRegroupReader(reason: fields["because"]?.line(&faults) ?? Self.noReason)
            return reader.read(name, number, fields, &faults).map { .regroup($0) }
        }
        let act = act(name, fields, by: actor, now, &faults)
        guard let number, let act else { return nil }
        return .act(act, on: number)
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
        case "conclude": return .conclude(why ?? Self.noReason)
        case "close": return .close(message: why)
        case "reopen": return .reopen(message: why)
        case "dismiss": return .dismiss(reason: why ?? Self.noReason)
        case "level":
            let level = fields.needed("to", &faults).flatMap { names.level($0, &faults) }
            return level.map { .settleLevel($0, reason: why ?? Self.noReason) }
        case "occurred", "confirmed":
            guard let at = fields.needed("at", &faults).flatMap({ times.moment($0, &faults) }) else { return nil }
            return name == "occurred" ? .occurred(at, reason: why ?? Self.noReason) : .confirmed(at, reason: why)
        case "waive", "extend": return approved(name, fields, why ?? Self.noReason, &faults)
        case "instruct", "assign": return order(name, fields, why ?? Self.noReason, by: actor, now, &faults)
        default:
            return ClockKind(act: name).map { .milestone($0, milestone($0, fields, by: actor, now, &faults)) }
        }
    }

    private static let noReason = "場景"

    private func approved(_ name: String, _ fields: Fields, _ why: String, _ faults: inout Faults) -> Act? {
        let clock = fields.needed("clock", &faults)?.choice(ClockKind.self, &faults)
        let approver = fields["approver"]?.line(&faults) ?? Self.usualLeader
        let until = name == "extend" ? fields.needed("until", &faults).flatMap { times.moment($0, &faults) } : nil
        guard let clock else { return nil }
        if name == "waive" { return .waive(clock, reason: why, approver: approver) }
        return until.map { .extend(clock, until: $0, reason: why, approver: approver) }
    }

    private func order(
        _ name: String,
        _ fields: Fields,
        _ why: String,
        by actor: Actor,
        _ now: Instant,
        _ faults: inout Faults
    ) -> Act? {
        if name == "assign" { return fields.needed("to", &faults)?.line(&faults).map { .assign(to: $0) } }
        let at = fields["at"].flatMap { times.moment($0, &faults) } ?? now
        let from = fields["from"]?.line(&faults) ?? Self.usualLeader
        return .instruct(Instruction(from: from, text: why, at: at, recorded: now, by: actor))
    }

    private func milestone(
        _ kind: ClockKind,
        _ fields: Fields,
        by actor: Actor,
        _ now: Instant,
        _ faults: inout Faults
    ) -> Milestone {
        let people = kind == .briefing ? fields["to"]?.oneOrMore(&faults) ?? [Self.usualLeader] : nil
        return Milestone(
            at: fields["at"].flatMap { times.moment($0, &faults) } ?? now,
            recorded: now,
            by: actor,
            url: fields["url"]?.line(&faults),
            place: fields["place"]?.line(&faults),
            text: fields["because"]?.line(&faults),
            to: people,
            isFinal: fields["final"]?.flag(&faults)
        )
    }
}
