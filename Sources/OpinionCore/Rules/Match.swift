package import TextMatching

/// A rule that holds for an item, and the evidence.
package struct Match: Sendable, Hashable {
    package let rule: RuleID
    package let ruleTitle: String
    package let area: String?
    package let department: String
    package let kind: Rule.Kind
    /// The rule's level, or the one that a `raise … when` lifts it to.
    package let level: LevelName
    package let isSudden: Bool
    package let concern: Concern?
    /// Where the words stand in the original text.
    package let spans: [Span]

    package init(rule: Rule, level: LevelName, spans: [Span]) {
        (self.rule, self.ruleTitle, self.area, self.department) = (rule.id, rule.title, rule.area, rule.department)
        (self.kind, self.level, self.isSudden, self.concern) = (rule.kind, level, rule.isSudden, rule.concern)
        self.spans = spans
    }

    /// The words that were found, each once, in the order of the text.
    package var words: [String] {
        var seen = Set<String>()
        return spans.map(\.text).filter { seen.insert($0).inserted }
    }
}
