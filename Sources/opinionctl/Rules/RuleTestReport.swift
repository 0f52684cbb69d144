import OpinionCore
import OpinionFiles

/// How the tests of the rules ended: each failure with what was expected and what was found, then the count.
struct RuleTestReport: Sendable {
    let outcomes: [RuleTestOutcome]
    let language: Language

    var failed: [RuleTestOutcome] { outcomes.filter { !$0.isPassed } }

    func lines(on terminal: Terminal) -> [String] {
        let count = "\(outcomes.count - failed.count) passed, \(failed.count) failed"
        return failed.flatMap { lines($0, terminal) } + [terminal.paint(count, failed.isEmpty ? .good : .alarm)]
    }

    private func lines(_ outcome: RuleTestOutcome, _ terminal: Terminal) -> [String] {
        let found = outcome.words.isEmpty ? "" : "（\(outcome.words.joined(separator: "、"))）"
        return [
            terminal.paint("✗ \(outcome.position): \(outcome.rule)".harmless, .alarm),
            "    「\(outcome.text.harmless)」",
            "    - \(Self.expected[language]) \(name(outcome.expected))",
            "    + \(Self.actual[language]) \(name(outcome.actual))\(found.harmless)",
        ]
    }

    /// `{"version":1,"ok","passed","failed","failures":[{"rule","file","line","column","text","expected","actual","words"}]}`
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("version")
            writer.number(1)
            writer.key("ok")
            writer.bool(failed.isEmpty)
            writer.key("passed")
            writer.number(Int64(outcomes.count - failed.count))
            writer.key("failed")
            writer.number(Int64(failed.count))
            writer.member("failures", each: failed) { failure($1, &$0) }
        }
        return writer.bytes
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
            writer.member("words", each: outcome.words) { $0.string($1) }
        }
    }

    private func name(_ isHit: Bool) -> String { (isHit ? Self.hit : Self.miss)[language] }

    private static let expected = Phrase("應為", "应为", "expected:")
    private static let actual = Phrase("實為", "实为", "got:")
    private static let hit = Phrase("命中", "命中", "hit")
    private static let miss = Phrase("不命中", "不命中", "no hit")
}
