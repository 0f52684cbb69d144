import OpinionCore
import TextMatching

/// Reads one rule.
struct RuleReader {
    let head: RuleFile.Head
    let queries: QueryReader
    let levels: LevelScale

    private static let keys = ["id", "title", "match", "level", "sudden", "kind", "concern", "place", "raise", "tests"]

    /// - Returns: the id with its place, and the rule where nothing is wrong with it; nil when it is no map.
    func read(_ node: YAMLNode, _ faults: inout Faults) -> (id: (RuleID, SourcePosition)?, rule: Rule?)? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let idNode = fields.needed("id", &faults)
        let id = idNode.flatMap { node in Identifier.read(node, &faults).map { ($0, node.position) } }
        return (id, rule(fields, id: id?.0, &faults))
    }

    private func rule(_ fields: Fields, id: RuleID?, _ faults: inout Faults) -> Rule? {
        let title = fields.needed("title", &faults)?.line(&faults)
        let match = fields.needed("match", &faults).flatMap { queries.query($0, &faults) }
        let level = fields.needed("level", &faults).flatMap { self.level($0, &faults) }
        let place = fields["place"].flatMap { queries.query($0, &faults) } ?? head.place
        let isSudden = fields["sudden"]?.flag(&faults) ?? false
        let kind = fields["kind"]?.choice(Rule.Kind.self, &faults) ?? .risk
        let concern = fields["concern"]?.choice(Concern.self, &faults)
        let raises = raises(fields["raise"], above: level, &faults)
        let tests = tests(fields["tests"], &faults)
        guard let id, let title, let match, let level else { return nil }
        return Rule(
            id: id,
            title: title,
            area: head.area,
            department: head.department,
            match: match,
            place: place,
            level: level,
            isSudden: isSudden,
            kind: kind,
            concern: concern,
            raises: raises,
            tests: tests,
            position: fields.position
        )
    }

    private func level(_ node: YAMLNode, _ faults: inout Faults) -> LevelName? {
        guard let name = node.line(&faults) else { return nil }
        guard levels[name] == nil else { return name }
        return node.refuse(.unknownLevel(name, meant: NearestName.to(name, among: levels.names)), &faults)
    }

    private func raises(_ node: YAMLNode?, above level: LevelName?, _ faults: inout Faults) -> [Raise] {
        (node?.list(&faults) ?? []).compactMap { node in
            guard let fields = Fields(node, keys: ["to", "when", "outlets", "within"], &faults) else { return nil }
            let to = fields.needed("to", &faults).flatMap { self.level($0, &faults) }
            if let to, let level, !levels.isHigher(to, than: level) {
                faults.add(.raiseNotHigher(to, level), at: fields["to"]?.position ?? fields.position)
            }
            let condition = condition(fields, &faults)
            guard let to, let condition else { return nil }
            return Raise(to: to, condition: condition)
        }
    }

    private func condition(_ fields: Fields, _ faults: inout Faults) -> Raise.Condition? {
        switch (fields["when"], fields["outlets"], fields["within"]) {
        case (let when?, nil, nil):
            return queries.query(when, &faults).map { .when($0) }
        case (nil, let outlets?, let within?):
            let count = outlets.count(2...1_000, &faults)
            let span = within.span(.minutes(1) ... .days(30), &faults)
            guard let count, let span else { return nil }
            return .outlets(count, within: span)
        default:
            faults.add(.raiseCondition, at: fields.position)
            return nil
        }
    }

    private func tests(_ node: YAMLNode?, _ faults: inout Faults) -> [RuleTest] {
        (node?.list(&faults) ?? []).compactMap { node in
            guard let fields = Fields(node, keys: ["text", "hit"], &faults) else { return nil }
            let text = fields.needed("text", &faults)?.text(&faults)
            let isHit = fields.needed("hit", &faults)?.flag(&faults)
            guard let text, let isHit else { return nil }
            return RuleTest(text: text, isHit: isHit, position: node.position)
        }
    }
}
