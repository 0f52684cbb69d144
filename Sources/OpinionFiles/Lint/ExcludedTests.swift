import OpinionCore
import TextMatching

/// Exclusions that take away a text which the rule's own tests want.
enum ExcludedTests {
    static func findings(_ book: LintBook) -> [LintFinding] {
        let rules = book.rules.filter { rule in
            rule.isEnabled && rule.rule.tests.contains(where: \.isHit) && !exclusions(book.texts[rule.match]).isEmpty
        }
        let queries = QuerySet(rules.map(\.rule.match))
        return rules.enumerated().flatMap { number, rule in
            rule.rule.tests.filter(\.isHit).flatMap { test -> [LintFinding] in
                let document = Document(title: test.text, summary: test.summary)
                guard !queries.evaluate(document).contains(where: { $0.index == number }) else { return [] }
                return findings(book.texts[rule.match], test, document)
            }
        }
    }

    /// The NOTs that take something from what the query finds.
    private static func exclusions(_ text: LintText) -> [LintNode] {
        var found: [LintNode] = []
        text.root.forEach { node, isNegated in
            if case .not = node.node, !isNegated { found.append(node) }
        }
        return found
    }

    /// Each NOT without which the query would hold, or all that fail when only all of them together keep it from that.
    private static func findings(_ text: LintText, _ test: RuleTest, _ document: Document) -> [LintFinding] {
        let explanation = explain(text.query, document)
        func holds(without numbers: Set<Int>) -> Bool { text.root.holds(explanation, without: numbers) }
        let all = exclusions(text)
        guard holds(without: Set(all.map(\.number))) else { return [] }
        let single = all.filter { holds(without: [$0.number]) }
        let failing = all.filter { !text.root.holds(explanation, itself: $0.number) }
        return (single.isEmpty ? failing : single).map { exclusion in
            text.finding(.excludedTest(exclusion.shown, test.text, "\(test.position.line)"), at: exclusion.place)
        }
    }
}

extension LintNode {
    /// Whether this holds when the NOTs of those numbers are left out.
    fileprivate func holds(_ explanation: Explanation, without left: Set<Int>) -> Bool {
        let parts = explanation.children
        switch node {
        case .not: return left.contains(number) || explanation.held
        case .field: return children[0].holds(parts[0], without: left)
        case .and: return zip(children, parts).allSatisfy { $0.holds($1, without: left) }
        case .or: return zip(children, parts).contains { $0.holds($1, without: left) }
        case .term, .list, .named, .near, .atLeast, .count: return explanation.held
        }
    }

    /// Whether the node of that number held; true when it is not among those that were looked at.
    fileprivate func holds(_ explanation: Explanation, itself wanted: Int) -> Bool {
        if number == wanted { return explanation.held }
        switch node {
        case .field, .and, .or: return zip(children, explanation.children).allSatisfy { $0.holds($1, itself: wanted) }
        default: return true
        }
    }
}
