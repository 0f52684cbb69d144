/// The files of one folder of rules.
struct RuleFolder {
    /// The files with rules in them.
    let ruleFiles: [String]
    private let folder: Folder
    private let names: [String]

    /// Reports what would be passed over.
    init(_ path: String, _ faults: inout Faults) {
        folder = Folder(path: path)
        let foreign = ["yml": "yaml", "yaml": "yaml"]
        names = folder.files(["yaml"], foreign: foreign, passing: [RuleFolders.scenarios], &faults)
        ruleFiles = names.filter { $0 != RuleFolders.terms && $0 != RuleFolders.response }
        let isAll = names.isEmpty || !ruleFiles.isEmpty
        if !isAll { faults.add(.emptyFolder("rules (*.yaml)"), at: .whole(path)) }
    }

    func has(_ name: String) -> Bool { names.contains(name) }

    /// As faults show it.
    func path(of name: String) -> String { folder.appending(name) }

    /// nil when the folder has no such file, or when it could not be read.
    func read(_ name: String, _ faults: inout Faults) -> YAMLNode? {
        has(name) ? YAMLFile.read(path(of: name), as: path(of: name), &faults) : nil
    }
}
