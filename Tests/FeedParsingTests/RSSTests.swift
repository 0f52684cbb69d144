import Testing

@testable import FeedParsing

@Suite struct RSSTests {
    @Test func channelFieldsAreRead() throws {
        let feed = try parse(Fixtures.rss2)
        #expect(feed.format == .rss2)
        #expect(feed.title == "河源要聞 & 公告")
        #expect(feed.homePageURL == "https://news.example.cn/")
        #expect(feed.feedURL == "https://news.example.cn/rss.xml")
        #expect(feed.description == "本地新聞")
        #expect(feed.language == "zh-cn")
        #expect(feed.rights == "© 2026")
        #expect(feed.authors == [FeedAuthor(name: "王編輯", email: "editor@example.cn")])
        #expect(feed.hints.ttlMinutes == 30)
        #expect(feed.hints.skipHours == [1, 2])
        #expect(feed.updated == FeedDate(milliseconds: 1_795_329_000_000, precision: .second))
        #expect(!feed.wasRepaired)
    }

    @Test func itemFieldsAreRead() throws {
        let item = try parse(Fixtures.rss2).items[0]
        #expect(item.title == "工業園區停電 A & B")
        #expect(item.url == "https://news.example.cn/a/1.html?x=1&y=2")
        #expect(item.id == "n-1")
        #expect(item.datePublished == FeedDate(milliseconds: 1_795_329_005_000, precision: .second))
        #expect(item.authors == [FeedAuthor(name: "李記者", email: "li@example.cn")])
        #expect(item.tags == ["工業", "電力"])
        #expect(item.summary == "第一段\n第二段 A&B")
        #expect(item.summaryHTML == "<p>第一段</p><p>第二段 A&amp;B</p>")
        #expect(item.contentHTML == "<div>全文<br>第二行</div>")
        #expect(item.contentText == "全文\n第二行")
        #expect(
            item.attachments == [FeedAttachment(url: "https://cdn.example.cn/v.mp4", mimeType: "video/mp4", size: 1024)]
        )
    }

    @Test func permalinkGuidServesAsAddressAndDublinCoreAsDate() throws {
        let item = try parse(Fixtures.rss2).items[1]
        #expect(item.url == "https://news.example.cn/a/2.html")
        #expect(item.datePublished == FeedDate(milliseconds: 1_795_305_600_000, precision: .day))
        #expect(item.authors == [FeedAuthor(name: "張三")])
        #expect(item.tags == ["化工"])
        #expect(item.contentText == nil)
    }

    @Test func guidThatIsNoPermalinkIsNoAddress() throws {
        let feed = try parse(rss("<title>x</title><guid isPermaLink=\"false\">https://a.example/1</guid>"))
        #expect(feed.items[0].url == nil)
    }

    @Test func rdfItemsBesideTheChannelAreRead() throws {
        let feed = try parse(Fixtures.rss1)
        #expect(feed.format == .rss1)
        #expect(feed.title == "Old site")
        #expect(feed.hints.periodSeconds == 21_600)
        #expect(feed.items.map(\.title) == ["First", "Second"])
        #expect(feed.items.map(\.id) == ["https://old.example/1", "https://old.example/2"])
        #expect(feed.items[1].url == "https://old.example/2")
        #expect(feed.items[0].datePublished == FeedDate(milliseconds: 1_795_329_000_000, precision: .minute))
    }

    @Test func netscapeRDFIsRead() throws {
        let feed = try parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>N</title></channel><item><title>i</title><link>http://n.example/</link></item></rdf:RDF>
            """
        )
        #expect(feed.format == .rdf09)
        #expect(feed.items.count == 1)
    }

    @Test(arguments: ["0.91", "0.92"]) func oldVersionsAreReadByTheSameCode(version: String) throws {
        let feed = try parse(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="\(version)"><channel><title>Caf&eacute; &middot; x</title><item><title>a</title></item></channel></rss>
            """
        )
        #expect(feed.format.rawValue == "rss-\(version)")
        #expect(feed.title == "Café · x")
        #expect(feed.items.count == 1)
    }

    @Test func modulesAreKnownByNamespaceNotPrefix() throws {
        let feed = try parse(
            rss(
                "<title>x</title><dc:date>not ours</dc:date><q:date>2026-11-22</q:date><content:encoded>no</content:encoded>",
                attributes:
                    " xmlns:dc=\"urn:other\" xmlns:content=\"urn:other2\" xmlns:q=\"http://purl.org/dc/elements/1.1/\""
            )
        )
        #expect(feed.items[0].datePublished?.precision == .day)
        #expect(feed.items[0].contentHTML == nil)
        #expect(!feed.wasRepaired)
    }

    @Test func fieldsOfUnknownElementsAreNotTaken() throws {
        let feed = try parse(rss("<title>x</title><other><title>y</title><link>http://y/</link></other>"))
        #expect(feed.items[0].title == "x")
        #expect(feed.items[0].url == nil)
    }

    @Test func contentGoesBeforeSummaryInTheTextForMatching() throws {
        let feed = try parse(rss("<title>x</title><description>short</description>"))
        #expect(feed.items[0].contentText == "short")
        #expect(feed.items[0].contentHTML == nil)
    }

    @Test func unescapedMarkupInADescriptionIsKept() throws {
        let feed = try parse(rss("<title>x</title><description>A <p>one</p><p>two &amp; 3</p></description>"))
        #expect(feed.items[0].summary == "A\none\ntwo & 3")
        #expect(!feed.wasRepaired)
    }

    @Test(arguments: [
        ("Q&amp;A", "Q&A"), ("A &amp;amp; B", "A & B"), ("&lt;b&gt;x&lt;/b&gt; y", "x y"), ("1 &lt; 2", "1 < 2"),
        ("Vec&lt;T&gt; 與 &lt;地條鋼&gt;", "Vec<T> 與 <地條鋼>"), ("<![CDATA[AT&amp;T &#8220;x&#8221;]]>", "AT&T “x”"),
        ("  a\n   b  ", "a b"), ("&amp;#x4E2D;", "中"), ("x&amp;nbsp;y", "x y"), ("a&lt;br/&gt;b", "a b"),
    ]) func titlesBecomeOnePlainLine(written: String, read: String) throws {
        #expect(try parse(rss("<title>\(written)</title>")).items[0].title == read)
    }

    @Test(arguments: [
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil),
        (" https://a.example/x y\n", "https://a.example/x%20y"), ("//b.example/1", "https://b.example/1"),
        ("?id=3", "https://a.example/dir/feed.xml?id=3"), ("../1.html", "https://a.example/1.html"),
        ("https://中文.example/路徑", "https://中文.example/路徑"),
    ]) func linksBecomeAbsoluteAndSafe(written: String, read: String?) throws {
        let hints = ParseHints(baseURL: "https://a.example/dir/feed.xml")
        #expect(try parse(rss("<title>x</title><link>\(written)</link>"), hints: hints).items[0].url == read)
    }

    @Test func mediaContentsBecomeAttachments() throws {
        let feed = try parse(
            rss(
                "<title>x</title><m:group><m:content url=\"https://a/1.mp4\" fileSize=\"5\" type=\"video/mp4\"/></m:group>",
                attributes: " xmlns:m=\"http://search.yahoo.com/mrss/\""
            )
        )
        #expect(feed.items[0].attachments == [FeedAttachment(url: "https://a/1.mp4", mimeType: "video/mp4", size: 5)])
    }

    @Test(arguments: [
        ("Ann", FeedAuthor(name: "Ann")), ("ann@example.org", FeedAuthor(email: "ann@example.org")),
        ("ann@example.org (Ann Lee)", FeedAuthor(name: "Ann Lee", email: "ann@example.org")),
        ("Ann Lee &lt;ann@example.org&gt;", FeedAuthor(name: "Ann Lee", email: "ann@example.org")),
        ("新華社（記者）", FeedAuthor(name: "新華社（記者）")),
    ]) func personsAreTakenApart(written: String, read: FeedAuthor) throws {
        #expect(try parse(rss("<title>x</title><author>\(written)</author>")).items[0].authors == [read])
    }

    @Test func itemsOverTheLimitAreNotLostSilently() throws {
        let text = rss("<title>1</title></item><item><title>2</title></item><item><title>3</title>")
        let feed = try FeedParser(options: ParseOptions(maxItems: 2)).parse(Array(text.utf8))
        #expect(feed.items.count == 2)
        #expect(feed.repairs.map(\.what) == [.itemsOverLimit])
    }
}
