import OpinionCore
import TextMatching

/// Reads one rule.
struct RuleReader {
    let queries: QueryReader
    let levels: LevelScale
    var casualties = CasualtyTable.standard

    static let keys = [
        "id", "title", "match", "level", "sudden", "kind", "concern", "place", "loose", "enabled", "raise", "tests",
    ]

    /// - Returns: the rule where nothing is wrong with it, and whether it is switched on.
    func read(_ draft: RuleDraft, _ faults: inout Faults) -> (rule: Rule, isEnabled: Bool)? {
        guard let fields = Fields(draft.node, keys: Self.keys, &faults) else { return nil }
        _ = fields.needed("id", &faults)
        let area = draft.head.area?.line(&faults)
        if draft.head.department == nil { faults.add(.missingKey("department"), at: draft.head.position) }
        let department = draft.head.department?.line(&faults)
        let title = fields.needed("title", &faults)?.line(&faults)
        let isLoose = fields["loose"]?.flag(&faults) ?? false
        let match = fields.needed("match", &faults).flatMap { queries.query($0, isLoose: isLoose, &faults) }
        let level = fields.needed("level", &faults).flatMap { self.level($0, &faults) }
        let levelFile = fields["level"]?.position.file
        let place = (fields["place"] ?? draft.head.place).flatMap { queries.query($0, &faults) }
        let isSudden = fields["sudden"]?.flag(&faults) ?? false
        let kind = fields["kind"]?.choice(Rule.Kind.self, &faults) ?? .risk
        let concern = fields["concern"]?.choice(Concern.self, &faults)
        let raises = raiseReader.read(fields["raise"], above: level, levelFile: levelFile, &faults)
        let tests = tests(fields["tests"], levelFile: levelFile, &faults)
        let isEnabled = fields["enabled"]?.flag(&faults) ?? true
        guard let id = draft.id, let title, let match, let level, let department else { return nil }
        let rule = Rule(
            id: id,
            title: title,
            area: area,
            department: department,
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
        return (rule, isEnabled)
    }

    private var raiseReader: RaiseReader { RaiseReader(queries: queries, levels: levels, casualties: casualties) }

    private func level(_ node: YAMLNode, _ faults: inout Faults) -> LevelName? {
        levels.name(node, &faults)
    }

    /// - Parameter levelFile: a test of another file asks for no level, since its rule has another one now.
    private func tests(_ node: YAMLNode?, levelFile: String?, _ faults: inout Faults) -> [RuleTest] {
        (node?.list(&faults) ?? []).compactMap { node in
            guard let fields = Fields(node, keys: ["text", "summary", "hit", "level"], &faults) else { return nil }
            let text = fields.needed("text", &faults)?.text(&faults)
            let isHit = fields.needed("hit", &faults)?.flag(&faults)
            let summary = fields["summary"].flatMap { $0.text(&faults) }
            let level = fields["level"].flatMap { self.level($0, &faults) }
            if fields["level"] != nil, isHit == false { faults.add(.levelWithoutHit, at: node.position) }
            guard let text, let isHit else { return nil }
            return RuleTest(
                text: text,
                summary: summary ?? "",
                isHit: isHit,
                level: node.position.file == levelFile ? level : nil,
                position: node.position
            )
        }
    }
}
