import ArgumentParser
import ControlAPI
import IncidentLog
import OpinionCore

/// `log verify [DIR|FILE…] [--anchor SEQ:HASH]`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核驗日誌未被改動 (verify)：只需文件，不需 opiniond",
        discussion: "例：opinionctl log verify /var/log/opinion --anchor 4711:3f9a…（錨見系統日誌，每小時一條）"
    )

    @Argument(help: ArgumentHelp("日誌目錄或文件 (folder or files)，默認 /var/log/opinion", valueName: "路徑"))
    var paths: [String] = []
    @Option(help: ArgumentHelp("錨 (anchor)：別處記下的末條序號與哈希", valueName: "SEQ:HASH"))
    var anchor: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    /// A mistyped folder must not look like an untouched log.
    private static let nothing = Phrase(
        "這裏沒有日誌記錄 (incidents-YYYY-MM.jsonl)：請檢查路徑",
        "这里没有日志记录 (incidents-YYYY-MM.jsonl)：请检查路径",
        "there are no log records (incidents-YYYY-MM.jsonl) here: check the path"
    )

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
        guard report.records > 0 || !report.ok else {
            throw CommandFailure(.failed, Self.nothing[languageOption.language])
        }
        if output.json {
            try Output.document(Array(report.json.canonicalText.utf8))
        } else {
            try Output.lines(VerifyText(report: report, language: languageOption.language).lines(on: .output()))
        }
        try (report.ok ? ExitStatus.done : .faults).conclude()
    }
}
