import ArgumentParser
import FeedRecipes
import OpinionCore
import OpinionFiles

/// `config check`
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "配置 (configuration)",
        subcommands: [ConfigCheck.self, ConfigTemplate.self]
    )
}

/// `config check FILE`
struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "檢查配置及其來源與規則 (check)：一次列出所有錯誤"
    )

    @Argument(help: ArgumentHelp("配置文件 (file)", valueName: "文件"))
    var file = "/etc/opinion/opinion.yaml"
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let loaded: Loaded
        do {
            loaded = try ConfigurationLoader.load(file, checks: .own, now: Environment.now)
        } catch {
            try FaultReport.refuse(error, language, json: output.json)
        }
        if output.json { return try Output.document(FaultReport.json(loaded.notices, language)) }
        loaded.notices.forEach { Output.error($0.line(language)) }
        let done = Phrase(
            "✓ \(file)：來源 \(loaded.feeds.count) 個，規則 \(loaded.rules.count) 條，沒有錯誤",
            "✓ \(file)：来源 \(loaded.feeds.count) 个，规则 \(loaded.rules.count) 条，没有错误",
            "✓ \(file): \(loaded.feeds.count) feeds, \(loaded.rules.count) rules, no errors"
        )
        try Output.line(done[language])
    }
}
