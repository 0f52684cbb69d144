package import OpinionCore

/// Reads folders of rules: `*.yaml`, with `terms.yaml`, `response.yaml` and `calendar.yaml` where they exist.
package enum RuleLoader {
    /// Throws every fault of every file at once. Faults call the files by the folders as given.
    /// - Parameter folders: at least one; each is laid over the ones before by rule id.
    package static func load(folders: [String]) throws(FileFaults) -> (rules: [Rule], policy: ResponsePolicy) {
        var faults = Faults()
        let found = RuleFolders(folders, &faults)
        try faults.refuse()
        return (found.rules, found.policy)
    }
}
