import Foundation
import LoopbackServer
import RobotFakes
import Synchronization
import Testing

/// `feeds check` over many, and `feeds discover`.
@Suite struct FeedsManyTests {
    private static func feed(_ name: String, dated: Bool = true) -> String {
        let items = (1...5).map { number in
            let date = dated ? "<pubDate>Sun, 22 Nov 2026 1\(number):30:05 +0800</pubDate>" : ""
            return "<item><title>\(name) \(number)</title><link>/\(name)/\(number)</link>\(date)</item>"
        }
        return "<rss version=\"2.0\"><channel><title>\(name)</title>\(items.joined())</channel></rss>"
    }

    private func entries(_ server: LoopbackServer, _ count: Int) -> String {
        (1...count).map { "  - {id: f\($0), outlet: o, tier: t, url: \"\(server.url("/\($0)"))\"}\n" }.joined()
    }

    @Test func manyAreTalliedInTheirOrder() throws {
        let folder = try Folder()
        let server = try LoopbackServer { request in
            switch request.path {
            case "/3": .text("gone", status: 404)
            case "/5": .text("<html><body>x</body></html>", type: "text/html")
            case "/7": .text(Self.feed("7", dated: false), type: "text/xml")
            default: .conditional(request, etag: "\"1\"", body: Array(Self.feed(request.path).utf8))
            }
        }
        try folder.file("Feeds/a.yaml", "- group: 組\n  feeds:\n" + entries(server, 40).replacing("  -", with: "    -"))
        let arguments = ["feeds", "check", "\(folder.path)/Feeds", "--allow", "127.0.0.0/8", "--lang", "en"]
        let run = try Tool.run(arguments)
        #expect(run.status == 3)
        let ids = run.lines.prefix(40).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
        #expect(ids == (1...40).map { "f\($0)" })
        #expect(
            run.lines.last
                == "40 in all: 38 ok, 2 failing (HTTP 404 1, a page, no feed 1), 1 without a date to believe, 37 unchanged-capable (304)"
        )
        let json = try Tool.run(arguments + ["--json", "--group", "組"])
        let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let feeds = try #require(document?["feeds"] as? [[String: Any]])
        #expect(feeds.compactMap { $0["id"] as? String } == ids && document?["ok"] as? Bool == false)
        let summary = document?["summary"] as? [String: Any]
        #expect(summary?["failing"] as? Int == 2 && summary?["unchanged_capable"] as? Int == 37)
        #expect(feeds[0]["conditional"] as? String == "honoured")
        #expect(try Tool.run(arguments + ["--group", "別組"]).status == 4)
    }

    @Test func aServerIsAskedTwoAtATime() throws {
        let folder = try Folder()
        let open = Mutex((now: 0, most: 0))
        let server = try LoopbackServer { request in
            open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            defer { open.withLock { $0.now -= 1 } }
            return .text(Self.feed(request.path), type: "text/xml")
        }
        try folder.file("Feeds/a.yaml", entries(server, 30).replacing("  -", with: "-"))
        #expect(try Tool.run(["feeds", "check", "\(folder.path)/Feeds", "--allow", "127.0.0.0/8"]).status == 0)
        #expect(open.withLock { $0.most } <= 2)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
    func aCertificateThatIsNotTrustedIsShown() throws {
        let server = try TLSServer(.missingIntermediate)
        let url = "https://127.0.0.1:\(server.port)/"
        let run = try Tool.run(["feeds", "check", url, "--allow", "127.0.0.0/8", "--lang", "en"])
        #expect(run.status == 3)
        #expect(run.output.contains("leaf · issued by middle"), "\(run.output)")
    }

    // MARK: Discovery

    private func discover(_ arguments: [String]) throws -> (run: Tool.Run, feeds: [[String: Any]]) {
        let run = try Tool.run(["feeds", "discover", "--allow", "127.0.0.0/8", "--json"] + arguments)
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return (run, (document?["pages"] as? [[String: Any]])?.first?["feeds"] as? [[String: Any]] ?? [])
    }

    @Test func feedsOfAPageAreReadAndRanked() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/":
                .text(
                    """
                    <html><head><link rel="alternate" type="application/rss+xml" href="/undated.xml">
                    <link rel="alternate" type="application/atom+xml" href="/broken.xml"></head>
                    <body><a href="/list/">RSS訂閱</a><a href="/private">RSS</a><a href="/c/1.html">要聞</a></body></html>
                    """,
                    type: "text/html; charset=utf-8"
                )
            case "/undated.xml": .text(Self.feed("undated", dated: false), type: "text/xml")
            case "/list/": .text("<html><body><a href='/rss/a.xml'>甲</a></body></html>", type: "text/html")
            case "/rss/a.xml", "/rss/copy.xml": .text(Self.feed("甲報"), type: "text/xml")
            case "/private": .redirect(302, to: "http://10.1.2.3/rss")
            default: .text("<html><body>404</body></html>", type: "text/html")
            }
        }
        let (run, feeds) = try discover([server.url("/")])
        #expect(run.status == 0)
        #expect(feeds.compactMap { $0["url"] as? String } == [server.url("/rss/a.xml"), server.url("/undated.xml")])
        #expect(feeds.compactMap { $0["found_by"] as? String } == ["linked", "named"])
        #expect(!server.requests.contains { $0.path == "/c/1.html" || $0.path == "/feed" })
        let yaml = try Tool.run(["feeds", "discover", server.url("/"), "--allow", "127.0.0.0/8", "--yaml"])
        let folder = try Folder()
        try folder.file("Feeds/a.yaml", yaml.output)
        let check = ["feeds", "check", "\(folder.path)/Feeds", "--allow", "127.0.0.0/8"]
        #expect(try Tool.run(check).status == 0)
    }

    @Test func aSiteThatNamesNothingIsTriedAtCommonAddresses() throws {
        let server = try LoopbackServer { request in
            request.path == "/atom.xml"
                ? .text(Self.feed("甲"), type: "text/xml") : .text("no", status: request.path == "/" ? 200 : 404)
        }
        let feeds = try discover([server.url("/")]).feeds
        #expect(feeds.compactMap { $0["found_by"] as? String } == ["guessed"])
        #expect(server.requestCount < 10)
    }

    @Test func robotsLeadToANewsSitemap() throws {
        let news = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://a.cn/1</loc><news:news>
            <news:publication_date>2026-11-22T10:00:00+08:00</news:publication_date><news:title>河源</news:title>
            </news:news></url></urlset>
            """
        let server = try LoopbackServer { request in
            switch request.path {
            case "/robots.txt": .text("Sitemap: http://\(request.header("Host") ?? "")/sitemap-news.xml")
            case "/sitemap-news.xml": .text(news, type: "text/xml")
            case "/": .text("<html><body>x</body></html>", type: "text/html")
            default: .text("no", status: 404)
            }
        }
        let feeds = try discover([server.url("/")]).feeds
        #expect(feeds.compactMap { $0["kind"] as? String } == ["sitemap"])
    }

    @Test func aSiteWithNothingButAListGetsSelectors() throws {
        let rows = (1...8).map {
            "<li><a href=\"/ywdt/post_\(100 + $0).html\">市工信局部署第 \($0) 次安全生產檢查工作</a><span>2026-11-\(10 + $0)</span></li>"
        }
        let server = try LoopbackServer { request in
            request.path == "/ywdt/"
                ? .text(
                    "<html><body><ul class=\"list\">\(rows.joined())</ul></body></html>",
                    type: "text/html; charset=utf-8"
                )
                : .text("no", status: 404)
        }
        let (run, feeds) = try discover([server.url("/ywdt/")])
        #expect(run.status == 0 && feeds.first?["kind"] as? String == "page")
        #expect((feeds.first?["yaml"] as? String)?.contains("kind: page, page: {item:") == true)
    }

    @Test func aFrontPageThatIsForbiddenDoesNotHideTheFeed() throws {
        let title = "甲\u{200D}報\u{202E}"
        let server = try LoopbackServer { request in
            request.path == "/rss.xml" ? .text(Self.feed(title), type: "text/xml") : .text("no", status: 403)
        }
        let (run, feeds) = try discover([server.url("/"), server.url("/a")])
        #expect(run.status == 0 && feeds.count == 1)
        let yaml = try Tool.run([
            "feeds", "discover", server.url("/"), server.url("/a"), "--allow", "127.0.0.0/8", "--yaml",
        ])
        #expect(yaml.lines.count == 1)
        let folder = try Folder()
        try folder.file("Feeds/a.yaml", yaml.output)
        #expect(try Tool.run(["feeds", "check", "\(folder.path)/Feeds", "--allow", "127.0.0.0/8"]).status == 0)
    }

    @Test func privateAddressesAreRefused() throws {
        let server = try LoopbackServer { _ in .text(Self.feed("a"), type: "text/xml") }
        let run = try Tool.run(["feeds", "discover", server.url("/"), "--lang", "en"])
        #expect(run.status == 3 && run.output.contains("private or reserved"))
        #expect(server.requestCount == 0)
    }
}
