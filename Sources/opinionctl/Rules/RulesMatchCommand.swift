import ArgumentParser
import ControlAPI
import FoundationEssentials
import OpinionCore

/// `rules match --rules DIR [--any-place] [FILE]`
struct RulesMatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "用規則比對報道 (match)：JSON Lines 進，JSON Lines 出",
        discussion: #"每行：{"id","title","summary","content_text","url","outlet","tier"}"#
    )

    @Option(help: ArgumentHelp("規則目錄 (folder)；可重複，後者疊在前者之上", valueName: "目錄"))
    var rules: [String] = []
    @Flag(help: "不看 place: 條件 (ignore place filters)")
    var anyPlace = false
    @Argument(help: ArgumentHelp("報道文件 (JSON Lines)，默認標準輸入", valueName: "文件"))
    var file = "-"
    @Flag(help: .hidden)
    var json = false
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let language = languageOption.language
        let book = try RuleFolderChoice.book(RuleFolderChoice.paths(rules), language)
        let bytes = try InputFile.read(file, limit: 4 << 30, language)
        let matcher = LineMatcher(book: book, anyPlace: anyPlace)
        var bad: [Int] = []
        try await OrderedWork.run(LineMatcher.numbered(bytes), batch: 64, matcher.match) { result in
            bad += result.bad
            try Output.bytes(result.bytes)
        }
        guard let first = bad.first else { return }
        throw CommandFailure(.failed, LineMatcher.badLines(bad.count, first: first, file: file)[language])
    }
}

/// Matches lines of JSON; safe to use from several tasks.
struct LineMatcher: Sendable {
    let book: RuleBook
    let anyPlace: Bool

    struct Line: Sendable {
        let number: Int
        let bytes: ArraySlice<UInt8>
    }

    struct Result: Sendable {
        let bytes: [UInt8]
        /// The numbers of lines that are no item.
        let bad: [Int]
    }

    /// Lines with something in them, numbered from 1.
    static func numbered(_ bytes: [UInt8]) -> [Line] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { _, line in line.contains { $0 > 0x20 } }
            .map { Line(number: $0.offset + 1, bytes: $0.element) }
    }

    func match(_ lines: ArraySlice<Line>) -> Result {
        let decoder = JSONDecoder()
        var writer = JSONWriter()
        var bad: [Int] = []
        for line in lines {
            guard let input = MatchInput(line: line.bytes, decoder: decoder) else {
                bad.append(line.number)
                continue
            }
            let matches = book.matches(input.document, isLocal: false, anyPlace: anyPlace)
            MatchJSON.write(matches, id: input.id, to: &writer)
        }
        return Result(bytes: writer.bytes, bad: bad)
    }

    static func badLines(_ count: Int, first: Int, file: String) -> Phrase {
        Phrase(
            "\(file.harmless):\(first)：有 \(count) 行不是報道，沒有輸出。每行須是有 id 與 title 的 JSON 對象。",
            "\(file.harmless):\(first)：有 \(count) 行不是报道，没有输出。每行须是有 id 与 title 的 JSON 对象。",
            "\(file.harmless):\(first): \(count) line(s) are no item and gave no output. Each must be a JSON object with id and title."
        )
    }
}
