import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `rules test [DIR]`
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "執行規則自帶的測試 (test)：不符的逐條列出"
    )

    @Argument(help: ArgumentHelp("規則目錄 (folder)，預設 ./Rules，再取配置所列；多個時後者疊在前者之上", valueName: "目錄"))
    var folders: [String] = []
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let paths = RuleFolderChoice.paths(folders)
        let outcomes = RuleTester.run(try RuleFolderChoice.book(paths, language))
        let report = RuleTestReport(outcomes: outcomes, language: language)
        if output.json {
            try Output.document(report.json)
        } else {
            try Output.lines(report.lines(on: .output()))
        }
        try (report.failed.isEmpty ? ExitStatus.done : .faults).conclude()
    }
}
