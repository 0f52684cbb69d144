import OpinionCore
import TextMatching

/// Reads the whole folder of rules.
struct RuleFolder {
    static let terms = "terms.yaml"
    static let response = "response.yaml"
    /// A folder of scenarios, which are no rules.
    static let scenarios = "scenarios"

    private(set) var rules: [Rule] = []
    private(set) var policy = ResponsePolicy.standard
    private(set) var areas: Set<String> = []
    private(set) var departments: Set<String> = []
    /// False when a file could not be read at all, so that a name which no rule has is no fault.
    private(set) var isComplete = true
    private var ids: [RuleID: SourcePosition] = [:]

    init(_ path: String, _ faults: inout Faults) {
        let folder = Folder(path: path)
        let foreign = ["yml": "yaml", "yaml": "yaml"]
        let names = folder.files(["yaml"], foreign: foreign, own: [Self.scenarios], &faults)
        let queries =
            names.contains(Self.terms)
            ? TermsFile.read(folder.appending(Self.terms), &faults)
            : QueryReader(lists: .none, areListsComplete: true)
        if names.contains(Self.response) { policy = ResponseFile.read(folder.appending(Self.response), &faults) }
        let ruleFiles = names.filter { $0 != Self.terms && $0 != Self.response }
        if ruleFiles.isEmpty, !names.isEmpty { faults.add(.emptyFolder("rules (*.yaml)"), at: .whole(path)) }
        isComplete = !ruleFiles.isEmpty
        let reader = RuleFile(queries: queries, levels: policy.levels)
        for name in ruleFiles { add(folder.appending(name), reader, &faults) }
    }

    private mutating func add(_ path: String, _ reader: RuleFile, _ faults: inout Faults) {
        guard let node = YAMLFile.read(path, as: path, &faults) else {
            isComplete = false
            return
        }
        let content = reader.read(node, &faults)
        rules += content.rules
        if let area = content.area { areas.insert(area) }
        if let department = content.department { departments.insert(department) } else { isComplete = false }
        for (id, position) in content.ids {
            if let first = ids[id] {
                faults.add(.duplicateID(id, first: first.description), at: position)
            } else {
                ids[id] = position
            }
        }
    }
}
