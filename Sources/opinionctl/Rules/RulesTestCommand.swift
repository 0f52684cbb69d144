import ArgumentParser
import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionFiles

/// `rules test [DIR…] [--run PATTERN] [--junit FILE]`
struct RulesTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "執行規則自帶的測試和 scenarios/ 裏的場景 (test)：不符的逐條列出",
        discussion: "例：opinionctl rules test Rules --run '地條鋼*' --junit rules.xml"
    )

    @Argument(help: ArgumentHelp("規則目錄 (folder)，默認 ./Rules，再取配置所列；多個時後者疊在前者之上", valueName: "目錄"))
    var folders: [String] = []
    @Option(help: ArgumentHelp("只跑規則名、文字或場景名含有它的測試 (only these)；可用 * 和 ?", valueName: "樣式"))
    var run: String?
    @Option(help: ArgumentHelp("另寫一份 JUnit XML，覆蓋舊文件 (write JUnit XML)", valueName: "文件"))
    var junit: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let language = languageOption.language
        let tests = try await outcomes(RuleFolderChoice.paths(folders), language)
        if let run, tests.total == 0 { throw CommandFailure(.notFound, Self.nothing(run)[language]) }
        if let junit { try OutputFile.replace(junit, with: tests.junit.text, language) }
        if output.json {
            try Output.document(tests.json)
        } else {
            try Output.lines(tests.lines(on: .output()))
        }
        try (tests.failed == 0 ? ExitStatus.done : .faults).conclude()
    }

    private func outcomes(_ paths: [String], _ language: Language) async throws -> TestRun {
        let files = try RuleFolderChoice.loadWithScenarios(paths, language)
        let book = RuleBook(rules: files.rules, levels: files.policy.levels)
        let selection = TestSelection(run ?? "")
        let outcomes = RuleTester.run(book).filter { selection.takes($0.rule, $0.text) }
        let runner = ScenarioRunner(book: book, policy: files.policy)
        var reports: [ScenarioReport] = []
        for scenario in files.scenarios where selection.takes(scenario.name) {
            do {
                reports.append(ScenarioReport(try await runner.run(scenario), of: scenario, language: language))
            } catch {
                throw CommandFailure(.failed, Self.notRun(scenario, error)[language])
            }
        }
        return TestRun(
            rules: RuleTestReport(outcomes: outcomes, language: language),
            scenarios: reports,
            language: language
        )
    }

    /// No fault of the scenario: its store could not work.
    private static func notRun(_ scenario: Scenario, _ error: any Error) -> Phrase {
        let (name, cause) = (scenario.name.harmless, "\(error)".harmless)
        return Phrase(
            "場景「\(name)」跑不了：\(cause)。請檢查臨時目錄（TMPDIR）的空間與權限。",
            "场景“\(name)”跑不了：\(cause)。请检查临时目录（TMPDIR）的空间与权限。",
            "the scenario “\(name)” could not be run: \(cause). Check the space and permissions of the temporary folder (TMPDIR)."
        )
    }

    private static func nothing(_ pattern: String) -> Phrase {
        let pattern = pattern.harmless
        return Phrase(
            "沒有測試符合「\(pattern)」。不加 --run 可跑全部；樣式比對規則名、測試文字和場景名。",
            "没有测试符合“\(pattern)”。不加 --run 可跑全部；样式比对规则名、测试文字和场景名。",
            "no test matches “\(pattern)”. Without --run all are run; the pattern is held against rule ids, texts and scenario names."
        )
    }
}
