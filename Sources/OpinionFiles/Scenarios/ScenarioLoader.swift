package import OpinionCore

/// Reads folders of rules with their scenarios: `scenarios/*.yaml`.
package enum ScenarioLoader {
    /// Throws every fault of every file at once. Faults call the files by the folders as given. A folder without
    /// scenarios has none, which is no fault.
    /// - Parameter folders: at least one; the rules of each are laid over those before, the scenarios of
    ///   all are taken, of files with one name the last.
    package static func load(
        folders: [String]
    ) throws(FileFaults) -> (rules: [Rule], policy: ResponsePolicy, scenarios: [Scenario]) {
        var faults = Faults()
        let rules = RuleFolders(folders, &faults)
        let reader = ScenarioFolder(rules: rules, areRulesSure: faults.errors.isEmpty)
        let scenarios = reader.read(folders.map { Paths.join($0, RuleFolders.scenarios) }, &faults)
        try faults.refuse()
        return (rules.rules, rules.policy, scenarios)
    }
}
