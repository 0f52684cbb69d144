import ArgumentParser
import ControlAPI
import FeedParsing
import OpinionCore
import OpinionFiles

/// `feeds discover URL… [--yaml|--json]`
struct FeedsDiscover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "找出網站的來源 (discover)：登記的、鏈接的、常見地址、網站地圖，都沒有則提出列表頁選擇器",
        discussion: """
            每個候選都實際抓取並解析，好的在前；同一網站一次只問一個地址。
            例：opinionctl feeds discover http://www.heyuan.gov.cn/ --yaml >> Feeds/new.yaml
            """
    )

    @Argument(help: ArgumentHelp("網站或網頁的地址 (URL)", valueName: "地址"))
    var urls: [String]
    @Flag(help: "只輸出可貼入 Feeds/*.yaml 的條目 (yaml)")
    var yaml = false
    @Option(help: ArgumentHelp("允許的內網網段 (allow CIDR)，可多次，如 127.0.0.0/8", valueName: "CIDR"))
    var allow: [String] = []
    @Option(help: ArgumentHelp("按此配置的代理、證書、聯繫方式 (configuration)", valueName: "文件"))
    var config: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("日期無時區時用 (time zone)，默認配置的時區或 +08:00", valueName: "時區")
    )
    var timezone: ZoneOffset?
    @OptionGroup var output: JSONOption
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if urls.isEmpty { throw ValidationError("請給出網站的地址。") }
        if yaml, output.json { throw ValidationError("--yaml 與 --json 只能選一個。") }
    }

    func run() async throws {
        let language = languageOption.language
        let way = try FeedWay(configuration: config, allowed: allow, language)
        let zone = way.zone(timezone)
        let clients = way.clients(connections: (total: 4, perHost: 1))
        let check = FeedCheck(clients: clients, zone: zone, language: language)
        var found: [Discovered] = []
        for url in urls {
            let page = url.contains("://") ? url : "http://" + url
            var discovery = Discovery(check: check, page: page)
            found.append(await discovery.run())
        }
        try report(found, zone, language)
        try (found.contains { $0.feeds.isEmpty } ? ExitStatus.faults : .done).conclude()
    }

    private func report(_ found: [Discovered], _ zone: ZoneOffset, _ language: Language) throws(CommandFailure) {
        if output.json { return try Output.document(DiscoverJSON.document(found)) }
        if yaml {
            for one in found where one.feeds.isEmpty {
                Output.error("\(one.page.harmless)：\(one.reason(language).harmless)")
            }
            // Two pages of one site may lead to the same feeds.
            var urls: Set<String> = []
            let feeds = found.flatMap { $0.feeds.map(\.feed) }.filter { urls.insert($0.url).inserted }
            return try Output.bytes(Array(FeedYAML.text(feeds).utf8))
        }
        let moment = Moment(now: Environment.now, zone: zone.local, language: language)
        try Output.lines(found.flatMap { DiscoverText(discovered: $0, moment: moment).lines(on: .output()) })
    }
}
