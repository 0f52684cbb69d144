import OpinionCore
import Testing

@testable import OpinionFiles

struct OPMLTests {
    private static let feeds = [
        Feed(id: "a", outlet: "甲 & \"乙\" <丙>", tier: "央媒", url: "https://example.com/?a=1&b=2", every: .minutes(10)),
        Feed(id: "b", outlet: "河源", tier: "市級", url: "http://example.com/b", isLocal: true),
    ]

    private func faults(_ body: String, head: String = "") -> [String] {
        let text = "\(head)<opml xmlns:o='urn:opinion:opml'><body>\(body)</body></opml>"
        do throws(FileFaults) {
            _ = try OPML.read(text, file: "f")
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        #expect(try OPML.read(OPML.write(Self.feeds, title: "a<b"), file: "f") == Self.feeds)
    }

    @Test func foldersAreGroupsAndGroupsAreFolders() throws {
        let feed = #"<outline xmlUrl="http://x.cn/1" text="a"/>"#
        let nested = feed.replacing("1", with: "2"),
            labelled = #"<outline xmlUrl="http://x.cn/3" category="/新聞/本地,b"/>"#
        let text = """
            <opml><body><outline text="省級  媒體">\(feed)<outline title="南方">\(nested)</outline></outline>\(labelled)</body></opml>
            """
        let feeds = try OPML.read(text, file: "f")
        #expect(feeds.map(\.group) == ["省級 媒體", "省級 媒體/南方", "新聞/本地"])
        let again = OPML.write(feeds, title: "t")
        #expect(again.contains(#"<outline text="省級 媒體/南方">"#))
        #expect(try OPML.read(again, file: "f") == feeds)
    }

    /// Whatever a file of feeds can say, in any mixture and order.
    @Test func anyListCrossesBothFormatsUnchanged() throws {
        var random = MutationTests.Seeded(state: 7)
        for _ in 0..<300 {
            let feeds = (0..<Int.random(in: 1...12, using: &random)).map { RandomFeed.make($0, &random) }
            #expect(try OPML.read(OPML.write(feeds, title: "t"), file: "f") == feeds)
            let folder = try TemporaryFolder(["Feeds/a.yaml": FeedYAML.text(feeds)])
            #expect(try FeedLoader.load(folder: folder.path + "/Feeds", recipes: RecipeCheck { _ in [] }) == feeds)
        }
    }

    @Test func whatOthersCannotPollIsALinkForThem() {
        let page = Feed(id: "a", outlet: "b", tier: "c", url: "http://x.cn/", form: .page(PageList(item: ["li"])))
        let text = OPML.write([page], title: "t")
        #expect(text.contains("type=\"link\"") && !text.contains("xmlUrl"))
    }

    @Test func listOfAnotherReaderIsRead() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- exported -->
            <opml version="1.0">
              <head><title>My feeds</title></head>
              <body>
                <outline text="新聞" title="新聞">
                  <outline type="rss" text="中新網" xmlUrl="https://www.chinanews.com.cn/rss/scroll-news.xml" htmlUrl="x"/>
                </outline>
                <outline text="空"></outline>
                <outline type='rss' text='' xmlUrl='https://example.com/&#x61;?b=1&amp;c=2'/>
              </body>
            </opml>
            """
        let feeds = try OPML.read(text, file: "f")
        #expect(feeds.map(\.id.count) == [29, 20])
        #expect(feeds.map(\.outlet) == ["中新網", "example.com"])
        #expect(feeds.map(\.tier) == [OPML.unknownTier, OPML.unknownTier])
        #expect(feeds.last?.url == "https://example.com/a?b=1&c=2")
    }

    @Test func derivedIDDependsOnTheAddressAlone() {
        let id = DerivedID.of("https://example.com/a")
        #expect(id == DerivedID.of("https://example.com/a"))
        #expect(id != DerivedID.of("https://example.com/b"))
        #expect(Identifier.isValid(id) && id.hasPrefix("example-com-"))
    }

    @Test(arguments: [
        ("<outline type='rss' text='a'/>", "f:1:40: error: this outline is a feed without an xmlUrl."),
        ("<outline xmlUrl='ftp://x/'/>", "f:1:49: error: “ftp://x/…” is no http or https address."),
        ("<outline xmlUrl='http://x/' o:every='1s'/>", "f:1:68: error: “1s” is out of range: from 10s to 7d."),
        (
            "<outline xmlUrl='http://x/' o:every='x'/>",
            "f:1:68: error: “x” is no duration; write 90s, 15m, 5h, 2d or 1h30m."
        ),
        ("<outline xmlUrl='http://x/' o:local='yes'/>", "f:1:68: error: “local” must be true or false."),
        ("<outline xmlUrl='http://x/' o:teir='a'/>", "f:1:68: error: unknown key “teir”. Did you mean “tier”?"),
        (
            "<outline xmlUrl='http://x/' o:tier=' '/>",
            "f:1:68: error: “tier” has no value; a value that starts with # must be quoted."
        ),
        (
            "<outline xmlUrl='http://x/' o:id='a b'/>",
            "f:1:68: error: “a b” is no id: letters, digits, - _ . only, at most 64 characters."
        ),
        (
            "<outline xmlUrl='http://x/?a&b'/>",
            "f:1:68: error: XML syntax: write &amp; for “&”, or the entity is unknown."
        ),
        ("<outline xmlUrl='http://x/' xmlUrl='b'/>", "f:1:68: error: XML syntax: an attribute stands twice."),
        ("<outline xmlUrl=http/>", "f:1:56: error: XML syntax: an attribute is name=\"value\"."),
        ("<outline p:a='b'/>", "f:1:49: error: XML syntax: a prefix is not declared with xmlns."),
        ("<outline></outlin>", "f:1:49: error: XML syntax: an end tag does not fit its start tag."),
        ("", "f: error: the file holds nothing."),
        (
            "<outline url='http://x/' o:kind='page'/>",
            "f:1:65: error: kind: page needs page: {item: …, link: …, title: …, date: …}; opinionctl feeds check URL proposes selectors."
        ),
        (
            "<outline xmlUrl='http://x/' o:page='{item: li}'/>",
            "f:1:68: error: “page” stands here without kind: page, so it would do nothing."
        ),
        (
            "<outline url='http://x/' o:kind='page' o:page='{item: li, itme: a}'/>",
            "f:1:79: error: unknown key “itme”. Did you mean “item”?"
        ),
        (
            "<outline url='http://x/' o:kind='pgae'/>",
            "f:1:65: error: “pgae” is none of feed | page | json | sitemap. Did you mean “page”?"
        ),
        (
            "<outline xmlUrl='http://x/' o:headers='{Host: a}'/>",
            "f:1:68: error: the header “Host” cannot be sent: its name is none, its value is empty or has control characters, or it is the program's own (Host, User-Agent, Content-* …)."
        ),
        (
            "<outline xmlUrl='http://x/' o:headers='{X-Token: a}'/>",
            "f:1:68: error: the header “X-Token” is a secret: put it into a file and name that with headers_file or cookie_file."
        ),
        ("<outline xmlUrl='http://x/' o:proxy='no'/>", "f:1:68: error: “no” is none of default | direct."),
        (
            "<outline xmlUrl='http://x/' o:timezone='Mars'/>",
            "f:1:68: error: there is no time zone “Mars”; write a name such as Asia/Shanghai, or +08:00."
        ),
    ])
    func badOutlineIsRefusedWithItsPlace(_ body: String, _ fault: String) {
        #expect(faults(body) == [fault])
    }

    @Test func documentTypesAndEntitiesAreRefused() {
        let head = "<!DOCTYPE o [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n"
        #expect(
            faults("&b;", head: head) == [
                "f:1:1: error: an OPML file holds no <!DOCTYPE> or entities; remove it."
            ]
        )
    }

    @Test(arguments: ["<rss></rss>", "<opml></opml>", "<html><body></body></html>"])
    func otherXMLIsNoOPML(_ text: String) {
        let error = #expect(throws: FileFaults.self) { try OPML.read(text, file: "f") }
        #expect(error?.faults.map(\.code) == [.notOPML])
    }

    @Test(arguments: [
        "", "x", "<", "<opml", "<opml>", "<opml><body>", "<!--", "<?xml", "<a b='", "<a></a><b/>", "<a/>x", "</a>",
    ])
    func brokenXMLIsRefused(_ text: String) {
        let error = #expect(throws: FileFaults.self) { try OPML.read(text, file: "f") }
        #expect(error?.faults.map(\.code) == [.xmlSyntax])
    }

    @Test func deepNestingIsRefused() {
        #expect(faults(String(repeating: "<outline>", count: 100_000)).count == 1)
    }
}
