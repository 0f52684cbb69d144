import OpinionCore
import TextMatching

/// Reads the rules of one folder, or of several that are laid one over the other.
///
/// A rule whose id a folder before has changes only the keys that it names; lists and named queries of the same name
/// replace each other; the last `response.yaml` counts; of a year of `calendar.yaml` the last.
struct RuleFolders {
    static let terms = "terms.yaml"
    static let response = "response.yaml"
    static let calendar = "calendar.yaml"
    /// A folder of tests with items and virtual time, no rules.
    static let scenarios = "scenarios"

    private(set) var rules: [Rule] = []
    /// Every rule that could be read, those that are switched off too, beside what it was read from.
    private(set) var sources: [RuleSource] = []
    private(set) var policy = ResponsePolicy.standard
    /// What is to be mended where the calendar lacks a year: the last calendar, or the policy that needs one.
    private(set) var calendarPlace = SourcePosition(file: calendar, line: 0, column: 0)
    private(set) var areas: Set<String> = []
    private(set) var departments: Set<String> = []
    /// False when a file could not be read at all, so that a name which no rule has is no fault.
    private(set) var isComplete = true
    /// The names that queries use.
    let terms: TermsFile
    /// Reads queries that know the names.
    let queries: QueryReader
    private var layers = RuleLayers()

    init(_ paths: [String], _ faults: inout Faults) {
        let folders = paths.enumerated().map { RuleFolder($1, isFirst: $0 == 0, &faults) }
        terms = TermsFile(folders.compactMap { $0.read(Self.terms, &faults) }, &faults)
        let hasTerms = folders.contains { $0.has(Self.terms) }
        queries = terms.reader(isComplete: !hasTerms || terms.isWhole, &faults)
        if let last = folders.last(where: { $0.has(Self.response) }) {
            policy = ResponseFile.read(last.path(of: Self.response), &faults)
            calendarPlace = .whole(last.path(of: Self.response))
        }
        for folder in folders where folder.has(Self.calendar) { readCalendar(folder, &faults) }
        for (number, folder) in folders.enumerated() {
            layers.beginFolder(isFirst: number == 0)
            add(folder, &faults)
        }
        if isComplete, !folders.contains(where: { !$0.ruleFiles.isEmpty }) { isComplete = false }
        let reader = RuleReader(queries: queries, levels: policy.levels, casualties: policy.casualties)
        for draft in layers.drafts { read(draft, reader, &faults) }
    }

    private mutating func readCalendar(_ folder: RuleFolder, _ faults: inout Faults) {
        calendarPlace = .whole(folder.path(of: Self.calendar))
        guard let node = folder.read(Self.calendar, &faults) else { return }
        CalendarFile.read(node, over: &policy.calendar, &faults)
    }

    private mutating func add(_ folder: RuleFolder, _ faults: inout Faults) {
        for name in folder.ruleFiles {
            guard let node = folder.read(name, &faults) else {
                isComplete = false
                continue
            }
            guard let file = RuleFile(node, &faults) else { continue }
            if let area = file.head.area?.line(&faults) { areas.insert(area) }
            if let department = file.head.department?.line(&faults) { departments.insert(department) }
            for rule in file.rules { layers.add(RuleDraft(rule, head: file.head, &faults), &faults) }
        }
    }

    private mutating func read(_ draft: RuleDraft, _ reader: RuleReader, _ faults: inout Faults) {
        if draft.head.department == nil { isComplete = false }
        guard let (rule, isEnabled) = reader.read(draft, &faults) else { return }
        sources.append(RuleSource(rule: rule, isEnabled: isEnabled, draft: draft))
        if isEnabled { rules.append(rule) }
    }
}

/// A rule and the keys that it was read from.
struct RuleSource {
    let rule: Rule
    let isEnabled: Bool
    let draft: RuleDraft
}
