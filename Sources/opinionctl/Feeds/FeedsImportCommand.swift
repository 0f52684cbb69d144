import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `feeds import FILE.opml --output Feeds/imported.yaml`
struct FeedsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "把 OPML 轉成來源文件 (import)：不覆蓋已有文件",
        discussion: "例：opinionctl feeds import 訂閱.opml --output Feeds/imported.yaml，改好層級後 opinionctl reload"
    )

    @Argument(help: ArgumentHelp("OPML 文件 (file)", valueName: "文件"))
    var file: String
    @Option(name: [.short, .long], help: ArgumentHelp("寫到 (output)，默認標準輸出", valueName: "文件"))
    var output: String?
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let bytes = try InputFile.read(file, limit: 64 << 20, language)
        let feeds: [Feed]
        do {
            feeds = try OPML.read(String(decoding: bytes, as: UTF8.self), file: file)
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
        try OutputFile.write(FeedYAML.text(feeds), to: output, language)
        guard let output else { return }
        try Output.line(done(feeds.count, output)[language])
    }

    private func done(_ count: Int, _ output: String) -> Phrase {
        Phrase(
            "✓ \(count) 個來源寫入 \(output)。請核對層級（tier），再 opinionctl feeds check 與 reload。",
            "✓ \(count) 个来源写入 \(output)。请核对层级（tier），再 opinionctl feeds check 与 reload。",
            "✓ \(count) feeds written to \(output). Check their tiers, then opinionctl feeds check and reload."
        )
    }
}
