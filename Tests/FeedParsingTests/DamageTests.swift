import Testing

@testable import FeedParsing

/// Damage that once swallowed words or whole items without a sound.
@Suite struct DamageTests {
    private static let good = "<item><title>Q&amp;A</title><link>http://e.org/?a=1&amp;b=2</link><guid>2</guid></item>"

    private func items(_ first: String) throws -> [ParsedItem] {
        try parse("<rss version=\"2.0\"><channel><title>F</title><item>\(first)</item>\(Self.good)</channel></rss>")
            .items
    }

    private func entries(_ first: String) throws -> [ParsedItem] {
        let good =
            "<entry><id>2</id><title>Q&amp;A</title><summary><![CDATA[S2]]></summary><link href=\"http://e.org/2\"/></entry>"
        return try parse(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry>\(first)</entry>\(good)</feed>"
        ).items
    }

    @Test(arguments: ["\u{3000}", "\u{A0}", "\u{2028}", "\u{200B}"]) func spaceOfUnicodeInATagIsSpace(space: String)
        throws
    {
        let items = try items(
            "<title>A</title><description>x<br\(space)/>y</description><enclosure\(space)url=\"http://e.org/f\"\(space)length=\"7\"/><guid>g</guid>"
        )
        #expect(items.map(\.id) == ["g", "2"])
        #expect(items[0].contentText == "x\ny")
        #expect(items[0].attachments == [FeedAttachment(url: "http://e.org/f", size: 7)])
        #expect(items[1].title == "Q&A" && items[1].url == "http://e.org/?a=1&b=2")
    }

    /// What even the repair cannot make well-formed, libxml2 reads as far as it goes, and then drops XML's own entities.
    @Test(arguments: ["<a:b:c>x</a:b:c>", "<up×dated>x</updated>", "<-a>x</-a>", "<title xmlns:=\"\">x</title>"])
    func restKeepsItsReferences(damage: String) throws {
        let items = try items("<guid>g</guid>\(damage)")
        #expect(items.last?.title == "Q&A" && items.last?.url == "http://e.org/?a=1&b=2" && items.last?.id == "2")
        let entries = try entries("<id>1</id>\(damage)")
        #expect(entries.last?.id == "2" && entries.last?.title == "Q&A")
    }

    @Test(arguments: [
        "<id>1</id><summary><![CDATA[words</summary>", "<id>1</id><title type=\"html>words</title>",
        "<id>1</id><link href=\"http://e.org/1/><title>words</title>",
    ])
    func itemBehindAnOpenEndIsNotSwallowed(damage: String) throws {
        let entries = try entries(damage)
        #expect(entries.map(\.id) == ["1", "2"])
        #expect(entries[0].title ?? entries[0].summary == "words")
        #expect(entries[1].title == "Q&A" && entries[1].summary == "S2" && entries[1].url == "http://e.org/2")
    }

    @Test func valueWithoutItsQuoteEndsWithItsTag() throws {
        let items = try items(
            "<enclosure url=\"http://e.org/a\" length=\"1\" type=\"x/y/><description>S <a href=\"http://e.org/x\">y</a></description><guid>g</guid>"
        )
        #expect(items[0].id == "g" && items[0].contentText == "S y")
        #expect(items[0].attachments == [FeedAttachment(url: "http://e.org/a", mimeType: "x/y", size: 1)])
    }

    /// An article about CDATA swallows nothing.
    @Test func sectionThatQuotesASectionIsWhole() throws {
        let items = try items(
            "<description><![CDATA[write &lt;![CDATA[ or <![CDATA[ at the start of a section]]></description>"
        )
        #expect(items.count == 2 && items[0].contentText?.hasSuffix("at the start of a section") == true)
    }

    @Test func homeIsThePageAmongAlternates() throws {
        let links = """
            <link rel="alternate" type="application/rss+xml" href="http://e.org/rss"/>
            <link rel="alternate" type="text/html" href="http://e.org/"/>
            """
        #expect(try parse(atom("<id>1</id>", feed: links)).homePageURL == "http://e.org/")
    }
}
