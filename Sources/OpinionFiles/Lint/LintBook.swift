import OpinionCore
import TextMatching

/// Everything that lint looks at, read once.
struct LintBook {
    private(set) var texts: [LintText] = []
    private(set) var rules: [LintRule] = []
    let lists: [LintList]
    let names: TermLists
    let levels: LevelScale
    let index = PatternIndex()
    /// For each named query the number of its text.
    private(set) var named: [String: Int] = [:]
    /// For each named query the place of its name.
    private(set) var namePositions: [String: SourcePosition] = [:]
    private(set) var usage = LintUsage()
    /// Texts that several rules share, such as a `place:` for all rules of a file.
    private var known: [SourcePosition: Int] = [:]

    init(_ found: RuleFolders, _ faults: inout Faults) {
        names = found.queries.lists
        levels = found.policy.levels
        let sources = faults
        lists = found.terms.lists.sorted { $0.key < $1.key }.map { LintList($0.key, $0.value, sources) }
        for (name, entry) in found.terms.queries.sorted(by: { $0.key < $1.key }) {
            named[name] = addNamed(name, entry, &faults)
            namePositions[name] = entry.key
        }
        for source in found.sources { add(source, found.queries, &faults) }
        usage = LintUsage(self)
        for text in texts { index.learn(text.root.node, isLoose: text.isLoose) }
        for list in lists { for case .term(let term) in list.entries.map(\.content) { _ = index.number(of: term) } }
    }

    private mutating func addNamed(_ name: String, _ entry: TermsFile.Entry, _ faults: inout Faults) -> Int? {
        guard let node = entry.nodes.first, let root = names.query(name)?.root else { return nil }
        return add(LintText(node, Query(root: root), as: .named(name), &faults))
    }

    private mutating func add(_ source: RuleSource, _ queries: QueryReader, _ faults: inout Faults) {
        let (rule, draft) = (source.rule, source.draft)
        guard let node = draft.value("match"), let match = add(LintText(node, rule.match, as: .match, &faults)) else {
            return
        }
        let place = (draft.value("place") ?? draft.head.place).flatMap { node in
            rule.place.flatMap { addShared(node, $0, as: .place, &faults) }
        }
        let lifts = lifts(draft, queries, &faults)
        rules.append(
            LintRule(
                rule: rule,
                isEnabled: source.isEnabled,
                position: draft.idPosition,
                match: match,
                place: place,
                lifts: lifts
            )
        )
    }

    private mutating func lifts(_ draft: RuleDraft, _ queries: QueryReader, _ faults: inout Faults) -> [LintRule.Lift] {
        guard case .list(let nodes)? = draft.value("raise")?.content else { return [] }
        var lifts: [LintRule.Lift] = []
        for case .map(let entries) in nodes.map(\.content) {
            let to = entries.first { $0.key == "to" }?.value.line(&faults)
            guard let to, let node = entries.first(where: { $0.key == "when" })?.value,
                let query = queries.query(node, &faults), let when = addShared(node, query, as: .raise, &faults)
            else { continue }
            lifts.append(LintRule.Lift(to: to, when: when))
        }
        return lifts
    }

    private mutating func addShared(
        _ node: YAMLNode,
        _ query: Query,
        as role: LintText.Role,
        _ faults: inout Faults
    ) -> Int? {
        if let number = known[node.position] { return number }
        let number = add(LintText(node, query, as: role, &faults))
        known[node.position] = number
        return number
    }

    private mutating func add(_ text: LintText?) -> Int? {
        guard let text else { return nil }
        texts.append(text)
        return texts.count - 1
    }
}
