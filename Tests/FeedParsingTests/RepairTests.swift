import Testing

@testable import FeedParsing

@Suite struct RepairTests {
    @Test(arguments: [
        ("<title>Q&A 與 R&D</title>", "Q&A 與 R&D", Repair.Kind.strayAmpersand),
        ("<title>a & b</title>", "a & b", .strayAmpersand),
        ("<title>x&nbsp;y&hellip;</title>", "x y…", .undeclaredEntity),
        ("<title>a &unknown; b</title>", "a &unknown; b", .strayAmpersand),
        ("<title>a\u{8}b\u{1F}c</title>", "abc", .controlCharacters),
        ("<title>a&#8;b&#xD800;</title>", "ab\u{FFFD}", .invalidReference),
        ("<title>1 < 2 與 3 <4</title>", "1 < 2 與 3 <4", .strayLessThan),
        ("<title>我愛<地條鋼></title>", "我愛<地條鋼>", .strayLessThan),
        ("<title>a<br>b</title>", "a b", .unbalancedTags),
        ("<title>a</b> c</title>", "a c", .unbalancedTags),
        ("<title lang=zh checked>a</title>", "a", .badAttributes),
        ("<title a=\"1\" a=\"2\">a</title>", "a", .badAttributes),
        ("<title>a ]]> b</title> &", "a ]]> b", .strayAmpersand),
        ("<title><![CDATA[a\u{1}b & c]]></title>", "ab & c", .controlCharacters),
    ]) func brokenTitlesKeepTheirWords(item: String, title: String, kind: Repair.Kind) throws {
        let feed = try parse(rss(item + "<link>https://a/1</link>"))
        #expect(feed.items.count == 1)
        #expect(feed.items.first?.title == title)
        #expect(feed.items.first?.url == "https://a/1")
        #expect(feed.wasRepaired)
        #expect(feed.repairs.contains { $0.what == kind })
    }

    @Test func ampersandsInAddressesAreRepaired() throws {
        let feed = try parse(rss("<title>t</title><link>https://a/?x=1&y=2&copy=3</link>"))
        #expect(feed.items[0].url == "https://a/?x=1&y=2&copy=3")
    }

    @Test func repairsNameTheFirstLineAndCount() throws {
        let feed = try parse(rss("\n\n<title>a & b & c</title>\n<description>d & e</description>"))
        #expect(feed.repairs == [Repair(line: 3, what: .strayAmpersand, count: 3)])
    }

    @Test(arguments: [
        "\n\n  ", "\u{FEFF}\n", "Warning: mysql_connect() in /x.php\n", "<br />\n<b>Warning</b>: x in <b>/y.php</b>\n",
    ]) func junkBeforeTheDeclarationIsSkipped(junk: String) throws {
        let feed = try parse(junk + Fixtures.rss2)
        #expect(feed.items.count == 2)
        #expect(feed.repairs.map(\.what) == [.junkBeforeDocument])
    }

    @Test func junkAfterTheDocumentIsNoted() throws {
        let feed = try parse(Fixtures.rss2 + "\n<script>x</script> bye")
        #expect(feed.items.count == 2)
        #expect(feed.repairs.map(\.what) == [.junkAfterDocument])
    }

    @Test func truncatedFeedKeepsWhatCameBefore() throws {
        let whole = rss(
            "<title>a</title><guid>1</guid></item><item><title>b</title><guid>2</guid></item><item><title>c"
        )
        let cut = whole.prefix { _ in true }.dropLast("</item></channel></rss>".count)
        let feed = try parse(String(cut))
        #expect(feed.items.map(\.title) == ["a", "b", "c"])
        #expect(feed.repairs.contains { $0.what == .truncated })
    }

    @Test func everyCutOfEveryFixtureIsSurvived() {
        for fixture in [Fixtures.rss2, Fixtures.rss1, Fixtures.atom1] {
            let bytes = Array(fixture.utf8)
            for length in stride(from: 200, to: bytes.count, by: 7) {
                let feed = try? FeedParser().parse(Array(bytes[..<length]))
                #expect((feed?.items.count ?? 0) <= 2)
            }
        }
    }

    @Test func wordsOfATornItemAreKeptButNoHalfAddress() throws {
        let start = "<rss version=\"2.0\"><channel><title>T</title><item><title>a</title>"
        #expect(try parse(start + "<description>b").items.map(\.summary) == ["b"])
        #expect(try parse(start + "<guid>1</guid><description>b").items.map(\.id) == ["1"])
        #expect(try parse(start + "<link>http://example.org/1").items.map(\.url) == [nil])
        #expect(try parse("<rss version=\"2.0\"><channel><title>T</title><item><link>http://e").items.isEmpty)
    }

    @Test func unclosedItemsAreTwo() throws {
        let feed = try parse(rss("<title>a</title><guid>1</guid><item><title>b</title><guid>2</guid>"))
        #expect(feed.items.map(\.title) == ["a", "b"])
    }

    @Test func undeclaredPrefixesMeanWhatTheyUsuallyDo() throws {
        let feed = try parse(
            rss("<title>t</title><dc:creator>Ann</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>")
        )
        #expect(feed.items[0].authors == [FeedAuthor(name: "Ann")])
        #expect(feed.items[0].contentText == "x")
        #expect(feed.repairs.map(\.what) == [.undeclaredPrefix])
    }

    @Test(arguments: [
        ("<!ENTITY x \"河源\">", "a 河源 b"), ("<!ENTITY x 'R&#38;D &lt;1&gt;'>", "a R&D <1> b"),
        ("<!ENTITY y \"1\"><!ENTITY x \"&y;&y;\">", "a 11 b"),
        ("<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">", "a &x; b"), ("<!ENTITY x \"1&x;\">", "a &x; b"),
        ("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "a &x; b"),
    ]) func declaredEntitiesAreTextOrStayInert(declaration: String, title: String) throws {
        let feed = try parse(
            "<!DOCTYPE rss [\(declaration)]><rss><channel><title>a &x; b</title><item><title>t</title></item></channel></rss>"
        )
        #expect(feed.title == title)
    }

    @Test func severalRootsAreOneFeed() throws {
        let feed = try parse(Fixtures.rss2 + "\n" + Fixtures.rss2)
        #expect(feed.items.count == 4)
        #expect(feed.repairs.map(\.what) == [.severalRoots])
    }

    @Test(arguments: ["</item><item><title><![CDATA[b]]></title></item>", "</item>"])
    func unclosedCharacterDataEndsWithItsElement(rest: String) throws {
        let start = "<rss version=\"2.0\"><channel><title>T</title><item><description><![CDATA[a < 1</description>"
        let feed = try parse(start + rest + "</channel></rss>")
        #expect(feed.items[0].summary == "a < 1")
        #expect(feed.repairs.map(\.what).contains(.unclosedCharacterData))
    }

    @Test(arguments: [
        "<title>a<link>http://example.org/1</link><description>b</description>",
        "<title>a</title><link>http://example.org/1<description>b</description>",
        "<title>a</title><link>http://example.org/1</link><description>b<pubDate>Mon, 05 Jan 2026 00:00:00 GMT</pubDate>",
    ]) func fieldWithoutAnEndTagEndsBeforeTheNext(fields: String) throws {
        let item = try #require(try parse(rss(fields)).items.first)
        #expect(item.title == "a")
        #expect(item.url == "http://example.org/1")
        #expect(item.summary == "b")
    }

    @Test func dateThatCannotBeReadIsNoted() throws {
        let feed = try parse(rss("<title>t</title><pubDate>6小時前</pubDate>"))
        #expect(feed.items[0].datePublished == nil)
        #expect(feed.repairs.map(\.what) == [.unreadableDate])
    }
}
