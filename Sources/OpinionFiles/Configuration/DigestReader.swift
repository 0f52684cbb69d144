import OpinionCore

/// Reads `digest` of the configuration and of scenarios: `off`, or set times, and departments with times of their own.
struct DigestReader {
    /// Those of the rules; nil when not all rules could be read.
    let departments: [String]?

    private static let off = "off"

    func read(_ node: YAMLNode?, usual: DigestPlan, _ faults: inout Faults) -> DigestPlan {
        guard let node else { return usual }
        if isOff(node) { return .off }
        guard let fields = Fields(node, keys: ["at", "departments"], &faults) else { return usual }
        let at = fields["at"].map { times($0, &faults) } ?? DigestPlan.standard.usual
        return DigestPlan(usual: at, departments: own(fields["departments"], &faults))
    }

    private func own(_ node: YAMLNode?, _ faults: inout Faults) -> [String: [DayTime]] {
        guard let node else { return [:] }
        guard case .map(let entries) = node.content else {
            faults.add(node.isNull ? .emptyValue(node.name) : .wrongType(node.name, .map), at: node.position)
            return [:]
        }
        var own: [String: [DayTime]] = [:]
        for entry in entries {
            if let departments, !departments.contains(entry.key) {
                let meant = NearestName.to(entry.key, among: departments)
                faults.add(.unknownDepartment(entry.key, meant: meant), at: entry.keyPosition)
            }
            own[entry.key] = isOff(entry.value) ? [] : department(entry.value, &faults)
        }
        return own
    }

    private func department(_ node: YAMLNode, _ faults: inout Faults) -> [DayTime] {
        guard let fields = Fields(node, keys: ["at"], place: "departments.*", &faults) else { return [] }
        return fields.needed("at", &faults).map { times($0, &faults) } ?? []
    }

    /// One time, or a list of them.
    private func times(_ node: YAMLNode, _ faults: inout Faults) -> [DayTime] {
        guard case .list(let values) = node.content else {
            return node.line(&faults).flatMap { node.dayTime($0, &faults) }.map { [$0] } ?? []
        }
        if values.isEmpty { faults.add(.emptyList(node.name), at: node.position) }
        return node.lines(&faults).compactMap { text, node in node.dayTime(text, &faults) }
    }

    private func isOff(_ node: YAMLNode) -> Bool {
        guard case .scalar(let scalar) = node.content else { return false }
        return scalar.text == Self.off
    }
}

extension YAMLNode {
    /// `08:50`
    func dayTime(_ text: String, _ faults: inout Faults) -> DayTime? {
        DayTime(text) ?? refuse(.badDayTime(text), &faults)
    }
}
