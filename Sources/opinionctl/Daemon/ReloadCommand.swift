import ArgumentParser
import ControlAPI
import OpinionCore

/// `reload`
struct Reload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "重讀配置、來源與規則 (reload)；有錯則拒絕，沿用舊的")

    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.post(ControlPath.reload, [String: String]())
        let report = try client.decode(ReloadReport.self, body)
        if output.json {
            try Output.document(body)
        } else {
            try Output.lines(Self.lines(report, control.language))
            report.errors.forEach { Output.error($0.harmless) }
        }
        try (report.ok ? ExitStatus.done : .faults).conclude()
    }

    static func lines(_ report: ReloadReport, _ language: Language) -> [String] {
        let done = Phrase(
            "✓ 已生效：來源 \(report.feeds) 個，規則 \(report.rules) 條",
            "✓ 已生效：来源 \(report.feeds) 个，规则 \(report.rules) 条",
            "✓ in force: \(report.feeds) feeds, \(report.rules) rules"
        )
        let refused = Phrase(
            "✗ 有 \(report.errors.count) 處錯誤，仍用舊配置；改好後再執行 opinionctl reload",
            "✗ 有 \(report.errors.count) 处错误，仍用旧配置；改好后再执行 opinionctl reload",
            "✗ \(report.errors.count) error(s), the old configuration stays; correct them, then run opinionctl reload again"
        )
        return [(report.ok ? done : refused)[language]] + report.notices.map { "  \($0.harmless)" }
    }
}
