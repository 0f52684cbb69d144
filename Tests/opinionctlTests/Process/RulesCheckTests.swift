import Foundation
import Testing

@testable import opinionctl

/// `rules check`: remarks, counts and exit codes.
@Suite struct RulesCheckTests {
    private static let rules = """
        department: 辦公室
        rules:
          - id: one
            title: 一
            match: 鋼 AND 河源
            level: 一般
            tests: [{text: 河源鋼, hit: true}, {text: 無, hit: false}]

        """
    private static let own = """
        department: 辦公室
        rules:
          - {id: one, match: 鋼廠 AND 河源, tests: [{text: 河源鋼廠, hit: true}, {text: 無, hit: false}]}

        """
    private static let warning =
        "“鋼” is a single character and stands in many unrelated words; write a word of two or more."

    private static func folder() throws -> Folder {
        let folder = try Folder()
        try folder.file("Rules/one.yaml", rules)
        try folder.file("Own/own.yaml", own)
        return folder
    }

    @Test func remarksComeWithTheirLineAndLeaveTheExitCode() throws {
        let folder = try Self.folder()
        let path = "\(folder.path)/Rules"
        let run = try Tool.run(["rules", "check", path, "--lang", "en"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                \(path)/one.yaml:5:12: warning: \(Self.warning)
                    match: 鋼 AND 河源
                           ^
                ✓ \(path): 1 rules, 2 tests, no errors, 1 warning(s)

                """
        )
        let chinese = try Tool.run(["rules", "check", path])
        #expect(chinese.lines.last == "✓ \(path)：規則 1 條，測試 2 條，沒有錯誤，提醒 1 處")
    }

    @Test func lintFatalRefusesRemarks() throws {
        let folder = try Self.folder()
        let path = "\(folder.path)/Rules"
        let run = try Tool.run(["rules", "check", path, "--lint-fatal", "--lang", "en"])
        #expect(run.status == 3 && run.errors.isEmpty)
        #expect(run.lines.last == "✗ \(path): 1 rules, 2 tests, no errors, 1 warning(s): refused by --lint-fatal")
    }

    @Test func laterFoldersLieOverEarlierOnes() throws {
        let folder = try Self.folder()
        let paths = ["\(folder.path)/Rules", "\(folder.path)/Own"]
        let run = try Tool.run(["rules", "check", "--lint-fatal", "--lang", "en"] + paths)
        #expect(run.status == 0)
        #expect(run.output == "✓ \(paths[0]) + \(paths[1]): 1 rules, 2 tests, no errors\n")
    }

    @Test func jsonListsTheRemarks() throws {
        let folder = try Self.folder()
        let file = "\(folder.path)/Rules/one.yaml"
        let run = try Tool.run(["rules", "check", "\(folder.path)/Rules", "--json", "--lang", "en"])
        #expect(run.status == 0)
        let warning =
            "{\"file\":\"\(file)\",\"line\":5,\"column\":12,\"kind\":\"one-character\",\"text\":\"\(Self.warning)\"}"
        #expect(run.output == "{\"version\":1,\"ok\":true,\"faults\":[],\"warnings\":[\(warning)]}\n")
        let fatal = try Tool.run(["rules", "check", "\(folder.path)/Rules", "--json", "--lint-fatal"])
        #expect(fatal.status == 3)
        #expect(fatal.output.hasPrefix("{\"version\":1,\"ok\":false,\"faults\":[],\"warnings\":[{"))
    }

    @Test func errorsComeBeforeAnyRemark() throws {
        let folder = try Self.folder()
        try folder.file("Rules/two.yaml", Self.rules.replacingOccurrences(of: "match: 鋼", with: "match: (鋼"))
        let run = try Tool.run(["rules", "check", "\(folder.path)/Rules", "--lint-fatal", "--lang", "en"])
        #expect(run.status == 3 && run.output.isEmpty)
        #expect(
            run.errors.contains("two.yaml:5:12: error: The parenthesis “(” has no partner") && run.errors.contains("^")
        )
        #expect(!run.errors.contains("single character"))
    }
}
