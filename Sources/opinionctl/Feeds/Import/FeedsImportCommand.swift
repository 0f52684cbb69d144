import ArgumentParser
import ControlAPI
import FeedRecipes
import OpinionCore
import OpinionFiles

/// `feeds import FILE.opml… [--config FILE] --output Feeds/imported.yaml`
struct FeedsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "把 OPML 轉成來源文件 (import)：文件夾成為組；不覆蓋已有文件",
        discussion: """
            例：opinionctl feeds import 訂閱.opml --config opinion.yaml --output Feeds/imported.yaml
            改好層級後 opinionctl reload。已有的來源（地址相同）略去，並說明。
            """
    )

    @Argument(help: ArgumentHelp("OPML 文件 (files)", valueName: "文件"))
    var files: [String]
    @Option(name: [.short, .long], help: ArgumentHelp("寫到 (output)，默認標準輸出", valueName: "文件"))
    var output: String?
    @Option(help: ArgumentHelp("略去此配置已有的來源 (configuration)", valueName: "文件"))
    var config: String?
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        var imported = ImportedFeeds(known: try configured(language))
        for file in files { imported.add(try feeds(file, language), of: file) }
        let text = ImportText(imported: imported, output: output)
        text.notes(language).forEach(Output.error)
        guard !imported.new.isEmpty else { return }
        try OutputFile.write(FeedYAML.text(imported.new), to: output, language)
        if output != nil { try Output.line(text.done(language)) }
    }

    private func configured(_ language: Language) throws(CommandFailure) -> [Feed] {
        guard let config else { return [] }
        do {
            return try ConfigurationLoader.load(config, checks: .own).feeds
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }

    private func feeds(_ file: String, _ language: Language) throws(CommandFailure) -> [Feed] {
        let bytes = try InputFile.read(file, limit: 64 << 20, language)
        do {
            return try OPML.read(String(decoding: bytes, as: UTF8.self), file: file, recipes: .parser)
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }
}
