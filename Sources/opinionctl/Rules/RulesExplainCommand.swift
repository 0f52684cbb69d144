import ArgumentParser
import ControlAPI
import OpinionCore
import TextMatching

/// `rules explain --rules DIR [--rule ID] TEXT|-`
struct RulesExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "解釋一段文字為何命中或不命中 (explain)",
        discussion: "例：opinionctl rules explain --rule steel-relapse 東源縣一企業夜間生產地條鋼被查"
    )

    @Option(help: ArgumentHelp("規則目錄 (folder)；可重複，後者疊在前者之上", valueName: "目錄"))
    var rules: [String] = []
    @Option(help: ArgumentHelp("只看這條規則 (rule)，並說明不命中的原因", valueName: "ID"))
    var rule: String?
    @Argument(help: ArgumentHelp("文字 (text)，按標題看；- 為標準輸入", valueName: "文字"))
    var text: String
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let language = languageOption.language
        let paths = RuleFolderChoice.paths(rules)
        let all = try RuleFolderChoice.load(paths, language).rules
        let document = Document(title: try title())
        let chosen = try all.filter(isAsked)
        guard !chosen.isEmpty else {
            throw CommandFailure(.notFound, unknown(all, RuleFolderChoice.name(paths))[language])
        }
        let texts = chosen.map { ExplanationText(rule: $0, document: document, language: language) }
        try Output.lines(lines(texts, language))
    }

    private func isAsked(_ candidate: Rule) throws -> Bool { rule == nil || candidate.id == rule }

    private func title() throws -> String {
        guard text == "-" else { return text }
        let read = try TextFile.read("-", languageOption.language) ?? ""
        return String(read.trimmingLineBreaks)
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
            "\(path) 裡沒有規則「\(id)」。有：\(some)……",
            "\(path) 里没有规则“\(id)”。有：\(some)……",
            "No rule “\(id)” in \(path). There are: \(some)…"
        )
    }
}

extension String {
    /// The text without line breaks at its end.
    fileprivate var trimmingLineBreaks: Substring {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
