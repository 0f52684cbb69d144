import ArgumentParser
import ControlAPI
import IncidentLog
import OpinionCore

/// `log verify [DIR|FILE…] [--anchor SEQ:HASH]`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核驗日誌未被改動 (verify)：只需檔案，不需 opiniond",
        discussion: "例：opinionctl log verify /var/log/opinion --anchor 4711:3f9a…（錨見系統日誌與日報）"
    )

    @Argument(help: ArgumentHelp("日誌目錄或檔案 (folder or files)，預設 /var/log/opinion", valueName: "路徑"))
    var paths: [String] = []
    @Option(help: ArgumentHelp("錨 (anchor)：別處記下的末條序號與哈希", valueName: "SEQ:HASH"))
    var anchor: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard let anchor, LogHead(parsing: anchor) == nil else { return }
        throw ValidationError("--anchor 須是「序號:64 位十六進制哈希」，如 opinionctl status --json 的 log 所示。")
    }

    func run() throws {
        let report: VerifyReport
        do {
            let places = paths.isEmpty ? ["/var/log/opinion"] : paths
            report = try LogVerifier.verify(places, anchor: anchor.flatMap { LogHead(parsing: $0) })
        } catch {
            throw CommandFailure(.failed, error.description.harmless)
        }
        if output.json {
            try Output.document(Array(report.json.canonicalText.utf8))
        } else {
            try Output.lines(VerifyText(report: report, language: languageOption.language).lines(on: .output()))
        }
        try (report.ok ? ExitStatus.done : .faults).conclude()
    }
}
