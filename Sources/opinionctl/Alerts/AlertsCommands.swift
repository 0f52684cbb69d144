import ArgumentParser
import ControlAPI

/// `alerts list|show|retry|drop|test`
struct Alerts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "預警送達 (alerts)：查看、重發、放棄、試發",
        subcommands: [AlertsList.self, AlertsShow.self, AlertsRetry.self, AlertsDrop.self, AlertsTest.self]
    )
}

/// `alerts list`
struct AlertsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出送達情況 (list)")

    @Option(
        help: ArgumentHelp(
            "狀態 (state)：pending 待送、undelivered 逾一日未送達、sent 已送達、superseded 已作廢、held 暫緩、folded 已併入匯總、dropped 已放棄",
            valueName: "狀態"
        )
    )
    var state: DeliveryView.State?
    @Option(help: ArgumentHelp("最多幾條 (limit)", valueName: "n"))
    var limit: Int?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let parameters = [("state", state?.rawValue), ("limit", limit.map(String.init))]
        let body = try await client.get(ControlPath.alerts, parameters)
        if output.json { return try Output.document(body) }
        let moment = Moment.current(control.language)
        var table = DeliveryTable.table(control.language)
        for delivery in try client.decode(DeliveryList.self, body).alerts {
            table.add(DeliveryTable.row(delivery, moment))
        }
        try Output.lines(table.lines(on: .output()))
    }
}

extension DeliveryView.State: ExpressibleByArgument {}

/// `alerts retry ID`
struct AlertsRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "retry", abstract: "立即重發 (retry)，同一送達編號；暫緩的就此放行")

    @Argument(help: ArgumentHelp("送達編號 (delivery)，見 alerts list，如 127-3", valueName: "ID"))
    var id: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let body = try await control.client.post(ControlPath.retry(Percent.encoded(id)), [String: String]())
        try ActSending.report(body, control, json: output.json)
    }
}

/// `alerts show ID`
struct AlertsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "一條預警的全部情況 (show)：內容、去向、最後一次實際發出的請求（不含密鑰）"
    )

    @Argument(help: ArgumentHelp("送達編號 (delivery)，見 alerts list，如 127-3", valueName: "ID"))
    var id: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.alert(Percent.encoded(id)))
        if output.json { return try Output.document(body) }
        let page = try client.decode(DeliveryPage.self, body)
        try Output.lines(DeliveryPageText(page: page, moment: .current(control.language)).lines)
    }
}

/// `alerts drop ID`
struct AlertsDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "不再發送 (drop)：已用別的方式告知；記入日誌"
    )

    @Argument(help: ArgumentHelp("送達編號 (delivery)，見 alerts list，如 127-3", valueName: "ID"))
    var id: String
    @Option(help: ArgumentHelp("理由 (reason)，必填", valueName: "理由"))
    var reason: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let body = try await control.client.post(ControlPath.drop, DropRequest(id: id, reason: reason))
        try ActSending.report(body, control, json: output.json)
    }
}

/// `alerts test CHANNEL`
struct AlertsTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "向通道發一條測試 (test a channel)")

    @Argument(help: ArgumentHelp("通道名 (channel)，如 值班群", valueName: "通道"))
    var channel: String
    @Flag(help: "只顯示請求，不發送 (nothing is sent)")
    var dryRun = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.post(
            ControlPath.test,
            TestRequest(channel: channel, dryRun: dryRun),
            time: .seconds(90)
        )
        let report = try client.decode(TestReport.self, body)
        if output.json {
            try Output.document(body)
        } else {
            try Output.lines(DeliveryPageText.wire(report.request))
            try Output.line("\(report.ok ? "✓" : "✗") \(report.channel.harmless)：\(report.text.harmless)")
        }
        try (report.ok ? ExitStatus.done : .failed).conclude()
    }
}
