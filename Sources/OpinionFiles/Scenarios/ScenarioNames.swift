import OpinionCore

/// The names that a scenario may use, as the rules and its own head define them.
struct ScenarioNames {
    let rules: RuleFolders
    /// False when a rule could not be read, so that a name which no rule has is no fault.
    let areRulesSure: Bool
    var channels: [String] = []
    /// The levels that there are; nil when any may be named.
    let levels: [LevelName]?
    /// Who plays the officers; nil where nobody does, because it is all a test.
    var player: Actor?

    init(_ rules: RuleFolders, areRulesSure: Bool) {
        (self.rules, self.areRulesSure, levels) = (rules, areRulesSure, rules.policy.levels.names)
    }

    /// For a script that is played: only levels are looked at.
    init(levels: [LevelName]?, player: Actor) {
        var faults = Faults()
        (rules, areRulesSure, self.levels) = (RuleFolders([], &faults), false, levels)
        self.player = player
    }

    /// Who stands in the record for an officer of the file.
    func officer(_ name: String?) -> Actor {
        let officer = ScenarioActReader.officer(name)
        guard let player else { return officer }
        return Actor(uid: player.uid, user: player.user, name: "演練腳本（\(officer.displayName)）", via: "drill")
    }

    func level(_ node: YAMLNode, _ faults: inout Faults) -> LevelName? {
        known(node, levels ?? [], isSure: levels != nil, Problem.unknownLevel, &faults)
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
