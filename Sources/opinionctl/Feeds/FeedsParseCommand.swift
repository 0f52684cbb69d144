import ArgumentParser
import FeedParsing
import OpinionCore

/// `feeds parse FILE…`, `--list FILE`, `-`
struct FeedsParse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "解析來源文件為 JSON (parse)：每個輸入一行，讀不了的寫在 error",
        discussion:
            "例：opinionctl feeds parse 1.xml 2.xml；opinionctl feeds parse --list 清單.jsonl --timezone Asia/Shanghai"
    )

    @Argument(help: ArgumentHelp("來源文件 (files)；- 為標準輸入", valueName: "文件"))
    var files: [String] = []
    @Option(
        help: ArgumentHelp(
            "清單 (JSON Lines)：{\"file\",\"content_type\",\"base_url\",\"headers\"}；- 為標準輸入",
            valueName: "文件"
        )
    )
    var list: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("日期無時區時用 (time zone)：Asia/Shanghai 或 +08:00，默認 UTC", valueName: "時區")
    )
    var timezone: ZoneOffset?
    @Flag(help: .hidden)
    var json = false
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if files.isEmpty, ManyFiles.files.isEmpty, list == nil {
            throw ValidationError("請給出來源文件、--list 清單，或 - 從標準輸入讀。")
        }
    }

    func run() async throws {
        let inputs = try inputs()
        let parser = FileParser(
            options: ParseOptions(assumedZone: timezone?.assumed ?? .utc),
            language: languageOption.language
        )
        let size: (ParseInput) -> Int = { InputFile.size($0.path) }
        try await OrderedWork.run(inputs, batch: 16, heaviest: 1 << 20, weight: size, parser.lines) {
            for piece in $0 { try Output.bytes(piece) }
        }
    }

    private func inputs() throws -> [ParseInput] {
        let listed = try list.map { path in
            ParseInput.list(try InputFile.read(path, limit: 1 << 30, languageOption.language), named: path)
        }
        return (files + ManyFiles.files).map { ParseInput(file: $0) } + (listed ?? [])
    }
}
