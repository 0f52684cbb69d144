import OpinionCore

/// Rules that nothing or only half is claimed of.
enum TestFindings {
    static func findings(_ book: LintBook) -> [LintFinding] {
        book.rules.filter(\.isEnabled).compactMap { rule in
            problem(rule).map { LintFinding($0, at: rule.position) }
        }
    }

    private static func problem(_ rule: LintRule) -> Problem? {
        let tests = rule.rule.tests
        if tests.isEmpty { return .noTests(rule.rule.id) }
        if !tests.contains(where: \.isHit) { return .noPositiveTest(rule.rule.id) }
        return tests.allSatisfy(\.isHit) ? .noNegativeTest(rule.rule.id) : nil
    }
}
