import ArgumentParser
import ControlAPI
import IncidentLog
import OpinionCore

/// `evidence export N [-o FILE.tar]`
struct EvidenceExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "導出證據包 (export)：網頁、響應頭、正文、經過、清單與哈希",
        discussion: "例：opinionctl evidence export 127 -o 127.tar；包內附 SHA256SUMS，不用本程序也能核對"
    )

    @OptionGroup var incident: IncidentArgument
    @Option(name: [.short, .long], help: ArgumentHelp("寫到哪裏 (output)，默認 evidence-編號.tar，不覆蓋", valueName: "文件"))
    var output: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let language = control.language
        let client = control.client
        let number = try incident.number(language)
        let path = output ?? "evidence-\(number).tar"
        let file = try OutputFile.Pieces(path, language)
        let answer: [UInt8]
        do throws(CommandFailure) {
            answer = try await client.post(
                ControlPath.evidenceExport,
                EvidenceRequest(number: number),
                time: .seconds(600)
            )
            let bundle = try client.decode(EvidenceBundle.self, answer)
            try await copy(bundle, from: client, to: file)
        } catch {
            file.abandon()
            throw error
        }
        try file.finish()
        if json.json { return try Output.document(answer) }
        try Output.lines(Self.lines(client.decode(EvidenceBundle.self, answer), path, language))
    }

    /// Piece by piece, so that neither side holds the whole.
    private func copy(
        _ bundle: EvidenceBundle,
        from client: ControlClient,
        to file: OutputFile.Pieces
    ) async throws(CommandFailure) {
        var offset = 0
        while offset < bundle.size {
            let piece = try await client.get(ControlPath.bundle(bundle.manifest), [("offset", String(offset))])
            guard !piece.isEmpty else { break }
            try file.write(piece)
            offset += piece.count
        }
        guard offset == bundle.size else {
            throw CommandFailure(.failed, Self.cutOff[control.language])
        }
    }

    static func lines(_ bundle: EvidenceBundle, _ path: String, _ language: Language) -> [String] {
        let text = Phrase(
            "✓ #\(bundle.incident) 證據包：\(path.harmless)（\(bundle.files) 個文件，\(EvidenceText.size(bundle.size))）",
            "✓ #\(bundle.incident) 证据包：\(path.harmless)（\(bundle.files) 个文件，\(EvidenceText.size(bundle.size))）",
            "✓ #\(bundle.incident): \(path.harmless) (\(bundle.files) files, \(EvidenceText.size(bundle.size)))"
        )
        let hash = Phrase(
            "  清單 SHA-256 \(bundle.manifest)，已記入事件日誌",
            "  清单 SHA-256 \(bundle.manifest)，已记入事件日志",
            "  manifest SHA-256 \(bundle.manifest), stated in the incident log"
        )
        let missing = bundle.missing.map { name in
            Phrase("  ✗ 缺 \(name)", "  ✗ 缺 \(name)", "  ✗ missing: \(name)")[language].harmless
        }
        return [text[language], hash[language]] + missing
    }

    private static let cutOff = Phrase(
        "證據包沒有傳完，文件已刪去：請再導出一次。",
        "证据包没有传完，文件已删去：请再导出一次。",
        "The bundle broke off and the file was removed: export it again."
    )
}
