import ArgumentParser
import ControlAPI
import OpinionCore

/// `ledger`
struct Ledger: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記台帳 (ledger)",
        subcommands: [LedgerExport.self]
    )
}

/// `ledger export`
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "導出登記台帳 (export)：CSV、Markdown 或 JSON",
        discussion: "例：opinionctl ledger export --from 2026-08 --to 2026-08 -o 台帳.csv（含 8 月整月，以立案時間計）"
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, md, json

        /// By the end of a file's name.
        init?(file: String) {
            guard let known = Self.allCases.first(where: { file.lowercased().hasSuffix(".\($0.rawValue)") }) else {
                return nil
            }
            self = known
        }
    }

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("從何時立案的起 (from)：2026-08、2026-08-20、90d；默認 --to 所在月的月初", valueName: "時間")
    )
    var from: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("到何時為止 (to)，寫日或月則含該日該月；默認現在", valueName: "時間"))
    var to: String?
    @Option(help: ArgumentHelp("格式 (format)：csv、md、json；不寫則看輸出文件的擴展名，默認 csv", valueName: "格式"))
    var format: Format?
    @Option(name: [.short, .long], help: ArgumentHelp("寫到 (output)，默認標準輸出", valueName: "文件"))
    var output: String?
    @Flag(help: "包括演練 (drills)")
    var drills = false
    @OptionGroup var control: ControlOptions

    func validate() throws {
        guard format == nil, let output, Self.hasEnding(output), Format(file: output) == nil else { return }
        let known = Format.allCases.map { ".\($0.rawValue)" }.joined(separator: "、")
        throw ValidationError(
            "認不出 \(output.harmless) 是什麼格式 (unknown file type)：文件名請以 \(known) 結尾，或加 --format。什麼都沒有做。"
        )
    }

    /// `台帳.csv`, not `台帳` or `.hidden`.
    private static func hasEnding(_ file: String) -> Bool {
        (file.split(separator: "/").last ?? "").dropFirst().contains(".")
    }

    func run() async throws {
        let client = control.client
        var page = try await self.page(client, from: from, to: to, after: nil)
        // Known once the daemon has named its zone.
        let writer = form(of: page)
        let sink = try OutputSink(path: output, control.language)
        var count = 0
        do throws(CommandFailure) {
            try sink.write(writer.head)
            while true {
                for entry in page.entries {
                    try sink.write(writer.text(entry, isFirst: count == 0))
                    count += 1
                }
                guard let next = page.next else { break }
                page = try await self.page(client, from: "\(page.from)", to: "\(page.to)", after: next)
            }
            try sink.write(writer.tail)
            try sink.finish()
        } catch {
            sink.abandon()
            throw error
        }
        if output != nil { Output.error(Self.written(count, writer.words, page)[control.language]) }
    }

    /// Later pages name the period as the first answer did: what is opened in between moves nothing.
    private func page(
        _ client: ControlClient,
        from: String?,
        to: String?,
        after: Int?
    ) async throws(CommandFailure) -> LedgerPage {
        let parameters: [(String, String?)] = [
            ("from", from.map(TypedTimes.typed)), ("to", to.map(TypedTimes.typed)), ("after", after.map(String.init)),
            ("drills", drills ? "true" : nil),
        ]
        return try client.decode(LedgerPage.self, try await client.get(ControlPath.ledger, parameters))
    }

    private func form(of page: LedgerPage) -> any LedgerWriter {
        let words = LedgerWords(moment: .current(control.language), timezone: page.timezone)
        switch chosen {
        case .csv: return LedgerCSV(words: words)
        case .md: return LedgerMarkdown(words: words, page: page)
        case .json: return LedgerJSON(words: words, page: page)
        }
    }

    /// `--format`, else what the file's name says.
    private var chosen: Format {
        format ?? output.flatMap(Format.init(file:)) ?? .csv
    }

    private static func written(_ count: Int, _ words: LedgerWords, _ page: LedgerPage) -> Phrase {
        let (from, to) = (words.time(page.from), words.time(page.to))
        return Phrase(
            "已導出 \(count) 件，立案時間 \(from) 起、\(to) 前。",
            "已导出 \(count) 件，立案时间 \(from) 起、\(to) 前。",
            "\(count) \(count == 1 ? "incident" : "incidents"), opened from \(from) and before \(to)."
        )
    }
}

/// A form of the ledger, written piece by piece.
protocol LedgerWriter: Sendable {
    var words: LedgerWords { get }
    var head: String { get }
    func text(_ entry: LedgerEntry, isFirst: Bool) throws(CommandFailure) -> String
    var tail: String { get }
}
