import ArgumentParser
import ControlAPI
import OpinionCore

/// `feeds poll [ID…] --wait`
struct FeedsPoll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "立即抓取 (poll now)：不等間隔，但遵守 Retry-After"
    )

    @Argument(help: ArgumentHelp("來源 ID (feeds)，不寫為全部", valueName: "ID"))
    var ids: [String] = []
    @Option(help: ArgumentHelp("這一組的來源 (group)，可多次", valueName: "組"))
    var group: [String] = []
    @Flag(help: "等到全部入庫再返回 (wait)，最長 10 分鐘")
    var wait = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let time = wait ? Duration.seconds(600) : ControlClient.patience
        let body = try await client.post(
            ControlPath.poll,
            PollRequest(ids: ids + (try await members(client)), wait: wait),
            time: time
        )
        if output.json { return try Output.document(body) }
        try Output.lines(Self.lines(try client.decode(PollReport.self, body), wait: wait, control.language))
    }

    /// The ids of the groups' feeds.
    private func members(_ client: ControlClient) async throws -> [String] {
        guard !group.isEmpty else { return [] }
        let feeds = try client.decode(FeedList.self, try await client.get(ControlPath.feeds)).feeds
        let members = feeds.filter { $0.state != .retired && $0.group.map(group.contains) ?? false }.map(\.id)
        if members.isEmpty { throw CommandFailure(.notFound, GroupText.none(group)[control.language]) }
        return members
    }

    static func lines(_ report: PollReport, wait: Bool, _ language: Language) -> [String] {
        let seconds = String(Double(Int(report.seconds * 10)) / 10)
        let done = Phrase(
            "抓取 \(report.polled) 個來源，\(report.unchanged) 個無變化，新報道 \(report.newItems) 條，\(report.failed.count) 個失敗，用時 \(seconds) 秒",
            "抓取 \(report.polled) 个来源，\(report.unchanged) 个无变化，新报道 \(report.newItems) 条，\(report.failed.count) 个失败，用时 \(seconds) 秒",
            "\(report.polled) polled, \(report.unchanged) unchanged, \(report.newItems) new items, \(report.failed.count) failed, \(seconds) s"
        )
        let begun = Phrase(
            "已開始抓取，結果見 opinionctl feeds list",
            "已开始抓取，结果见 opinionctl feeds list",
            "polling has begun; see opinionctl feeds list"
        )
        let failed = report.failed.map { "  ✗ \($0.id.harmless)：\($0.code.harmless)" }
        return [(wait ? done : begun)[language]] + failed
    }
}
