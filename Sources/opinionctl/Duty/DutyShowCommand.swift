import ArgumentParser
import ControlAPI

/// `duty show [--at TIME] [--days N]`
struct DutyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "誰在值班 (show)：此刻、接下來的班次、空缺、頂班、科室聯絡人",
        discussion: "例：opinionctl duty show；opinionctl duty show --at 02:00 --days 14"
    )

    @Option(parsing: .unconditional, help: ArgumentHelp("看這個時間 (at)：02:00、+8h、2026-10-01 02:00；默認此刻", valueName: "時間"))
    var at: String?
    @Option(help: ArgumentHelp("看幾天 (days)，默認 7", valueName: "n"))
    var days: Int?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(
            ControlPath.duty,
            [("at", at.map(TypedTimes.typed)), ("days", days.map(String.init))]
        )
        if output.json { return try Output.document(body) }
        let report = try client.decode(DutyReport.self, body)
        try Output.lines(DutyReportText(report: report, moment: .current(control.language)).lines(on: .output()))
    }
}
