import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `rules check [DIR…] [--lint-fatal]`
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "檢查規則文件 (check)：一次列出所有錯誤及其位置，並提醒多半寫錯的地方 (lint)",
        discussion: "某條提醒確屬有意時，在那一行上面或行末寫：# lint: allow 種類 理由"
    )

    @Argument(
        help: ArgumentHelp("規則目錄 (folder)，可寫多個，後面的疊在前面的上面；默認 ./Rules，再取配置所列", valueName: "目錄")
    )
    var folders: [String] = []
    @Flag(name: .customLong("lint-fatal"), help: "有提醒也算不合格，退出碼 3")
    var isLintFatal = false
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let paths = RuleFolderChoice.paths(folders)
        let outcome: RuleLint.Outcome
        do {
            outcome = try RuleLint.check(
                folders: paths,
                today: CivilDate(Environment.now, zone: Environment.zone)
            )
        } catch {
            try FaultReport.refuse(error, language, json: output.json)
        }
        let report = LintReport(outcome: outcome, paths: paths, isFatal: isLintFatal, language: language)
        if output.json { try Output.document(report.json) } else { try Output.lines(report.lines) }
        if report.isRefused { throw CommandFailure(.faults) }
    }
}
