import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `feeds export [--format opml|yaml] [--output]`
struct FeedsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "導出配置的來源 (export)：OPML 或 YAML；不覆蓋已有文件",
        discussion: "兩種格式都不丟東西：組成為 OPML 的文件夾，其餘寫在 opinion: 屬性裏，列表頁的選擇器也在內。"
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case opml, yaml
    }

    @Option(help: ArgumentHelp("格式 (format)：opml 或 yaml；不寫則看輸出文件的擴展名，默認 opml", valueName: "格式"))
    var format: Format?
    @Option(name: [.short, .long], help: ArgumentHelp("寫到 (output)，默認標準輸出", valueName: "文件"))
    var output: String?
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let views = try client.decode(FeedList.self, try await client.get(ControlPath.feeds)).feeds
        let feeds = views.map(\.feed)
        let isYAML = format.map { $0 == .yaml } ?? (output?.hasSuffix(".yaml") ?? false)
        guard !isYAML else { return try OutputFile.write(FeedYAML.text(feeds), to: output, control.language) }
        try OutputFile.write(OPML.write(feeds, title: "opinion"), to: output, control.language)
    }
}
