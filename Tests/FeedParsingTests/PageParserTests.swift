import Testing

@testable import FeedParsing

@Suite struct PageParserTests {
    private static let recipe = PageRecipe(
        item: ["//ul[@class='list']/li"],
        link: [".//a/@href"],
        title: [".//a"],
        date: [".//span"],
        dateFormat: "yyyy-MM-dd"
    )

    private static func list(_ items: String, head: String = "") -> String {
        "<html lang=zh><head>\(head)<title>通知</title></head><body><ul class=list>\(items)</ul></body></html>"
    }

    private static func item(_ link: String, date: String = "2026-11-22") -> String {
        list("<li>\(link)<span>\(date)</span></li>")
    }

    @Test func theDocumentedRecipeReadsALikelyPage() throws {
        let page = try readPage(Self.item("<a href='a.html'>标题一</a>"), Self.recipe)
        let item = try #require(page.feed.items.first)
        #expect(page.feed.format == .page)
        #expect(page.feed.title == "通知")
        #expect(page.feed.language == "zh")
        #expect(item.title == "标题一")
        #expect(item.url == "http://www.example.gov.cn/zwgk/gsgg/a.html")
        #expect(item.identity.hasPrefix("link:") && item.identity.hasSuffix("example.gov.cn/zwgk/gsgg/a.html"))
        #expect(beijingTime(item.datePublished) == "2026-11-22")
        #expect(page.used[.item] == [.init(selector: "//ul[@class='list']/li", count: 1)])
        #expect(page.used[.date] == [.init(selector: ".//span", count: 1)])
        #expect(page.counts == ParsedPage.Counts(seen: 1))
    }

    @Test(
        arguments: [
            ("a.html", "http://h/d/a.html"), ("/a.html", "http://h/a.html"), ("../a", "http://h/a"),
            ("//k/a", "http://k/a"),
            ("https://k/a?b=1&amp;c=2", "https://k/a?b=1&c=2"), ("?p=1", "http://h/d/i.htm?p=1"),
            (" a.html\n", "http://h/d/a.html"),
            ("..\\x\\a.html", "http://h/x/a.html"), ("a b.html", "http://h/d/a%20b.html"), ("#", nil), ("#top", nil),
            ("", nil),
            ("javascript:open(1)", nil), (" JavaScript:void(0)", nil), ("mailto:a@b", nil), ("tel:1", nil),
            ("data:text/html,x", nil),
            ("ftp://k/a", nil), ("vbscript:x", nil),
        ] as [(String, String?)]
    ) func addressesAreResolvedAndOthersRefused(href: String, url: String?) throws {
        let html = Self.list("<li><a href='\(href)'>标题</a></li><li><a href='z'>另一个</a></li>")
        let page = try readPage(html, PageRecipe(item: ["li"]), at: "http://h/d/i.htm")
        #expect(page.feed.items.first?.url == url ?? "http://h/d/z")
        #expect(page.counts.withoutLink == (url == nil ? 1 : 0))
    }

    @Test func baseElementCounts() throws {
        let html = Self.list("<li><a href='a'>标题</a></li>", head: "<base href='/other/'>")
        #expect(
            try readPage(html, PageRecipe(item: ["li"]), at: "http://h/d/i").feed.items[0].url == "http://h/other/a"
        )
    }

    @Test(arguments: [
        ("<a href=1 title='全部标题很长的'>全部标题...</a>", "全部标题很长的"), ("<a href=1 title='全部标题很长的'>全部标题…</a>", "全部标题很长的"),
        ("<a href=1 title='点击查看'>全部标题...</a>", "全部标题..."), ("<a href=1 title='别的说明'>标题</a>", "标题"),
        ("<a href=1 title='只有提示'></a>", "只有提示"), ("<a href=1><img alt='图片说明'></a>", "图片说明"),
        ("<a href=1>· 标题</a>", "标题"), ("<a href=1><div>上</div><div>下</div></a>", "上 下"),
        ("<a href=1>标题<span>2026-11-22</span></a>", "标题"), ("<a href=1>【标题】 [2026-11-22]</a>", "【标题】 [2026-11-22]"),
        ("<a href=1>a&amp;b&nbsp;c</a>", "a&b c"), ("<a href=1><b>粗</b>体<br>换行</a>", "粗体 换行"),
        ("<a href=1>a<script>x</script>b</a>", "ab"),
    ]) func titlesAreWhole(link: String, title: String) throws {
        let html = Self.list("<li>\(link)</li>")
        #expect(try readPage(html, PageRecipe(item: ["li"], title: ["a"], date: ["span"])).feed.items[0].title == title)
    }

    @Test(
        arguments: [
            ("2026-11-22", "2026-11-22"), ("[11/21]", "2026-11-21"), ("11-23", "2026-11-23"), ("11-30", "2025-11-30"),
            ("2026年11月2日", "2026-11-02"), ("今天 08:05", "2026-11-22 08:05"), ("昨天", "2026-11-21"),
            ("3小時前", "2026-11-22 07:30"),
            ("5分钟前", "2026-11-22 10:25"), ("刚刚", "2026-11-22 10:30"), ("2天前", "2026-11-20"),
            ("2026/11/22 10:20:30", "2026-11-22 10:20"),
            ("发布时间：2026.11.20", "2026-11-20"), ("２０２６－１１－２２", "2026-11-22"), ("22 2026-11", "2026-11-22"),
            ("20261122", "2026-11-22"),
            ("Nov 20, 2026", "2026-11-20"), ("0069-2026-1", nil), ("没有", nil), ("第11期", nil),
        ] as [(String, String?)]
    ) func datesOfListsAreRead(text: String, expected: String?) throws {
        let page = try readPage(Self.item("<a href=a>标题</a>", date: text), PageRecipe(item: ["li"], date: ["span"]))
        #expect(beijingTime(page.feed.items[0].datePublished) == expected)
        #expect(page.feed.repairs.contains { $0.what == .unreadableDate } == (expected == nil))
        #expect(page.counts.withoutDate == (expected == nil ? 1 : 0))
    }

    @Test(
        arguments: [
            ("/202611/t20261120_9.html", "2026-11-20"), ("/2026/11/19/a.html", "2026-11-19"),
            ("/2026-11/18/c_1.htm", "2026-11-18"),
            ("/20261117/1.html", "2026-11-17"), ("/a/202613/99.html", nil), ("/a?t=20261120", nil),
        ] as [(String, String?)]
    ) func addressesTellTheDayWhenNothingElseDoes(href: String, expected: String?) throws {
        let html = Self.list("<li><a href='\(href)'>标题</a></li>")
        #expect(beijingTime(try readPage(html, PageRecipe(item: ["li"])).feed.items[0].datePublished) == expected)
    }

    @Test(arguments: [
        ("dd/MM/yyyy", "03/11/2026", "2026-11-03"), ("yy.M.d", "26.11.3", "2026-11-03"),
        ("yyyy年MM月dd日", "2026年11月03日", "2026-11-03"),
        ("MM-dd HH:mm", "11-03 09:08", "2026-11-03 09:08"), ("yyyy-MM-dd", "发布 2026-11-03", "2026-11-03"),
    ]) func formatsOfTheRecipeGoFirst(format: String, text: String, expected: String) throws {
        let recipe = PageRecipe(item: ["li"], date: ["span"], dateFormat: format)
        let page = try readPage(Self.item("<a href=a>标题</a>", date: text), recipe)
        #expect(beijingTime(page.feed.items[0].datePublished) == expected)
    }

    @Test func selectorsAreTriedInOrder() throws {
        let html = Self.list("<li><a href=1>甲</a><i>摘要一</i></li><li><h4><a href=2>乙</a></h4><b>2026-11-20</b></li>")
        let recipe = PageRecipe(item: ["tr", ".list li"], title: ["h4", "a"], date: ["em", "b"], summary: ["i"])
        let page = try readPage(html, recipe)
        #expect(page.feed.items.map(\.title) == ["甲", "乙"])
        #expect(page.feed.items[0].summary == "摘要一")
        #expect(page.used[.item]?.map(\.selector) == [".list li"])
        #expect(page.used[.title] == [.init(selector: "h4", count: 1), .init(selector: "a", count: 1)])
        #expect(page.used[.date] == [.init(selector: "b", count: 1)])
    }

    @Test func repeatsAreFoldedAndThePictureYields() throws {
        let html = Self.list(
            "<li><a href=1><img alt=图></a></li><li><a href='1#x'>长一些的标题</a><b>2026-11-20</b></li><li><a href=1>更长更长的标题</a></li><li><a href='#/2'>x</a></li>"
        )
        let page = try readPage(html, PageRecipe(item: ["li"]))
        #expect(page.feed.items.map(\.title) == ["长一些的标题"])
        #expect(beijingTime(page.feed.items[0].datePublished) == "2026-11-20")
        #expect(page.counts.duplicates == 2)
        #expect(page.counts.withoutLink == 1)
    }

    @Test func nextPagesAreFound() throws {
        let html = Self.list("<li><a href=1>标题</a></li>") + "<a href='javascript:;'>下一页</a><a href=index_2.html>下一页</a>"
        var recipe = PageRecipe(item: ["li"], next: ["//a[.='下一页']"], pages: 3)
        #expect(try readPage(html, recipe, at: "http://h/l/").nextURL == "http://h/l/index_2.html")
        #expect(try readPage(html, recipe, at: "http://h/l/", page: 3).nextURL == nil)
        recipe.nextPattern = "index_{n}.html"
        recipe.nextFirst = 1
        #expect(try readPage(html, recipe, at: "http://h/l/").nextURL == "http://h/l/index_1.html")
        #expect(try readPage(html, recipe, at: "http://h/l/index_1.html", page: 2).nextURL == "http://h/l/index_2.html")
        recipe.pages = 1
        #expect(try readPage(html, recipe).nextURL == nil)
    }

    @Test func chinesePagesAreDecodedByTheirDeclaration() throws {
        for declared in ["gb2312", "GBK", "'gb18030'"] {
            let html = "<html><head><meta charset=\(declared)><title>通知</title></head><ul><li><a href=1>地条鋼镕</a></ul>"
            let parser = try PageParser(PageRecipe(item: ["li"]))
            let page = try parser.parse(PageFixtures.gbk(html), now: pageNow)
            #expect(page.feed.items[0].title == "地条鋼镕")
            #expect(page.feed.encoding == "gb18030")
        }
    }

    @Test func oldTablesWithoutEndTagsKeepTheirRows() throws {
        let html =
            "<table class=l><tr><td><font size=2><a href=1>甲</a><td>11-20<tr><td><font><b><a href=2>乙</a><td>11-21</table><p>尾"
        let page = try readPage(html, PageRecipe(item: [".l tr"]))
        #expect(page.feed.items.map(\.title) == ["甲", "乙"])
        #expect(page.feed.items.map { beijingTime($0.datePublished) } == ["2026-11-20", "2026-11-21"])
        let items = try readPage(
            "<ul><li><font><a href=1>甲</a><li><div><a href=2>乙</a><li><a href=3>丙</a></ul>",
            PageRecipe(item: ["ul > li"])
        )
        #expect(items.feed.items.map(\.title) == ["甲", "乙", "丙"])
        let inner = try readPage(
            "<ul><li><a href=1>甲</a><ul><li><a href=2>乙</a></ul><li><a href=3>丙</a></ul>",
            PageRecipe(item: ["body > ul > li"])
        )
        #expect(inner.feed.items.map(\.title) == ["甲", "丙"])
    }

    @Test(
        arguments: [
            (
                "<title>通知</title><ul class=new><div><a href=1>a</a><a href=2>b</a><a href=3>c</a><a href=4>d</a><a href=5>e</a></div></ul>",
                .changedLayout
            ),
            ("<ul><li>没有链接</li><li><a href='#'>x</a></li></ul>", .noLinks),
            ("<title>列表</title><div id=app></div><script>window.__INITIAL__ = {}; render();</script>", .scriptOnly),
            ("<script>var arg1='A'; document.cookie = 'acw_sc__v2=' + arg1; location.reload();</script>", .blocked),
            ("<title>安全验证</title><p>您的访问请求可能对网站造成安全威胁，请输入验证码继续访问</p>", .blocked),
            ("<html><title>404 Not Found</title><h1>404 Not Found</h1></html>", .errorPage),
            ("<title>用户登录</title><form><input name=u></form>", .errorPage),
        ] as [(String, PageDiagnosis.Cause)]
    ) func emptyPagesAreErrorsThatSayWhy(html: String, cause: PageDiagnosis.Cause) throws {
        let error = try #require(pageError(html))
        #expect(error.code == .noItems)
        #expect(error.page?.cause == cause)
        #expect(error.page?.tried == ["li"])
        let texts = ["zh-Hant", "zh-Hans", "en"].map { error.localized(language: $0) }
        #expect(Set(texts).count == 3)
        #expect(texts.allSatisfy { $0.contains("li") })
    }

    @Test func whatThePageCallsItselfCannotSteerATerminal() {
        let text = pageError("<title>a&#27;[31m&#x202e;b</title>")?.localized(language: "en") ?? ""
        #expect(text.contains("a[31mb"))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }

    @Test func optionsLimitItemsAndBytes() throws {
        let html = Self.list((0..<50).map { "<li><a href='\($0)'>标题</a></li>" }.joined())
        let page = try readPage(html, PageRecipe(item: ["li"]), options: ParseOptions(maxItems: 20))
        #expect(page.feed.items.count == 20)
        #expect(page.feed.repairs.contains { $0.what == .itemsOverLimit })
        let parser = try PageParser(PageRecipe(item: ["li"]))
        #expect(throws: FeedParseError(.tooLarge)) { try parser.parse([UInt8](repeating: 32, count: 9 << 20), now: 0) }
        #expect(throws: FeedParseError(.empty)) { try parser.parse([], now: 0) }
    }
}
