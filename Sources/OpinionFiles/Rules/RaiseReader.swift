import OpinionCore

/// Reads `raise` of a rule.
struct RaiseReader {
    let queries: QueryReader
    let levels: LevelScale

    private static let keys = ["to", "when", "outlets", "tiers", "within"]

    func read(_ node: YAMLNode?, above level: LevelName?, _ faults: inout Faults) -> [Raise] {
        (node?.list(&faults) ?? []).compactMap { raise($0, above: level, &faults) }
    }

    private func raise(_ node: YAMLNode, above level: LevelName?, _ faults: inout Faults) -> Raise? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let to = fields.needed("to", &faults).flatMap { levels.name($0, &faults) }
        if let to, let level, !levels.isHigher(to, than: level) {
            faults.add(.raiseNotHigher(to, level), at: fields["to"]?.position ?? fields.position)
        }
        let condition = condition(fields, &faults)
        guard let to, let condition else { return nil }
        return Raise(to: to, condition: condition)
    }

    private func condition(_ fields: Fields, _ faults: inout Faults) -> Raise.Condition? {
        let spread = [fields["outlets"], fields["tiers"]].contains { $0 != nil }
        switch (fields["when"], spread, fields["within"]) {
        case (let when?, false, nil): return queries.query(when, &faults).map { .when($0) }
        case (nil, true, let within?): return self.spread(fields, within, &faults)
        default:
            faults.add(.raiseCondition, at: fields.position)
            return nil
        }
    }

    /// So many outlets, of these tiers when some are named; one outlet of a named tier is enough unless more are asked.
    private func spread(_ fields: Fields, _ within: YAMLNode, _ faults: inout Faults) -> Raise.Condition? {
        let tiers = fields["tiers"].map { $0.lines(&faults).map(\.name) }
        if let tiers, tiers.isEmpty {
            faults.add(.emptyList("tiers"), at: fields["tiers"]?.position ?? fields.position)
        }
        let least = tiers == nil ? 2 : 1
        let count = fields["outlets"].map { $0.count(least...1_000, &faults) } ?? least
        let span = within.span(.minutes(1) ... .days(30), &faults)
        guard let count, let span else { return nil }
        return .outlets(count, of: tiers ?? [], within: span)
    }
}

extension LevelScale {
    /// The name of a level that exists.
    func name(_ node: YAMLNode, _ faults: inout Faults) -> LevelName? {
        guard let name = node.line(&faults) else { return nil }
        guard self[name] == nil else { return name }
        return node.refuse(.unknownLevel(name, meant: NearestName.to(name, among: names)), &faults)
    }
}
