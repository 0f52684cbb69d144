import ArgumentParser
import ControlAPI
import FoundationEssentials
import OpinionCore

/// `items add`
struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "報道 (items)：由別的採集程序送入",
        subcommands: [ItemsAdd.self]
    )
}

/// `items add [FILE|-]`
struct ItemsAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "送入報道 (add)：每行一個 JSON 對象，與來源讀到的同樣處理",
        discussion: """
            每行：{"title":…,"outlet":…}，可加 id url published summary content_text content_html tier authors。
            例：crawler | opinionctl items add --feed weibo --tier 自媒體
            逐行回報：新 (new)、已有 (known)、有改動 (changed)、被拒 (refused)；有被拒的退出碼 3。
            """
    )

    @Argument(help: ArgumentHelp("文件；不寫或 - 為標準輸入 (file or standard input)", valueName: "文件"))
    var file = "-"
    @Option(help: ArgumentHelp("採集程序的名字 (collector)；歸檔中記作 items:名字", valueName: "名字"))
    var feed = "collector"
    @Option(help: ArgumentHelp("沒有寫 outlet 的行用它 (outlet)", valueName: "媒體"))
    var outlet: String?
    @Option(help: ArgumentHelp("沒有寫 tier 的行用它 (tier)：央媒、省級、市級、行業、論壇、自媒體", valueName: "層級"))
    var tier: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        var lines = try ReportLines(path: file, control.language)
        var results: [ReportResult] = []
        while let part = try lines.next() {
            results += part.tooLong.map { ReportResult(line: $0, status: .refused, cause: tooLong) }
            guard !part.bytes.isEmpty else { continue }
            let parameters = [("feed", feed), ("outlet", outlet), ("tier", tier)]
            let body = try await client.postLines(ControlPath.items, parameters, part.bytes)
            let answer = try client.decode(ReportAnswer.self, body)
            results += answer.results.map {
                ReportResult(line: part.numbers[$0.line - 1], status: $0.status, cause: $0.cause)
            }
        }
        let answer = ReportAnswer(feed: "items:" + feed, results: results.sorted { $0.line < $1.line })
        if output.json {
            try Output.document(try encoded(answer))
        } else {
            try Output.lines(ReportText.lines(answer, control.language))
        }
        try answer.exitCode.conclude()
    }

    private func encoded(_ answer: ReportAnswer) throws -> [UInt8] { Array(try JSONEncoder().encode(answer)) }

    private var tooLong: String {
        let most = ReportLimits.line >> 10
        return Phrase("一行超過 \(most) KiB", "一行超过 \(most) KiB", "the line is longer than \(most) KiB")[control.language]
    }
}

/// What became of the lines, for people: how many, and each that was not taken.
enum ReportText {
    static func lines(_ answer: ReportAnswer, _ language: Language) -> [String] {
        let (new, known, changed) = (answer.count(.new), answer.count(.known), answer.count(.changed))
        let rest = answer.results.count - new - known - changed
        let summary = Phrase(
            "\(answer.feed)：新 \(new)，已有 \(known)，有改動 \(changed)，未收 \(rest)",
            "\(answer.feed)：新 \(new)，已有 \(known)，有改动 \(changed)，未收 \(rest)",
            "\(answer.feed): \(new) new, \(known) known, \(changed) changed, \(rest) not taken"
        )
        let faults = answer.results.filter { $0.cause != nil }.map { result in
            let cause = (result.cause ?? "").harmless
            let line = result.line
            return Phrase("✗ 第 \(line) 行：\(cause)", "✗ 第 \(line) 行：\(cause)", "✗ line \(line): \(cause)")[language]
        }
        return [summary[language]] + faults
    }
}
