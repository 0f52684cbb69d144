import ArgumentParser
import ControlAPI
import FeedParsing
import FeedRequests
import HTTPTransfer
import OpinionCore

/// `feeds article URL|FILE [--base URL]`
struct FeedsArticle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "取出網頁正文 (article)：純文字，不需 opiniond",
        discussion: "例：opinionctl feeds article http://www.heyuan.gov.cn/ywdt/content/post_1.html"
    )

    @Argument(help: ArgumentHelp("地址或已存下的網頁 (URL or file)；- 為標準輸入", valueName: "地址|文件"))
    var page: String
    @Option(help: ArgumentHelp("文件原來的地址 (base URL)", valueName: "地址"))
    var base: String?
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

    func run() async throws {
        let language = languageOption.language
        let way = try FeedWay(configuration: config, allowed: allow, language)
        let zone = way.zone(timezone)
        let (bytes, hints) = try await bytes(way, language)
        let options = ParseOptions(assumedZone: zone.assumed)
        let found: ExtractedArticle?
        do throws(FeedParseError) {
            found = try ArticleText.extract(bytes, hints: hints, now: Environment.now.milliseconds, options: options)
        } catch {
            throw CommandFailure(.faults, "\(page.harmless)：\(error.localized(language: language.rawValue).harmless)")
        }
        guard let article = found else {
            throw CommandFailure(.faults, "\(page.harmless)：\(Self.noArticle[language])")
        }
        let moment = Moment(now: Environment.now, zone: zone.local, language: language)
        let place = hints.baseURL ?? page
        guard !output.json else { return try Output.document(ArticleReport.json(article, url: place)) }
        try Output.lines(ArticleReport.lines(article, moment: moment))
    }

    private func bytes(
        _ way: FeedWay,
        _ language: Language
    ) async throws(CommandFailure) -> (bytes: [UInt8], hints: ParseHints) {
        guard page.hasPrefix("http://") || page.hasPrefix("https://") else {
            return (try InputFile.read(page, limit: 32 << 20, language), ParseHints(baseURL: base))
        }
        let response = try await answer(way.clients(connections: (total: 1, perHost: 1)), language)
        guard (200..<300).contains(response.status) else {
            throw CommandFailure(.failed, StatusFault.of(response.status, body: response.body, language: language).text)
        }
        let hints = ParseHints(contentType: response.headers["Content-Type"], baseURL: response.finalURL)
        return (response.body, hints)
    }

    private func answer(_ clients: FeedClients, _ language: Language) async throws(CommandFailure) -> HTTPResponse {
        do throws(HTTPError) {
            return try await clients.send(clients.request(page, as: .page))
        } catch {
            throw CommandFailure(.failed, error.localized(language.rawValue))
        }
    }

    private static let noArticle = Phrase(
        "頁面裏沒有正文：可能是列表頁，或內容由腳本載入。",
        "页面里没有正文：可能是列表页，或内容由脚本加载。",
        "the page holds no article: it may be a list, or filled in by a script."
    )
}

/// An article for people and for programs.
enum ArticleReport {
    static func lines(_ article: ExtractedArticle, moment: Moment) -> [String] {
        let date = article.published.map { DateText.text($0, moment) }
        let facts = [date, article.source, article.author].compactMap { $0?.harmless }
        let head = [article.title?.harmless, facts.isEmpty ? nil : facts.joined(separator: " · ")].compactMap { $0 }
        let body = article.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
        return head + (head.isEmpty ? [] : [""]) + body
    }

    /// `{"version":1,"url","title","published","date_precision","author","source","text"}`
    static func json(_ article: ExtractedArticle, url: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", number: 1)
            writer.member("url", url)
            writer.member("title", article.title)
            writer.member("published", article.published.map { Instant(milliseconds: $0.milliseconds).description })
            writer.member("date_precision", article.published?.precision.rawValue)
            writer.member("author", article.author)
            writer.member("source", article.source)
            writer.member("text", article.text)
        }
        return writer.bytes
    }
}
