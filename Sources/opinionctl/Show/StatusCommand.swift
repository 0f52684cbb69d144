import ArgumentParser
import ControlAPI

/// `status`
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "系統是否正常 (status)；有問題或逾期時退出碼 1")

    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.status)
        let report = try client.decode(StatusReport.self, body)
        if output.json {
            try Output.document(body)
        } else {
            try Output.lines(StatusText(report: report, moment: .current(control.language)).lines(on: .output()))
        }
        try (report.ok ? ExitStatus.done : .failed).conclude()
    }
}
