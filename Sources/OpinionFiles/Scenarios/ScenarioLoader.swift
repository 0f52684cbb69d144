package import OpinionCore

/// Reads a folder of rules with its scenarios: `scenarios/*.yaml`.
package enum ScenarioLoader {
    /// Throws every fault of every file at once. Faults call the files by the folder as given. A folder without
    /// scenarios has none, which is no fault.
    package static func load(
        folder: String
    ) throws(FileFaults) -> (rules: [Rule], policy: ResponsePolicy, scenarios: [Scenario]) {
        var faults = Faults()
        let rules = RuleFolder(folder, &faults)
        let scenarios = ScenarioFolder(rules: rules, areRulesSure: faults.errors.isEmpty)
            .read(Paths.join(folder, RuleFolder.scenarios), &faults)
        try faults.refuse()
        return (rules.rules, rules.policy, scenarios)
    }
}
