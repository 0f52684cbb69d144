import ArgumentParser
import ControlAPI
import FeedParsing
import OpinionCore

/// `feeds check URL…|FILE…|ID… [--config FILE] [--file FILE --base URL]`
struct FeedsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "試抓並解析來源 (check)：不需 opiniond；逐步說明，為列表頁提出選擇器",
        discussion: """
            例：opinionctl feeds check https://www.chinanews.com.cn/rss/scroll-news.xml --rules Rules
            例：opinionctl feeds check heyuan-gov-news --config opinion.yaml
            例：opinionctl feeds check --config opinion.yaml --group 省級媒體
            例：opinionctl feeds check --file 已存網頁.html --base http://www.heyuan.gov.cn/ywdt/
            """
    )

    @Argument(help: ArgumentHelp("地址、來源 ID、來源目錄、OPML 或來源文件 (URL, ID, folder, file)", valueName: "地址|文件"))
    var words: [String] = []
    @Option(help: ArgumentHelp("檢查此配置的來源 (configuration)；不寫 ID 則為全部", valueName: "文件"))
    var config: String?
    @Option(help: ArgumentHelp("已存下的網頁或來源 (file)，不上網；寫了一個 ID 則按它的選擇器讀", valueName: "文件"))
    var file: String?
    @Option(help: ArgumentHelp("文件原來的地址 (base URL)，用來補全鏈接", valueName: "地址"))
    var base: String?
    @Option(help: ArgumentHelp("用這些規則比對 (rules)", valueName: "目錄"))
    var rules: String?
    @Option(help: ArgumentHelp("允許的內網網段 (allow CIDR)，可多次，如 127.0.0.0/8", valueName: "CIDR"))
    var allow: [String] = []
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("日期無時區時用 (time zone)，默認配置的時區或 +08:00", valueName: "時區")
    )
    var timezone: ZoneOffset?
    @Option(help: ArgumentHelp("只看這一組 (group)，可多次", valueName: "組"))
    var group: [String] = []
    @Flag(help: "來源多時也逐個詳細說明 (details)；默認一行一個")
    var details = false
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if words.isEmpty, config == nil, file == nil { throw ValidationError("請給出地址、文件，或 --config 配置文件。") }
    }

    func run() async throws {
        let language = languageOption.language
        let way = try FeedWay(configuration: config, allowed: allow, language)
        let targets = try targets(way, language)
        let book = try rules.map { try RuleFolderChoice.book([$0], language) }
        let report = CheckReport(
            targets.targets,
            isJSON: output.json,
            isDetailed: details,
            language: language,
            terminal: .output()
        )
        ProgressBar.clearOnInterrupt()
        let run = CheckRun(check: check(targets, way, language), book: book, report: report)
        try (try await run.run(targets.targets).failing > 0 ? ExitStatus.faults : .done).conclude()
    }

    private func targets(_ way: FeedWay, _ language: Language) throws(CommandFailure) -> CheckTargets {
        var targets = CheckTargets(way: way, language: language)
        for word in words { try targets.add(word, base: base) }
        if let file { targets.add(file: file, base: base) }
        if words.isEmpty, file == nil { targets.addConfigured() }
        try targets.keep(groups: group)
        return targets
    }

    private func check(_ targets: CheckTargets, _ way: FeedWay, _ language: Language) -> FeedCheck {
        let (zone, feeds) = (way.zone(timezone), targets.targets.compactMap(\.feed))
        let clients = way.clients(of: feeds, connections: (total: 32, perHost: 2))
        return FeedCheck(clients: clients, zone: zone, language: language)
    }
}
