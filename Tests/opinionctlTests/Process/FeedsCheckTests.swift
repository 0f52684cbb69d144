import Foundation
import LoopbackServer
import Testing

/// `feeds check` and `feeds article` on what is a feed, and on what is none.
@Suite struct FeedsCheckTests {
    private static let rows = (1...8).map { number in
        "<li><a href=\"/ywdt/content/post_\(100 + number).html\">市工信局部署第 \(number) 次安全生產檢查工作</a>"
            + "<span>2026-11-\(10 + number)</span></li>"
    }

    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>要聞動態</title>
        <link rel="alternate" type="application/rss+xml" title="要聞" href="/rss.xml">
        <link rel="stylesheet" href="/a.css"></head><body><div class="nav"><a href="/">首頁</a><a href="/b/">政務公開</a></div>
        <ul class="list">\(rows.joined())</ul><div class="foot"><a href="/c">聯繫我們</a></div></body></html>
        """

    private static let configuration = """
        - {id: gov, outlet: 府, tier: 市級, url: "http://www.example.gov.cn/ywdt/", kind: page,
           page: {item: ul.list li, title: [h2, a], date: span}}
        """

    private func check(_ arguments: [String]) throws -> [String: Any] {
        let run = try Tool.run(["feeds", "check", "--json"] + arguments)
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return try #require((document?["feeds"] as? [[String: Any]])?.first)
    }

    @Test func aPageNamesItsFeedsAndGetsSelectors() throws {
        let folder = try Folder()
        let file = try folder.file("page.html", Self.page)
        let run = try Tool.run(["feeds", "check", "--file", file, "--base", "http://www.example.gov.cn/ywdt/"])
        #expect(run.status == 3)
        #expect(run.output.contains("http://www.example.gov.cn/rss.xml  要聞"))
        #expect(run.output.contains("kind: page, page: {item:"))
        #expect(run.output.contains("http://www.example.gov.cn/ywdt/content/post_101.html"))
        #expect(!run.output.contains("a.css"))
    }

    @Test func whatIsProposedCanBePasted() throws {
        let folder = try Folder()
        let file = try folder.file("page.html", Self.page)
        let advice = try #require(try check([file])["advice"] as? [String: Any])
        let yaml = try #require((advice["pages"] as? [[String: Any]])?.first?["yaml"] as? String)
        let url = "http://www.example.gov.cn/ywdt/"
        try folder.file("Feeds/a.yaml", "- {id: gov, outlet: 府, tier: 市級, url: '\(url)', kind: page, page: \(yaml)}\n")
        try folder.file("Rules/a.yaml", OfflineTests.rules)
        let configuration = try folder.file("opinion.yaml", "bureau: 局\n")
        let feed = try check(["gov", "--config", configuration, "--file", file])
        #expect(feed["error"] is NSNull)
        #expect((feed["counts"] as? [String: Int]) == ["items": 8, "undated": 0, "without_link": 0])
    }

    /// 1970 means none; what is long past is not doubted.
    @Test func doubtfulDatesAreTold() throws {
        let folder = try Folder()
        let dates = ["Thu, 01 Jan 1970 00:00:00 GMT", "Sun, 22 Nov 2009 09:30:05 GMT", "Sun, 22 Nov 2199 09:30:05 GMT"]
        let items = dates.map { "<item><title>t</title><pubDate>\($0)</pubDate></item>" }.joined()
        let file = try folder.file("a.xml", "<rss version='2.0'><channel>\(items)</channel></rss>")
        let told = try #require(try check([file])["items"] as? [[String: Any]]).map {
            $0["date_doubts"] as? [String] ?? []
        }
        #expect(told[0].contains("placeholder") && told[1].isEmpty && told[2] == ["future"])
        let text = try Tool.run(["feeds", "check", file, "--lang", "en"]).output
        #expect(text.contains("doubtful dates: 1 mean none (such as 1970); 1 in the future"))
    }

    @Test func brokenDateFormatIsRefusedAtItsPlace() throws {
        let folder = try Folder()
        try folder.file(
            "Feeds/a.yaml",
            Self.configuration.replacing("date: span", with: "date: span, date_format: yyyy-QQ-dd")
        )
        try folder.file("Rules/a.yaml", OfflineTests.rules)
        let configuration = try folder.file("opinion.yaml", "bureau: 局\n")
        let run = try Tool.run(["config", "check", configuration])
        #expect(run.status == 3)
        #expect((run.output + run.errors).contains("Feeds/a.yaml:2:75: 錯誤：日期格式不認得字母「Q」"))
    }

    @Test func eachSelectorSaysWhatItFound() throws {
        let folder = try Folder()
        let file = try folder.file("page.html", Self.page)
        try folder.file("Feeds/a.yaml", Self.configuration)
        try folder.file("Rules/a.yaml", OfflineTests.rules)
        let configuration = try folder.file("opinion.yaml", "bureau: 局\n")
        let run = try Tool.run(["feeds", "check", "gov", "--config", configuration, "--file", file])
        #expect(run.status == 0)
        for part in [
            "page · utf-8", "8 條", "item ul.list li ×8", "title a ×8", "date span ×8", "    2026-11-15  市工信局",
            "post_101.html",
        ] {
            #expect(run.output.contains(part), "\(part)\n\(run.output)")
        }
    }

    @Test func aBadSelectorIsPlacedByConfigCheck() throws {
        let folder = try Folder()
        try folder.file("Feeds/a.yaml", Self.configuration.replacing("ul.list li", with: "ul..list"))
        try folder.file("Rules/a.yaml", OfflineTests.rules)
        let configuration = try folder.file("opinion.yaml", "bureau: 局\n")
        let run = try Tool.run(["config", "check", configuration])
        #expect(run.status == 3)
        #expect(run.errors.contains("a.yaml:2:20: 錯誤："), "\(run.errors)")
    }

    @Test func arraysOfAnAnswerAreNamed() throws {
        let folder = try Folder()
        let file = try folder.file("a.json", #"{"data":{"list":[{"title":"河源","url":"https://a.cn/1"}]}}"#)
        let run = try Tool.run(["feeds", "check", file], environment: ["OPINION_LANG": "en"])
        #expect(run.status == 3)
        #expect(run.output.contains(#"kind: json, json: {items: "data.list", title: "title", link: "url"}"#))
    }

    @Test func anIndexOfSitemapsNamesThem() throws {
        let folder = try Folder()
        let index = """
            <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://a.cn/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
            <sitemap><loc>https://a.cn/news.xml</loc><lastmod>2026-11-22</lastmod></sitemap></sitemapindex>
            """
        let run = try Tool.run(["feeds", "check", try folder.file("a.xml", index)])
        #expect(run.status == 3)
        let places = ["https://a.cn/news.xml", "https://a.cn/old.xml"].compactMap {
            run.output.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 2 && places == places.sorted())
    }

    @Test func redirectsCharsetRepairsAndGapsAreTold() throws {
        let feed =
            "<?xml version=\"1.0\" encoding=\"gbk\"?><rss version=\"2.0\"><channel><title>R&D</title>\n"
            + "<item><title>a</title></item><item><title>b</title><link>http://a.cn/b</link><pubDate>2026-11-22</pubDate></item>"
            + "</channel></rss>"
        let server = try LoopbackServer { request in
            request.path == "/old" ? .redirect(301, to: "/new") : .text(feed, type: "text/xml")
        }
        let run = try Tool.run(["feeds", "check", server.url("/old"), "--allow", "127.0.0.0/8"])
        #expect(run.status == 0)
        let parts = ["轉址 1 次", "已永久遷移", "/new", "1 條無日期", "1 條無鏈接", "沒有轉義的 &（第 1 行）", "2 條", "2026-11-22  b"]
        for part in parts { #expect(run.output.contains(part), "\(part)\n\(run.output)") }
    }

    // MARK: Articles

    private static let article = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>市工信局部署安全生產 - 某市政府</title></head><body>
        <div class="nav"><a href="/">首頁</a> <a href="/b">政務公開</a></div><h1>市工信局部署安全生產</h1>
        <div class="info">發布時間：2026-11-22 10:30 來源：某市日報</div><div id="zoom">
        <p>本報訊：市工業和信息化局昨日召開會議，部署全市工業企業安全生產工作，要求各縣區落實責任。</p>
        <p>會議指出，歲末年初是事故易發期，各企業要全面排查隱患，並於本月底前完成整改。\u{1B}[31m</p></div>
        <div class="foot">版權所有</div></body></html>
        """

    @Test func articleGivesTheMainText() throws {
        let folder = try Folder()
        let file = try folder.file("a.html", Self.article)
        let run = try Tool.run(["feeds", "article", file])
        #expect(run.status == 0)
        #expect(run.output.contains("市工信局部署安全生產\n"))
        #expect(run.output.contains("歲末年初是事故易發期"))
        #expect(!run.output.contains("版權所有") && !run.output.contains("政務公開") && !run.output.contains("\u{1B}"))
        let json = try Tool.run(["feeds", "article", file, "--json"])
        let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(document?["title"] as? String == "市工信局部署安全生產")
        #expect(document?["version"] as? Int == 1)
    }

    @Test func aPageWithoutAnArticleIsSaidSo() throws {
        let folder = try Folder()
        let run = try Tool.run(["feeds", "article", try folder.file("a.html", "<html><body><p>短</p></body></html>")])
        #expect(run.status == 3)
        #expect(run.errors.contains("沒有正文"))
        #expect(try Tool.run(["feeds", "article", "/nonexistent"]).status == 1)
    }
}
