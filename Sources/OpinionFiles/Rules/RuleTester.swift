package import OpinionCore
import TextMatching

/// How one test of a rule ended.
package struct RuleTestOutcome: Sendable, Hashable {
    package let rule: RuleID
    package let position: SourcePosition
    package let text: String
    /// The test says that the rule hits.
    package let expected: Bool
    package let actual: Bool
    /// The level that the test asks for; nil when any will do.
    package let expectedLevel: LevelName?
    /// nil when the rule did not hit.
    package let actualLevel: LevelName?
    /// The words that the rule found; empty when it did not hit.
    package let words: [String]

    package var isPassed: Bool { expected == actual && (expectedLevel == nil || expectedLevel == actualLevel) }
}

/// Runs the tests that stand beside the rules.
package enum RuleTester {
    /// All tests in the order of the rules: the text as a title, from a feed that is not local, with every `place:`.
    package static func run(_ book: RuleBook) -> [RuleTestOutcome] {
        book.rules.flatMap { rule in rule.tests.map { outcome($0, of: rule, in: book) } }
    }

    private static func outcome(_ test: RuleTest, of rule: Rule, in book: RuleBook) -> RuleTestOutcome {
        let document = Document(title: test.text, summary: test.summary)
        let match = book.matches(document, isLocal: false).first { $0.rule == rule.id }
        return RuleTestOutcome(
            rule: rule.id,
            position: test.position,
            text: test.text,
            expected: test.isHit,
            actual: match != nil,
            expectedLevel: test.level,
            actualLevel: match?.level,
            words: match?.words ?? []
        )
    }
}
