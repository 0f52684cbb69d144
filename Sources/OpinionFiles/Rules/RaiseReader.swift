import OpinionCore

/// Reads `raise` of a rule.
struct RaiseReader {
    let queries: QueryReader
    let levels: LevelScale
    let casualties: CasualtyTable

    private static let keys = ["to", "when", "outlets", "tiers", "within", "casualties"] + CasualtyReader.keys

    /// - Parameter levelFile: the file that says the rule's level. A raise of another file, which a bureau's own higher
    ///   level has made idle, is left out without a word: an update must not fight with an edit.
    func read(
        _ node: YAMLNode?,
        above level: LevelName?,
        levelFile: String?,
        _ faults: inout Faults
    ) -> [Raise] {
        (node?.list(&faults) ?? []).flatMap { node -> [Raise] in
            guard let fields = Fields(node, keys: Self.keys, &faults) else { return [] }
            if fields["casualties"] != nil { return byTable(fields, above: level, &faults) }
            return raise(fields, above: level, levelFile: levelFile, &faults).map { [$0] } ?? []
        }
    }

    /// `casualties: true`: every level above the rule's own that the table of the response policy has.
    private func byTable(_ fields: Fields, above level: LevelName?, _ faults: inout Faults) -> [Raise] {
        guard fields["casualties"]?.flag(&faults) == true,
            Self.keys.allSatisfy({ $0 == "casualties" || fields[$0] == nil })
        else {
            faults.add(.raiseCondition, at: fields.position)
            return []
        }
        if !casualties.thresholds.contains(where: { levels[$0.level] != nil }) {
            faults.add(.casualtiesWithoutLevel, at: fields.position)
        }
        let higher = casualties.thresholds.filter { row in
            levels[row.level] != nil && level.map { levels.isHigher(row.level, than: $0) } ?? true
        }
        return higher.map { Raise(to: $0.level, condition: .figures($0)) }
    }

    private func raise(
        _ fields: Fields,
        above level: LevelName?,
        levelFile: String?,
        _ faults: inout Faults
    ) -> Raise? {
        let to = fields.needed("to", &faults).flatMap { levels.name($0, &faults) }
        if let to, let level, !levels.isHigher(to, than: level) {
            guard fields.position.file == levelFile else { return nil }
            faults.add(.raiseNotHigher(to, level), at: fields["to"]?.position ?? fields.position)
        }
        let condition = condition(fields, to: to, &faults)
        guard let to, let condition else { return nil }
        return Raise(to: to, condition: condition)
    }

    private func condition(_ fields: Fields, to level: LevelName?, _ faults: inout Faults) -> Raise.Condition? {
        let isSpread = fields["outlets"] != nil || fields["tiers"] != nil
        let hasFigures = CasualtyReader.keys.contains { fields[$0] != nil }
        switch (fields["when"], isSpread, fields["within"], hasFigures) {
        case (let when?, false, nil, false): return queries.query(when, &faults).map { .when($0) }
        case (nil, true, let within?, false): return spread(fields, within, &faults)
        case (nil, false, nil, true):
            return CasualtyReader.threshold(fields, level: level ?? "", &faults).map { .figures($0) }
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
