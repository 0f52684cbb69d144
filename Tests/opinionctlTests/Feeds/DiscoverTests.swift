import FeedParsing
import OpinionCore
import Testing

@testable import opinionctl

/// Where `feeds discover` looks, and what it takes for the better one.
@Suite struct DiscoverTests {
    @Test(arguments: [
        ("http://a.cn/rss", "", true), ("http://a.cn/rss/news.xml", "", true), ("http://a.cn/feed.json", "", true),
        ("http://a.cn/c/1.html", "RSS訂閱", true), ("http://a.cn/c/1.html", "订阅", true),
        ("http://a.cn/?feed=rss2", "", true),
        ("http://rss.a.cn/c/1.html", "要聞", false), ("http://a.cn/feedback", "反饋", false), ("http://a.cn/", "", false),
        ("http://a.cn/press.html", "", false), ("mailto:rss@a.cn", "RSS", false),
    ])
    func linksThatLookLikeFeedsAreFollowed(url: String, text: String, isLikely: Bool) {
        #expect(PageLinks.isLikely(url, text) == isLikely)
    }

    @Test func robotsNameSitemapsInAnySpelling() {
        let text =
            "User-agent: *\r\nSitemap: http://a.cn/1.xml\r\n SITEMAP :http://a.cn/2.xml\nsitemap: javascript:x\nSitemaps: http://x\n"
        #expect(SiteFiles.sitemaps(Array(text.utf8)) == ["http://a.cn/1.xml", "http://a.cn/2.xml"])
        #expect(SiteFiles.sitemaps([0xFF, 0xFE, 0x3A]).isEmpty)
    }

    @Test(arguments: [
        ("http://a.cn:8080/b/c?d", "http://a.cn:8080"), ("https://a.cn", "https://a.cn"),
        ("https://a.cn/", "https://a.cn"),
    ])
    func originEndsBeforeThePath(url: String, origin: String) {
        #expect(SiteFiles.origin(url) == origin)
    }

    @Test func freshDatedAndWholeComesFirst() {
        let now = Instant(seconds: 1_795_000_000)
        func rank(days: Int64?, text: Int = 10, form: FeedForm = .feed) -> [Int] {
            var item = ParsedItem()
            item.contentText = String(repeating: "字", count: text)
            item.datePublished = days.map {
                FeedDate(milliseconds: now.milliseconds - $0 * 86_400_000, precision: .minute)
            }
            var feed = ParsedFeed(format: form == .feed ? .rss2 : .page, encoding: "utf-8", encodingSource: .utf8Valid)
            feed.items = [item]
            return FoundFeed(feed, url: "http://a.cn/", form: form, way: .named, now: now).rank(now)
        }
        let worse = [
            rank(days: nil), rank(days: 90), rank(days: 10), rank(days: 1, form: .page(PageList(item: ["li"]))),
            rank(days: 1), rank(days: 1, text: 900),
        ]
        for (one, better) in zip(worse, worse.dropFirst()) { #expect(one.lexicographicallyPrecedes(better)) }
    }
}

/// Many lists into one.
@Suite struct ImportedFeedsTests {
    private func feed(_ id: String, _ url: String) -> Feed { Feed(id: id, outlet: "o", tier: "t", url: url) }

    @Test func anIDOfAnotherAddressGivesWay() {
        var imported = ImportedFeeds(known: [feed("a", "http://a.cn/")])
        imported.add([feed("a", "http://b.cn/"), feed("x", "http://a.cn/"), feed("c", "http://c.cn/")], of: "f")
        #expect(imported.new.map(\.url) == ["http://b.cn/", "http://c.cn/"])
        #expect(imported.new.map(\.id).first?.hasPrefix("b-cn-") == true && imported.new.last?.id == "c")
        #expect(imported.doubles.map(\.known) == ["a"] && imported.doubles.allSatisfy(\.isConfigured))
        #expect(imported.renamed.map(\.old) == ["a"])
    }

    @Test func whatARenamedFeedSendsIsKeptAndTold() {
        var pass = FeedPass()
        (pass.headers, pass.cookieFile, pass.isDirect) = ([.init(name: "X-A", value: "1")], "robot-url", true)
        var imported = ImportedFeeds(known: [feed("a", "http://a.cn/")])
        imported.add([Feed(id: "a", outlet: "o", tier: "t", url: "http://b.cn:81/x", pass: pass)], of: "f")
        #expect(imported.new.map(\.pass) == [pass])
        let notes = ImportText(imported: imported, output: nil).notes(.traditional)
        #expect(notes.last?.contains("文件「robot-url」的內容將發給 http://b.cn:81") == true)
    }
}
