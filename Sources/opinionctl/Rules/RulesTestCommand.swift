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

    @Argument(help: ArgumentHelp("規則目錄 (folder)，預設 ./Rules，再取 /etc/opinion/Rules", valueName: "目錄"))
    var folder: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let path = RuleFolderChoice.path(folder)
        let outcomes = RuleTester.run(try RuleFolderChoice.book(path, language))
        let report = RuleTestReport(outcomes: outcomes, language: language)
        if output.json {
            try Output.document(report.json)
        } else {
            try Output.lines(report.lines(on: .output()))
        }
        try (report.failed.isEmpty ? ExitStatus.done : .faults).conclude()
    }
}
