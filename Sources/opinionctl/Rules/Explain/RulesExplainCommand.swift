import ArgumentParser
import ControlAPI
import OpinionCore
import TextMatching

/// `rules explain [--rules DIR] [--rule ID] [--file FILE] [--archive FILE] TEXT|URL|-`
struct RulesExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "解釋一段文字、一個文件或一條已歸檔的報道為何命中或不命中 (explain)",
        discussion: """
            例：opinionctl rules explain --rule steel-relapse 東源縣一企業夜間生產地條鋼被查
            例：opinionctl rules explain https://news.example.cn/a/1.html（已歸檔的報道，取自 opiniond 或 --archive）
            """
    )

    @Option(help: ArgumentHelp("規則目錄 (folder)；可重複，後者疊在前者之上", valueName: "目錄"))
    var rules: [String] = []
    @Option(help: ArgumentHelp("只看這條規則 (rule)，並說明不命中的原因", valueName: "ID"))
    var rule: String?
    @Option(help: ArgumentHelp("從文件讀文字 (file)：首行為標題，其餘為正文", valueName: "文件"))
    var file: String?
    @Option(help: ArgumentHelp("報道取自這個數據庫文件 (SQLite)，只讀，不經 opiniond", valueName: "文件"))
    var archive: String?
    @Argument(help: ArgumentHelp("文字 (text) 或報道的網址；文字按標題看；- 為標準輸入", valueName: "文字"))
    var text: String?
    @OptionGroup var control: ControlOptions

    func validate() throws {
        if (text == nil) == (file == nil) { throw ValidationError("請給出文字、網址或 --file 文件，只取其一。") }
    }

    func run() async throws {
        let language = control.language
        let paths = RuleFolderChoice.paths(rules)
        let all = try RuleFolderChoice.load(paths, language).rules
        let item = try await item(language)
        let chosen = try all.filter(isAsked)
        guard !chosen.isEmpty else {
            throw CommandFailure(.notFound, unknown(all, RuleFolderChoice.name(paths))[language])
        }
        let texts = chosen.map { ExplanationText(rule: $0, item: item, language: language) }
        try Output.lines([item.origin].compactMap(\.self) + lines(texts, language))
    }

    private func isAsked(_ candidate: Rule) throws -> Bool { rule == nil || candidate.id == rule }

    private func item(_ language: Language) async throws(CommandFailure) -> ExplainedItem {
        guard let text, text != "-" else {
            return ExplainedItem(text: try TextFile.read(file ?? "-", language) ?? "")
        }
        guard CanonicalURL.of(text) != nil else { return ExplainedItem(text: text) }
        let found = try await ArchiveSource.open(file: archive, control).items(url: text)
        guard let entry = found.first else { throw CommandFailure(.notFound, Self.notArchived(text)[language]) }
        return ExplainedItem(entry, language)
    }

    private static func notArchived(_ url: String) -> Phrase {
        let url = url.harmless
        return Phrase(
            "歸檔裏沒有 \(url)：請核對網址，或把文字直接寫在命令後面。",
            "归档里没有 \(url)：请核对网址，或把文字直接写在命令后面。",
            "\(url) is not in the archive: check the address, or write the text itself behind the command."
        )
    }

    /// One rule in full; of all rules those that hold with their words, and the others counted.
    private func lines(_ texts: [ExplanationText], _ language: Language) -> [String] {
        let terminal = Terminal.output()
        guard rule == nil else { return texts.flatMap { $0.lines(on: terminal, inFull: true) } }
        let hits = texts.filter(\.isHit)
        let rest = Phrase(
            "\(hits.count) 條命中，\(texts.count - hits.count) 條不命中；要看某條為何不命中，加 --rule ID",
            "\(hits.count) 条命中，\(texts.count - hits.count) 条不命中；要看某条为何不命中，加 --rule ID",
            "\(hits.count) hit, \(texts.count - hits.count) do not; add --rule ID to see why one does not"
        )
        return hits.flatMap { $0.lines(on: terminal, inFull: false) } + [rest[language]]
    }

    private func unknown(_ all: [Rule], _ path: String) -> Phrase {
        let id = (rule ?? "").harmless
        let some = all.map(\.id).prefix(8).joined(separator: "、")
        return Phrase(
            "\(path) 裏沒有規則「\(id)」。有：\(some)……",
            "\(path) 里没有规则“\(id)”。有：\(some)……",
            "No rule “\(id)” in \(path). There are: \(some)…"
        )
    }
}
