import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `feeds export [--output]`
struct FeedsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "把在用的來源匯出為 OPML (export)：不覆蓋已有檔案"
    )

    @Option(name: [.short, .long], help: ArgumentHelp("寫到 (output)，預設標準輸出", valueName: "檔案"))
    var output: String?
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let views = try client.decode(FeedList.self, try await client.get(ControlPath.feeds)).feeds
        let feeds = views.filter { $0.state != .retired }.map(Self.feed)
        try OutputFile.write(OPML.write(feeds, title: "opinion"), to: output, control.language)
    }

    private static func feed(_ view: FeedView) -> Feed {
        Feed(
            id: view.id,
            outlet: view.outlet,
            tier: view.tier,
            url: view.url,
            every: TimeSpan(milliseconds: view.every * 1_000),
            isLocal: view.local
        )
    }
}
