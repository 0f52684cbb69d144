import OpinionCore

/// Reads figures of dead, injured and loss: `{dead: 3, injured: 10, loss: 1000萬}`.
enum CasualtyReader {
    static let keys = ["dead", "injured", "loss"]
    private static let people = 1...1_000_000

    /// The table `casualties` of the response policy, highest level first.
    static func table(_ node: YAMLNode, _ levels: LevelScale, _ faults: inout Faults) -> CasualtyTable? {
        guard let nodes = node.filledList(&faults) else { return nil }
        var thresholds: [CasualtyThreshold] = []
        for node in nodes {
            guard let fields = Fields(node, keys: ["level"] + keys, &faults) else { continue }
            let levelNode = fields.needed("level", &faults)
            let level = levelNode.flatMap { levels.name($0, &faults) }
            if keys.allSatisfy({ fields[$0] == nil }) { faults.add(.noFigures, at: fields.position) }
            guard let level, let threshold = threshold(fields, level: level, &faults) else { continue }
            if let last = thresholds.last, !levels.isHigher(last.level, than: level) {
                faults.add(.casualtiesNotDescending(level), at: levelNode?.position ?? fields.position)
            }
            thresholds.append(threshold)
        }
        return CasualtyTable(thresholds)
    }

    /// nil when a figure is at fault.
    static func threshold(_ fields: Fields, level: LevelName, _ faults: inout Faults) -> CasualtyThreshold? {
        let before = faults.errors.count
        let dead = fields["dead"]?.count(people, &faults)
        let injured = fields["injured"]?.count(people, &faults)
        let loss = fields["loss"].flatMap { Self.loss($0, &faults) }
        guard faults.errors.count == before else { return nil }
        return CasualtyThreshold(level: level, dead: dead, injured: injured, loss: loss)
    }

    private static func loss(_ node: YAMLNode, _ faults: inout Faults) -> Int? {
        guard let text = node.line(&faults) else { return nil }
        guard let amount = Amount.parse(text), amount > 0 else { return node.refuse(.badAmount(text), &faults) }
        return amount
    }
}
