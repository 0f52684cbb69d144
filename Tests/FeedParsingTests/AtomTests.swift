import Testing

@testable import FeedParsing

@Suite struct AtomTests {
    @Test func feedFieldsAreRead() throws {
        let feed = try parse(Fixtures.atom1)
        #expect(feed.format == .atom1)
        #expect(feed.title == "Blog <1>")
        #expect(feed.description == "All news")
        #expect(feed.id == "urn:uuid:feed")
        #expect(feed.homePageURL == "https://blog.example/base/")
        #expect(feed.feedURL == "https://blog.example/base/feed.atom")
        #expect(feed.rights == "CC & BY")
        #expect(feed.language == "zh-Hant")
        #expect(feed.updated == FeedDate(milliseconds: 1_795_329_005_250, precision: .second))
        #expect(feed.authors == [FeedAuthor(name: "Ann", email: "ann@example.org", url: "https://blog.example/ann")])
    }

    @Test func entryFieldsAreRead() throws {
        let item = try parse(Fixtures.atom1).items[0]
        #expect(item.title == "Big news")
        #expect(item.id == "urn:uuid:1")
        #expect(item.url == "https://blog.example/base/2026/1.html")
        #expect(item.datePublished?.milliseconds == 1_795_219_200_000)
        #expect(item.dateModified?.milliseconds == 1_795_305_600_000)
        #expect(item.tags == ["標籤一", "t2"])
        #expect(item.summary == "a < b")
        #expect(item.contentHTML == "<p>One &amp; two</p><p>Three<br>four</p>")
        #expect(item.contentText == "One & two\nThree\nfour")
        let pdf = FeedAttachment(
            url: "https://blog.example/base/2026/1.pdf",
            mimeType: "application/pdf",
            size: 77,
            title: "文件"
        )
        #expect(item.attachments == [pdf])
    }

    /// RFC 4287, 3.1.1: what `type` says is escaped once. RSS says nothing, and its writers often escape twice.
    @Test(arguments: [
        ("<title type='html'>Use &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; text</title>", "Use <b>bold</b> text"),
        ("<title type='xhtml'><div>Use &lt;b&gt;bold&lt;/b&gt; text</div></title>", "Use <b>bold</b> text"),
        ("<title type='text'>Use &lt;b&gt;bold&lt;/b&gt; text</title>", "Use <b>bold</b> text"),
        ("<title type='html'>Use &lt;b&gt;bold&lt;/b&gt; text</title>", "Use bold text"),
    ])
    func declaredTextIsUnescapedOnce(title: String, expected: String) throws {
        let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>\(title)</entry></feed>"
        #expect(try parse(feed).items[0].title == expected)
    }

    @Test func entriesWithoutAuthorsHaveThoseOfTheFeed() throws {
        let items = try parse(Fixtures.atom1).items
        #expect(items[0].authors.map(\.name) == ["Ann"])
        #expect(items[1].authors.map(\.name) == ["Bob"])
    }

    @Test(arguments: [
        ("<title>a &lt;b&gt; &amp;amp; c</title>", "a <b> &amp; c"),
        ("<title type=\"text\">a &lt;b&gt;</title>", "a <b>"),
        ("<title type=\"html\">a &lt;b&gt;c&lt;/b&gt; &amp;amp; d</title>", "a c & d"),
        (
            "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a<b>b</b> &lt;c&gt;</div></title>",
            "ab <c>"
        ),
    ]) func textConstructsMeanWhatTheirTypeSays(written: String, read: String) throws {
        #expect(try parse(atom(written + "<id>i</id>")).items[0].title == read)
    }

    @Test(arguments: [
        ("<content>1 &lt; 2</content>", "1 &lt; 2", "1 < 2"),
        ("<content type=\"html\">&lt;p&gt;x&lt;/p&gt;y</content>", "<p>x</p>y", "x\ny"),
        ("<content type=\"text/html\">&lt;p&gt;x&lt;/p&gt;</content>", "<p>x</p>", "x"),
        ("<content type=\"image/png\">iVBORw0=</content>", nil, nil),
        ("<content type=\"application/xml\"><a><b>t</b></a></content>", "<b>t</b>", "t"),
    ]) func contentIsReadByType(written: String, html: String?, text: String?) throws {
        let item = try parse(atom("<id>i</id><title>t</title>" + written)).items[0]
        #expect(item.contentHTML == html)
        #expect(item.contentText == text)
    }

    @Test func contentElsewhereGivesTheAddress() throws {
        let item = try parse(atom("<id>i</id><content src=\"https://a.example/v\" type=\"video/mp4\"/>")).items[0]
        #expect(item.url == "https://a.example/v")
    }

    @Test func otherRelationsAreNoAddress() throws {
        let entry = "<id>i</id><link rel=\"replies\" href=\"https://r/\"/><link rel=\"via\" href=\"https://v/\"/>"
        #expect(try parse(atom(entry)).items[0].url == nil)
    }

    @Test func sourceDoesNotOverwriteTheEntry() throws {
        let entry =
            "<source><title>S</title><id>s</id><author><name>Src</name></author></source><id>i</id><title>t</title>"
        let item = try parse(atom(entry)).items[0]
        #expect(item.title == "t")
        #expect(item.id == "i")
        #expect(item.authors.map(\.name) == ["Src"])
    }

    @Test func draftVersionIsRead() throws {
        let feed = try parse(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><tagline>g</tagline>
            <entry><title mode="escaped" type="text/html">a &lt;b&gt;c&lt;/b&gt;</title><id>i</id>
            <issued>2026-11-22T14:30:00Z</issued><modified>2026-11-22T15:30:00Z</modified>
            <content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">x<br/>y</div></content>
            </entry></feed>
            """
        )
        #expect(feed.format == .atom03)
        #expect(feed.description == "g")
        #expect(feed.items[0].title == "a c")
        #expect(feed.items[0].contentText == "x\ny")
        #expect(feed.items[0].datePublished?.milliseconds == 1_795_357_800_000)
        #expect(feed.items[0].dateModified?.milliseconds == 1_795_361_400_000)
    }

    @Test func prefixedAtomIsRead() throws {
        let feed = try parse(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>t</a:title>
            </a:entry></a:feed>
            """
        )
        #expect(feed.items.map(\.title) == ["t"])
    }

    @Test func feedWithoutNamespaceIsReadAsAtom() throws {
        let feed = try parse(
            """
            <feed><title>T</title><link rel="self" href="https://a/f"/><link href="https://a/"/>
            <entry><id>1</id><title>t</title><link href="https://a/1"/><author><name>N</name></author></entry></feed>
            """
        )
        #expect(feed.homePageURL == "https://a/")
        #expect(feed.feedURL == "https://a/f")
        #expect(feed.items[0].url == "https://a/1")
        #expect(feed.items[0].authors == [FeedAuthor(name: "N")])
    }

    @Test func singleEntryDocumentIsAFeedOfOne() throws {
        let feed = try parse("<entry xmlns=\"http://www.w3.org/2005/Atom\"><id>1</id><title>t</title></entry>")
        #expect(feed.items.map(\.id) == ["1"])
    }
}
