import OpinionCore

/// Reads folders of scenarios, one a file.
struct ScenarioFolder {
    let rules: RuleFolders
    /// False when a rule could not be read.
    let areRulesSure: Bool

    /// Every scenario that could be read, by folder and name of file; a folder that does not exist has none. A file of a
    /// later folder takes the place of one with the same name: whoever changes a rule changes what is expected of it.
    func read(_ paths: [String], _ faults: inout Faults) -> [Scenario] {
        let reader = ScenarioReader(names: ScenarioNames(rules, areRulesSure: areRulesSure))
        var files: [(name: String, path: String)] = []
        for path in paths {
            for name in names(in: path, &faults) {
                let file = (name, Folder(path: path).appending(name))
                if let known = files.firstIndex(where: { $0.name == name }) {
                    files[known] = file
                } else {
                    files.append(file)
                }
            }
        }
        return files.compactMap { file in
            YAMLFile.read(file.path, as: file.path, &faults).flatMap { reader.read($0, &faults) }
        }
    }

    private func names(in path: String, _ faults: inout Faults) -> [String] {
        let folder = Folder(path: path)
        guard folder.exists else { return [] }
        return folder.files(["yaml"], foreign: ["yml": "yaml", "yaml": "yaml"], mayBeEmpty: true, &faults)
    }
}
