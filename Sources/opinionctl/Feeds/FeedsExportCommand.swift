import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `feeds export [--format opml|yaml] [--output]`
struct FeedsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "導出在用的來源 (export)：OPML 或 YAML；不覆蓋已有文件",
        discussion: "OPML 只有訂閱源；列表頁 (page) 與 JSON 接口連同選擇器要用 YAML。"
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
        let feeds = views.filter { $0.state != .retired }.map(\.feed)
        let isYAML = format.map { $0 == .yaml } ?? (output?.hasSuffix(".yaml") ?? false)
        guard !isYAML else { return try OutputFile.write(FeedYAML.text(feeds), to: output, control.language) }
        let known = feeds.filter(\.form.isInOPML)
        try OutputFile.write(OPML.write(known, title: "opinion"), to: output, control.language)
        if known.count < feeds.count { Output.error(Self.leftOut(feeds.count - known.count)[control.language]) }
    }

    private static func leftOut(_ count: Int) -> Phrase {
        Phrase(
            "注意：\(count) 個來源不是訂閱源（page、json、sitemap），OPML 寫不下，沒有導出；請用 --format yaml。",
            "注意：\(count) 个来源不是订阅源（page、json、sitemap），OPML 写不下，没有导出；请用 --format yaml。",
            "note: \(count) sources are no feeds (page, json, sitemap), which OPML cannot hold; use --format yaml."
        )
    }
}

extension FeedForm {
    /// Other readers of OPML can read it.
    fileprivate var isInOPML: Bool { self == .feed }
}
