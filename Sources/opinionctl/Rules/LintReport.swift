import OpinionCore
import OpinionFiles

/// What `rules check` says of rules without an error.
struct LintReport: Sendable {
    let outcome: RuleLint.Outcome
    /// The folders as given.
    let paths: [String]
    let isFatal: Bool
    let language: Language

    var isRefused: Bool { isFatal && !outcome.warnings.isEmpty }

    /// Each warning with its line and a caret, then the count.
    var lines: [String] {
        outcome.warnings.flatMap { [$0.line(language)] + [$0.excerpt].compactMap(\.self) } + [summary]
    }

    /// `{"version":1,"ok","faults":[],"warnings":[{"file","line","column","kind","text"}]}`
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("version")
            writer.number(1)
            writer.key("ok")
            writer.bool(!isRefused)
            writer.member("faults", each: [FileFault]()) { _, _ in }
            writer.member("warnings", each: outcome.warnings) { warning($1, &$0) }
        }
        return writer.bytes
    }

    private func warning(_ warning: FileFault, _ writer: inout JSONWriter) {
        let hasLine = warning.position.line > 0
        writer.object { writer in
            writer.member("file", warning.position.file)
            writer.member("line", number: hasLine ? Int64(warning.position.line) : nil)
            writer.member("column", number: hasLine ? Int64(warning.position.column) : nil)
            writer.member("kind", warning.code.rawValue)
            writer.member("text", warning.text(language))
        }
    }

    private var summary: String {
        let (rules, count) = (outcome.rules.count, outcome.warnings.count)
        let tests = outcome.rules.reduce(0) { $0 + $1.tests.count }
        let folders = RuleFolderChoice.name(paths).harmless
        let mark = isRefused ? "✗" : "✓"
        let done = Phrase(
            "\(mark) \(folders)：規則 \(rules) 條，測試 \(tests) 條，沒有錯誤",
            "\(mark) \(folders)：规则 \(rules) 条，测试 \(tests) 条，没有错误",
            "\(mark) \(folders): \(rules) rules, \(tests) tests, no errors"
        )
        return done[language] + (count == 0 ? "" : warnings(count)[language])
    }

    private func warnings(_ count: Int) -> Phrase {
        guard isFatal else { return Phrase("，提醒 \(count) 處", "，提醒 \(count) 处", ", \(count) warning(s)") }
        return Phrase(
            "，提醒 \(count) 處；--lint-fatal：不合格",
            "，提醒 \(count) 处；--lint-fatal：不合格",
            ", \(count) warning(s): refused by --lint-fatal"
        )
    }
}
