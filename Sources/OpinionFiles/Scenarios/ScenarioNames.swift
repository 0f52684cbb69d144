import OpinionCore

/// The names that a scenario may use, as the rules and its own head define them.
struct ScenarioNames {
    let rules: RuleFolders
    /// False when a rule could not be read, so that a name which no rule has is no fault.
    let areRulesSure: Bool
    var channels: [String] = []

    init(_ rules: RuleFolders, areRulesSure: Bool) {
        (self.rules, self.areRulesSure) = (rules, areRulesSure)
    }

    func level(_ node: YAMLNode, _ faults: inout Faults) -> LevelName? {
        known(node, rules.policy.levels.names, isSure: true, Problem.unknownLevel, &faults)
    }

    func area(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        known(node, rules.areas.sorted(), isSure: rules.isComplete, Problem.unknownArea, &faults)
    }

    func department(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        known(node, rules.departments.sorted(), isSure: rules.isComplete, Problem.unknownDepartment, &faults)
    }

    func rule(_ node: YAMLNode, _ faults: inout Faults) -> RuleID? {
        known(node, rules.rules.map(\.id), isSure: areRulesSure, Problem.noSuchRule, &faults)
    }

    /// One channel, or a list of them.
    func channels(_ node: YAMLNode, _ faults: inout Faults) -> [String] {
        guard case .list(let nodes) = node.content else { return channel(node, &faults).map { [$0] } ?? [] }
        return nodes.compactMap { channel($0, &faults) }
    }

    private func channel(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        known(node, channels, isSure: true, Problem.unknownChannel, &faults)
    }

    private func known(
        _ node: YAMLNode,
        _ all: [String],
        isSure: Bool,
        _ problem: (String, String?) -> Problem,
        _ faults: inout Faults
    ) -> String? {
        guard let name = node.line(&faults) else { return nil }
        if !isSure || all.contains(name) { return name }
        return node.refuse(problem(name, NearestName.to(name, among: all)), &faults)
    }
}
