import ArgumentParser
import ControlAPI
import FeedParsing
import HTTPTransfer
import OpinionCore

/// `feeds check URL…|FILE…|--config FILE`
struct FeedsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "試抓並解析來源 (check)：不需 opiniond，說明失敗原因",
        discussion: "例：opinionctl feeds check https://www.chinanews.com.cn/rss/scroll-news.xml --rules Rules"
    )

    @Argument(help: ArgumentHelp("地址、來源目錄、OPML 或來源檔案 (URL, folder, file)", valueName: "地址|檔案"))
    var words: [String] = []
    @Option(help: ArgumentHelp("檢查此配置的全部來源 (configuration)", valueName: "檔案"))
    var config: String?
    @Option(help: ArgumentHelp("用這些規則比對 (rules)", valueName: "目錄"))
    var rules: String?
    @Option(help: ArgumentHelp("允許的內網網段 (allow CIDR)，可多次，如 127.0.0.0/8", valueName: "CIDR"))
    var allow: [String] = []
    @Option(parsing: .unconditional, help: ArgumentHelp("日期無時區時用 (time zone)", valueName: "時區"))
    var timezone = ZoneOffset(seconds: 8 * 3_600)
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if words.isEmpty, config == nil { throw ValidationError("請給出地址、檔案，或 --config 配置檔案。") }
    }

    func run() async throws {
        let language = languageOption.language
        var targets = CheckTargets(allowed: allow, language: language)
        if let config { try targets.add(configuration: config) }
        for word in words { try targets.add(word) }
        let book = try rules.map { try RuleFolderChoice.book($0, language) }
        let check = try check(allowed: targets.allowed, language)
        let results = await FeedsCheck.run(check, targets.targets)
        let checks = results.map { (result: $0, items: CheckedItem.items(of: $0, book: book)) }
        try report(checks, language)
        try (results.contains { $0.fault != nil } ? ExitStatus.faults : .done).conclude()
    }

    private func check(allowed: [String], _ language: Language) throws(CommandFailure) -> FeedCheck {
        var blocks: [CIDR] = []
        for text in allowed {
            do {
                blocks.append(try CIDR(parsing: text))
            } catch {
                throw CommandFailure(.usage, "--allow：\(error.localized(language.rawValue).harmless)")
            }
        }
        return FeedCheck(
            client: HTTPClient(HTTPClientConfiguration(maxConnections: 32, maxConnectionsPerHost: 2)),
            policy: .publicOnly(allowing: blocks),
            options: ParseOptions(assumedZoneSeconds: timezone.seconds),
            language: language
        )
    }

    /// All at once, as far as the client's connections allow; the results in the order of the targets.
    private static func run(_ check: FeedCheck, _ targets: [CheckTarget]) async -> [FeedCheck.Result] {
        await withTaskGroup(of: (Int, FeedCheck.Result).self) { group in
            for (index, target) in targets.enumerated() { group.addTask { (index, await check.run(target)) } }
            var results: [(Int, FeedCheck.Result)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func report(_ checks: [(result: FeedCheck.Result, items: [CheckedItem])], _ language: Language) throws {
        guard !output.json else { return try Output.document(CheckJSON.document(checks)) }
        let (moment, terminal) = (Moment.current(language), Terminal.output())
        for check in checks {
            try Output.lines(CheckText(result: check.result, items: check.items, moment: moment).lines(on: terminal))
        }
    }
}
