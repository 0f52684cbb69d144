import ArgumentParser
import ControlAPI
import OpinionCore

/// `feeds list`
struct FeedsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "來源狀態 (list)：失敗與沉寂的在前")

    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.feeds)
        if output.json { return try Output.document(body) }
        let feeds = try client.decode(ControlAPI.FeedList.self, body).feeds
        try Output.lines(FeedTable(feeds: feeds, moment: .current(control.language)).lines(on: .output()))
    }
}

/// The table of `feeds list`, what needs attention first.
struct FeedTable: Sendable {
    let feeds: [FeedView]
    let moment: Moment

    func lines(on terminal: Terminal) -> [String] {
        let language = moment.language
        var table = Table([
            .init(title: "ID"), .init(title: Phrase("媒體", "媒体", "OUTLET")[language], shrinksTo: 8),
            .init(title: Phrase("層級", "层级", "TIER")[language]), .init(title: Phrase("狀態", "状态", "STATE")[language]),
            .init(title: Phrase("上次成功", "上次成功", "SUCCESS")[language]),
            .init(title: Phrase("上次有新", "上次有新", "NEW ITEM")[language]),
            .init(title: Phrase("下次", "下次", "NEXT")[language]),
            .init(title: Phrase("原因", "原因", "REASON")[language], shrinksTo: 12),
        ])
        for feed in ordered { table.add(row(feed)) }
        return table.lines(on: terminal)
    }

    private var ordered: [FeedView] {
        let order: [FeedView.State] = [.failing, .quiet, .new, .ok, .retired]
        return order.flatMap { state in feeds.filter { $0.state == state } }
    }

    private func row(_ feed: FeedView) -> [Styled] {
        [
            Styled(feed.id), Styled(feed.outlet), Styled(feed.tier),
            Styled(Self.name(feed.state)[moment.language], Self.style(feed.state)),
            Styled(moment.time(feed.lastSuccess)),
            Styled(moment.time(feed.lastNew)), Styled(moment.time(feed.nextCheck)), Styled(feed.error?.text ?? ""),
        ]
    }

    private static func name(_ state: FeedView.State) -> Phrase {
        switch state {
        case .ok: Phrase("正常", "正常", "ok")
        case .failing: Phrase("失敗", "失败", "failing")
        case .quiet: Phrase("沉寂", "沉寂", "quiet")
        case .new: Phrase("未抓取", "未抓取", "new")
        case .retired: Phrase("停用", "停用", "retired")
        }
    }

    private static func style(_ state: FeedView.State) -> Style {
        switch state {
        case .ok: .good
        case .failing: .alarm
        case .quiet: .warning
        case .new: .plain
        case .retired: .dim
        }
    }
}
