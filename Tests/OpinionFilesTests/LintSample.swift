import OpinionCore
import Testing

@testable import OpinionFiles

/// A folder of rules with one odd thing, and what lint says of it.
struct LintSample: Sendable, CustomTestStringConvertible {
    let files: [String: String]
    /// One line a warning, in English, the folder's name left out.
    let warnings: [String]
    let testDescription: String

    /// A rule with that query, tests of both kinds that it passes, and more keys below.
    init(
        match: String,
        hit: String = "甲乙",
        more: String = "",
        head: String = "",
        terms: String? = nil,
        _ warnings: [String]
    ) {
        let rules = """
            department: 辦公室
            \(head.isEmpty ? "" : head + "\n")rules:
              - id: one
                title: 一
                match: \(match)
                level: 一般
                tests: [{text: \(hit), hit: true}, {text: 無, hit: false}]

            """
        var files = ["one.yaml": rules + more]
        if let terms { files["terms.yaml"] = terms }
        (self.files, self.warnings, testDescription) = (files, warnings, match)
    }

    /// Files as they stand.
    init(_ files: [String: String], _ warnings: [String]) {
        (self.files, self.warnings, testDescription) = (files, warnings, warnings.first ?? "nothing")
    }

    func found() throws -> (lines: [String], warnings: [FileFault]) {
        let folder = try TemporaryFolder(files)
        let outcome = try RuleLint.check(folders: [folder.path], today: CivilDate("2026-11-22"))
        return (folder.lines(outcome.warnings), outcome.warnings)
    }

    func check() throws {
        #expect(try found().lines == warnings)
    }
}

extension LintSample {
    /// The warnings in Traditional Chinese, the folder's name left out.
    func chinese() throws -> [String] {
        let folder = try TemporaryFolder(files)
        let outcome = try RuleLint.check(folders: [folder.path], today: CivilDate("2026-11-22"))
        return outcome.warnings.map { $0.line(.traditional).replacing(folder.path + "/", with: "") }
    }
}
