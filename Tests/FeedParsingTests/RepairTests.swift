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
        #expect(feed.items.map(\.title) == ["a", "b"])
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

    @Test func tornItemIsKeptOnlyWhenItCanBeRecognisedAgain() throws {
        let start = "<rss version=\"2.0\"><channel><title>T</title><item><title>a</title>"
        #expect(try parse(start + "<description>b").items.isEmpty)
        #expect(try parse(start + "<guid>1</guid><description>b").items.map(\.id) == ["1"])
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

    @Test func declaredEntitiesStayInert() throws {
        let feed = try parse(
            "<!DOCTYPE rss [<!ENTITY x \"SECRET\">]><rss><channel><title>a &x; b</title><item><title>t</title></item></channel></rss>"
        )
        #expect(feed.title == "a &x; b")
    }

    @Test func dateThatCannotBeReadIsNoted() throws {
        let feed = try parse(rss("<title>t</title><pubDate>6小時前</pubDate>"))
        #expect(feed.items[0].datePublished == nil)
        #expect(feed.repairs.map(\.what) == [.unreadableDate])
    }
}
