package import OpinionCore

/// Reads a folder of rules: `*.yaml`, with `terms.yaml` and `response.yaml` where they exist.
package enum RuleLoader {
    /// Throws every fault of every file at once. Faults call the files by the folder as given.
    package static func load(folder: String) throws(FileFaults) -> (rules: [Rule], policy: ResponsePolicy) {
        var faults = Faults()
        let found = RuleFolder(folder, &faults)
        try faults.refuse()
        return (found.rules, found.policy)
    }
}
