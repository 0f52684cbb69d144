import ArgumentParser
import ControlAPI
import EvidenceStore
import IncidentLog
import OpinionCore

/// `evidence verify FILE [--log DIR]`
struct EvidenceVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核驗證據包 (verify)：只需文件，不需 opiniond",
        discussion: "例：opinionctl evidence verify 127.tar --log /var/log/opinion"
    )

    @Argument(help: ArgumentHelp("證據包 (bundle)", valueName: "文件"))
    var file: String
    @Option(help: ArgumentHelp("事件日誌目錄 (log folder)：核對日誌未動，且記有此包", valueName: "目錄"))
    var log: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        try InputFile.check(file, language)
        let report: BundleReport
        do {
            report = try BundleVerifier.verify(file, log: log)
        } catch let error as EvidenceError {
            let status: ExitStatus = error.code == .malformed ? .faults : .failed
            throw CommandFailure(status, error.localized(language.rawValue).harmless)
        } catch {
            throw CommandFailure(.failed, "\(error)".harmless)
        }
        if output.json {
            try Output.document(report.json.canonicalBytes)
        } else {
            try Output.lines(BundleText(report: report, language: language).lines(on: .output()))
        }
        try (report.ok ? ExitStatus.done : .faults).conclude()
    }
}

/// What `evidence verify` says to a person.
struct BundleText: Sendable {
    let report: BundleReport
    let language: Language

    func lines(on terminal: Terminal) -> [String] {
        let head = report.ok ? terminal.paint(sound[language], .good) : terminal.paint(damaged[language], .alarm)
        let made = Phrase(
            "  \(report.manifest.facts.made) 由 \(report.manifest.facts.by)（\(report.manifest.facts.bureau)）導出",
            "  \(report.manifest.facts.made) 由 \(report.manifest.facts.by)（\(report.manifest.facts.bureau)）导出",
            "  made \(report.manifest.facts.made) by \(report.manifest.facts.by) (\(report.manifest.facts.bureau))"
        )
        let faults = report.faults.prefix(100).map { "  ✗ \($0.path.harmless)：\(name($0.kind)[language])" }
        let missing = report.manifest.missing.map { "  – \($0.path.harmless)：\(Self.absent[language])" }
        return [head, made[language].harmless] + faults + missing + ["  " + proof[language].harmless]
    }

    private var sound: Phrase {
        let count = report.manifest.files.count
        return Phrase(
            "✓ 完好：#\(report.manifest.incident) 證據包，\(count) 個文件",
            "✓ 完好：#\(report.manifest.incident) 证据包，\(count) 个文件",
            "✓ untouched: bundle of #\(report.manifest.incident), \(count) files"
        )
    }

    private var damaged: Phrase {
        Phrase("✗ 有 \(report.faults.count) 處問題", "✗ 有 \(report.faults.count) 处问题", "✗ \(report.faults.count) fault(s)")
    }

    private var proof: Phrase {
        if let logged = report.logged {
            return Phrase(
                "日誌第 \(logged.seq) 條（\(logged.time)，\(logged.by)）記有此清單：\(report.manifestHash)",
                "日志第 \(logged.seq) 条（\(logged.time)，\(logged.by)）记有此清单：\(report.manifestHash)",
                "record \(logged.seq) of the log (\(logged.time), \(logged.by)) states this manifest: \(report.manifestHash)"
            )
        }
        guard !report.hasLog else { return Phrase("日誌未記此包", "日志未记此包", "the log does not know this bundle") }
        return Phrase(
            "只核對了包本身；加 --log 目錄 可核對事件日誌。清單 SHA-256：\(report.manifestHash)",
            "只核对了包本身；加 --log 目录 可核对事件日志。清单 SHA-256：\(report.manifestHash)",
            "only the bundle itself was checked; --log DIR checks it against the log. manifest SHA-256: \(report.manifestHash)"
        )
    }

    private func name(_ kind: BundleReport.Fault.Kind) -> Phrase {
        switch kind {
        case .changed: Phrase("內容被改動", "内容被改动", "changed")
        case .missing: Phrase("清單裏有，包裏沒有", "清单里有，包里没有", "in the manifest, not in the bundle")
        case .unexpected: Phrase("清單裏沒有", "清单里没有", "not in the manifest, or there twice")
        case .sums: Phrase("與清單不一致", "与清单不一致", "says something else than the manifest")
        case .line: Phrase("不是完好的日誌記錄", "不是完好的日志记录", "no sound record of the log")
        case .record: Phrase("日誌沒有這份取頁記錄", "日志没有这份取页记录", "the log does not know this record")
        case .foreign: Phrase("事件日誌裏沒有這一條", "事件日志里没有这一条", "does not stand in the log")
        case .chain:
            Phrase(
                "事件日誌的哈希鏈不完好（opinionctl log verify）",
                "事件日志的哈希链不完好（opinionctl log verify）",
                "the chain of the log is broken (opinionctl log verify)"
            )
        case .notLogged: Phrase("事件日誌沒有記這個包", "事件日志没有记这个包", "the log does not state this bundle")
        }
    }

    private static let absent = Phrase("導出時已不在或已損壞", "导出时已不在或已损坏", "was gone or damaged when the bundle was made")
}
