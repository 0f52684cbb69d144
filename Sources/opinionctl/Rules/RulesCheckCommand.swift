import ArgumentParser
import OpinionCore
import OpinionFiles

/// `rules check [DIR]`
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "檢查規則檔案 (check)：一次列出所有錯誤及其位置"
    )

    @Argument(help: ArgumentHelp("規則目錄 (folder)，預設 ./Rules，再取配置所列；多個時後者疊在前者之上", valueName: "目錄"))
    var folders: [String] = []
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let paths = RuleFolderChoice.paths(folders)
        let path = RuleFolderChoice.name(paths)
        let rules: [Rule]
        do {
            rules = try RuleLoader.load(folders: paths).rules
        } catch {
            try FaultReport.refuse(error, language, json: output.json)
        }
        if output.json { return try Output.document(FaultReport.json([], language)) }
        let tests = rules.reduce(0) { $0 + $1.tests.count }
        let done = Phrase(
            "✓ \(path)：規則 \(rules.count) 條，測試 \(tests) 條，沒有錯誤",
            "✓ \(path)：规则 \(rules.count) 条，测试 \(tests) 条，没有错误",
            "✓ \(path): \(rules.count) rules, \(tests) tests, no errors"
        )
        try Output.line(done[language])
    }
}
