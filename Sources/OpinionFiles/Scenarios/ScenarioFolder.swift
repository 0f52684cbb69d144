import OpinionCore

/// Reads a folder of scenarios, one a file.
struct ScenarioFolder {
    let rules: RuleFolders
    /// False when a rule could not be read.
    let areRulesSure: Bool

    /// Every scenario that could be read, by the name of its file; none when there is no such folder.
    func read(_ path: String, _ faults: inout Faults) -> [Scenario] {
        let folder = Folder(path: path)
        guard folder.exists else { return [] }
        let foreign = ["yml": "yaml", "yaml": "yaml"]
        let reader = ScenarioReader(names: ScenarioNames(rules, areRulesSure: areRulesSure))
        return folder.files(["yaml"], foreign: foreign, mayBeEmpty: true, &faults).compactMap { name in
            let file = folder.appending(name)
            return YAMLFile.read(file, as: file, &faults).flatMap { reader.read($0, &faults) }
        }
    }
}
