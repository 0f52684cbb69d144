import OpinionCore

/// The keys of one rule, gathered from every folder that says something of it.
struct RuleDraft {
    /// nil when it could not be read; then nothing can be laid over the rule.
    let id: RuleID?
    let head: RuleFile.Head
    let node: YAMLNode

    init(_ node: YAMLNode, head: RuleFile.Head, _ faults: inout Faults) {
        self.node = node
        self.head = head
        guard case .map(let entries) = node.content, let value = entries.first(where: { $0.key == "id" })?.value else {
            id = nil
            return
        }
        id = Identifier.read(value, &faults)
    }

    private init(id: RuleID?, head: RuleFile.Head, node: YAMLNode) {
        (self.id, self.head, self.node) = (id, head, node)
    }

    /// The rule with what another folder changes about it: every key that it names.
    func changed(by upper: RuleDraft) -> RuleDraft {
        guard case .map(let own) = node.content, case .map(let others) = upper.node.content else { return upper }
        var named = Set(others.map(\.key))
        // The place of the upper file's head counts for the rules it names, also for one with a place of its own.
        if upper.head.place != nil { named.insert("place") }
        let entries = own.filter { !named.contains($0.key) } + others
        let merged = YAMLNode(name: upper.node.name, position: upper.node.position, content: .map(entries))
        return RuleDraft(id: id, head: upper.head.over(head), node: merged)
    }

    /// Whether this says what to look for, as only a rule of its own must.
    var isWhole: Bool {
        guard case .map(let entries) = node.content else { return true }
        return entries.contains { $0.key == "match" }
    }

    /// Where the id stands.
    var idPosition: SourcePosition { value("id")?.position ?? node.position }

    /// What stands under a key.
    func value(_ key: String) -> YAMLNode? {
        guard case .map(let entries) = node.content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
