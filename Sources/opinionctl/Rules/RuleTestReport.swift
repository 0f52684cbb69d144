import OpinionCore
import OpinionFiles

/// How the tests beside the rules ended: each failure with what was expected and what was found.
struct RuleTestReport: Sendable {
    let outcomes: [RuleTestOutcome]
    let language: Language

    var failed: [RuleTestOutcome] { outcomes.filter { !$0.isPassed } }

    func lines(on terminal: Terminal) -> [String] {
        failed.flatMap { lines($0, terminal) }
    }

    func lines(_ outcome: RuleTestOutcome, _ terminal: Terminal) -> [String] {
        let found = outcome.words.isEmpty ? "" : "（\(outcome.words.joined(separator: "、"))）"
        return [
            terminal.paint("✗ \(outcome.position): \(outcome.rule)".harmless, .alarm),
            "    「\(outcome.text.harmless)」",
            "    - \(Self.expected[language]) \(name(outcome.expected, outcome.expectedLevel))",
            "    + \(Self.actual[language]) \(name(outcome.actual, actualLevel(outcome)))\(found.harmless)",
        ]
    }

    /// `"failures":[{"rule","file","line","column","text","expected","actual","expected_level","actual_level","words"}]`
    func writeFailures(to writer: inout JSONWriter) {
        writer.member("failures", each: failed) { failure($1, &$0) }
    }

    private func failure(_ outcome: RuleTestOutcome, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", outcome.rule)
            writer.member("file", outcome.position.file)
            writer.key("line")
            writer.number(Int64(outcome.position.line))
            writer.key("column")
            writer.number(Int64(outcome.position.column))
            writer.member("text", outcome.text)
            writer.key("expected")
            writer.bool(outcome.expected)
            writer.key("actual")
            writer.bool(outcome.actual)
            writer.member("expected_level", outcome.expectedLevel)
            writer.member("actual_level", outcome.actualLevel)
            writer.member("words", each: outcome.words) { $0.string($1) }
        }
    }

    /// 「命中 較大」; the level only where the test asks for one.
    private func name(_ isHit: Bool, _ level: LevelName?) -> String {
        ([(isHit ? Self.hit : Self.miss)[language]] + [level].compactMap(\.self)).joined(separator: " ").harmless
    }

    private func actualLevel(_ outcome: RuleTestOutcome) -> LevelName? {
        outcome.expectedLevel == nil ? nil : outcome.actualLevel
    }

    private static let expected = Phrase("應為", "应为", "expected:")
    private static let actual = Phrase("實為", "实为", "got:")
    private static let hit = Phrase("命中", "命中", "hit")
    private static let miss = Phrase("不命中", "不命中", "no hit")
}
