import FeedParsing
import HTTPTransfer
import OpinionCore

/// What can be read on a page.
struct PageReading: Sendable {
    static let longestTitle = 1_000
    static let longestText = 200_000

    var charset: String?
    var title: String?
    /// The article's text; nil where the page holds none.
    var text: String?
    /// Why there is none; nil for documents that are no web pages.
    var cause: String?

    static func read(_ response: HTTPResponse, at now: Instant, zone: LocalZone) -> PageReading {
        let type = response.headers["content-type"]
        guard isPage(type), !response.body.isEmpty else { return PageReading() }
        do throws(FeedParseError) {
            let page = try ArticlePage.read(
                response.body,
                hints: ParseHints(contentType: type, baseURL: response.finalURL),
                now: now.milliseconds,
                options: ParseOptions(assumedZone: AssumedZone(zone, isChosen: true))
            )
            return PageReading(
                charset: page.charset,
                title: (page.article?.title ?? page.title).map { cut($0, longestTitle) },
                text: page.article.map { cut($0.text, longestText) },
                cause: page.cause.map { cause($0, page.title) }
            )
        } catch {
            return PageReading(cause: "unreadable")
        }
    }

    /// Videos, pictures and PDF are kept as they are.
    private static func isPage(_ type: String?) -> Bool {
        guard let type = type?.lowercased() else { return true }
        return type.contains("html") || type.contains("xml") || type.hasPrefix("text/")
    }

    /// A login says nothing of the article behind it; an error page does.
    private static func cause(_ cause: PageDiagnosis.Cause, _ title: String?) -> String {
        let name = title?.lowercased() ?? ""
        let isLogin = cause == .errorPage && ["登录", "登錄", "登入", "login", "sign in"].contains { name.contains($0) }
        return isLogin ? "login" : cause.rawValue
    }

    private static func cut(_ text: String, _ most: Int) -> String {
        text.utf8.count <= most ? text : String(text.prefix(most / 4))
    }
}
