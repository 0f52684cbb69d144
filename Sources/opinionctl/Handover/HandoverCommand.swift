import ArgumentParser
import ControlAPI
import OpinionCore

/// `handover`
struct HandoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "交班 (handover)：列出並簽交未結事件，由接班人接班",
        discussion: "例：opinionctl handover --as 王值班 -m 東源事故等核實報告；接班：opinionctl handover accept --as 李值班",
        subcommands: [HandoverSign.self, HandoverAccept.self, HandoverShow.self],
        defaultSubcommand: HandoverSign.self
    )
}

/// `handover sign`, which `handover` means.
struct HandoverSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sign", abstract: "列出並簽交 (sign)，默認動作")

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "本班開始 (shift start)：20:00、-8h、2026-08-20 20:00；默認本班開始，沒有值班表時 12 小時前，總不晚於上次簽交",
            valueName: "時間"
        )
    )
    var from: String?
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("附言 (message)", valueName: "文字"))
    var message: String?
    @Flag(help: "只看，不記錄 (dry run)")
    var dryRun = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let start = from.map(TypedTimes.typed)
        let body =
            dryRun
            ? try await client.get(ControlPath.handover, [("from", start), ("message", message)])
            : try await client.post(ControlPath.handover, HandoverRequest(from: start, message: message))
        try HandoverPrinting.report(body, control, json: output.json)
    }
}

/// `handover accept [N]`
struct HandoverAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "accept", abstract: "接班 (accept)：不能是交班人自己")

    @Argument(help: ArgumentHelp("交班的編號 (number)，默認最近一次", valueName: "編號"))
    var id: Int?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let body = try await control.client.post(ControlPath.acceptHandover, HandoverAcceptance(id: id))
        try HandoverPrinting.report(body, control, json: output.json)
    }
}

/// `handover show [N]`
struct HandoverShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "看一份交班記錄 (show)")

    @Argument(help: ArgumentHelp("交班的編號 (number)，默認最近一次", valueName: "編號"))
    var id: Int?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let body = try await control.client.get(
            ControlPath.handover,
            [("id", id.map(String.init)), ("last", id == nil ? "true" : nil)]
        )
        try HandoverPrinting.report(body, control, json: output.json)
    }
}

/// The canonical form on standard output, byte for byte, so that its hash can be checked; what the officer is told beside it.
enum HandoverPrinting {
    static func report(_ body: [UInt8], _ options: ControlOptions, json: Bool) throws {
        let page = try options.client.decode(HandoverPage.self, body)
        if json { return try Output.document(body) }
        // The daemon sends no control characters; what would steer the terminal all the same is made visible.
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
        try Output.bytes(Array(lines.joined(separator: "\n").utf8))
        Output.error(page.notice.harmless)
    }
}
