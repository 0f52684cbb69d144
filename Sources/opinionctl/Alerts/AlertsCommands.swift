import ArgumentParser
import ControlAPI

/// `alerts list|retry|test`
struct Alerts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "預警送達 (alerts)：查看、重發、試發",
        subcommands: [AlertsList.self, AlertsRetry.self, AlertsTest.self]
    )
}

/// `alerts list`
struct AlertsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出送達情況 (list)")

    @Option(help: ArgumentHelp("狀態 (state)：pending 待送、sent 已送達、superseded 已作廢、held 暫緩、folded 已併入匯總", valueName: "狀態"))
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

/// `alerts test CHANNEL`
struct AlertsTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "向通道發一條測試 (test a channel)")

    @Argument(help: ArgumentHelp("通道名 (channel)，如 值班群", valueName: "通道"))
    var channel: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.post(ControlPath.test, TestRequest(channel: channel), time: .seconds(90))
        let report = try client.decode(TestReport.self, body)
        if output.json {
            try Output.document(body)
        } else {
            try Output.line("\(report.ok ? "✓" : "✗") \(report.channel.harmless)：\(report.text.harmless)")
        }
        try (report.ok ? ExitStatus.done : .failed).conclude()
    }
}
