import Foundation
import Glibc
import LoopbackServer
import Synchronization

/// One article of an outlet.
struct Article: Sendable {
    let id: String
    let title: String
    let summary: String
    /// Where its page stands; nil for one that nobody can ask for.
    let page: String?

    init(_ id: String, _ title: String, _ summary: String = "", page: String? = nil) {
        (self.id, self.title, self.summary, self.page) = (id, title, summary, page)
    }
}

/// Outlets with RSS feeds on loopback: `/<feed>.xml`. They honour validators, and remember when each article first
/// went out in an answer.
final class Outlets: Sendable {
    private struct State {
        var articles: [String: [Article]] = [:]
        var gone: [String: ContinuousClock.Instant] = [:]
    }

    let server: LoopbackServer
    private let state: Box

    /// Shared with the handler, which the server keeps.
    private final class Box: Sendable {
        let state = Mutex(State())
    }

    /// - Parameter other: answers what is no feed.
    init(other: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse = { _ in .text("", status: 404) }) throws {
        let box = Box()
        state = box
        server = try LoopbackServer { request in
            let name = request.path.dropFirst().prefix { $0 != "." }
            let articles = box.state.withLock { state in
                let articles = state.articles[String(name)]
                for article in articles ?? [] where state.gone[article.id] == nil { state.gone[article.id] = .now }
                return articles
            }
            guard let articles else { return other(request) }
            return .conditional(request, etag: "\"\(articles.count)\"", body: Array(Self.feed(articles).utf8))
        }
    }

    func publish(_ articles: [Article], in feed: String) {
        state.state.withLock { $0.articles[feed, default: []] += articles }
    }

    /// When an answer with the article was made.
    func answered(_ id: String) -> ContinuousClock.Instant? { state.state.withLock { $0.gone[id] } }

    static func feed(_ articles: [Article]) -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>試驗</title><link>http://outlet.invalid/</link><description/>
        \(articles.reversed().map(item).joined(separator: "\n"))
        </channel></rss>
        """
    }

    private static func item(_ article: Article) -> String {
        """
        <item><title>\(article.title)</title><link>\(article.page ?? "http://outlet.invalid/\(article.id).html")</link>
        <guid isPermaLink="false">\(article.id)</guid><description>\(article.summary)</description>
        <pubDate>\(date(Date().addingTimeInterval(-60)))</pubDate></item>
        """
    }

    /// RFC 822, as RSS wants it.
    private static func date(_ date: Date) -> String {
        var time = time_t(date.timeIntervalSince1970)
        var parts = tm()
        gmtime_r(&time, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        let count = strftime(&buffer, buffer.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
