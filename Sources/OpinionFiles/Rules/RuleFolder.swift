/// The files of one folder of rules.
struct RuleFolder {
    /// The files with rules in them.
    let ruleFiles: [String]
    private let folder: Folder
    private let names: [String]

    /// Reports what would be passed over.
    /// - Parameter isFirst: without rules there is nothing to lie over; a folder above may have none yet.
    init(_ path: String, isFirst: Bool, _ faults: inout Faults) {
        folder = Folder(path: path)
        let foreign = ["yml": "yaml", "yaml": "yaml"]
        names = folder.files(
            ["yaml"],
            foreign: foreign,
            passing: [RuleFolders.scenarios],
            mayBeEmpty: !isFirst,
            &faults
        )
        ruleFiles = names.filter { ![RuleFolders.terms, RuleFolders.response, RuleFolders.calendar].contains($0) }
        if isFirst, !names.isEmpty, ruleFiles.isEmpty { faults.add(.emptyFolder("rules (*.yaml)"), at: .whole(path)) }
    }

    func has(_ name: String) -> Bool { names.contains(name) }

    /// As faults show it.
    func path(of name: String) -> String { folder.appending(name) }

    /// nil when the folder has no such file, or when it could not be read.
    func read(_ name: String, _ faults: inout Faults) -> YAMLNode? {
        has(name) ? YAMLFile.read(path(of: name), as: path(of: name), &faults) : nil
    }
}
