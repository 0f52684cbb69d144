import Testing

@testable import FeedParsing

/// Long texts go round libxml2. Nobody may notice.
@Suite struct OutlineTests {
    static let pad = String(repeating: "東江水", count: 20)

    static let pieces = [
        "a &amp; b", "a &lt;b&gt; c", "&quot;a&apos;", "a &amp;amp; b", "&#233;&#x4E2D;&#X4E2D;", "a & b", "AT&T",
        "&nbsp;&eacute;",
        "&unknown;", "&#0;&#xFFFE;", "&#55296;", "&#x110000;", "&#99999999999;", "&#;&#x;", "a]]>b", "a]]&gt;b",
        "a]] >b",
        "a\r\nb\rc\nd", "a\u{1}b", "a\u{FFFE}b", "a\u{FFFD}b", "\u{F0000}", "&#xF0000;", "a\u{85}b", "<b>a</b>",
        "<![CDATA[a & b]]>",
        "a<!-- b -->c", "a<?b c?>d",
    ]

    private struct Read: Equatable {
        var title: String?
        var id: String?
        var summary: String?
        var repairs: Set<Repair.Kind>
    }

    private func read(_ text: String) throws -> Read {
        let feed = try parse(rss("<title>x\(text)y</title><guid>x\(text)y</guid><description>x\(text)y</description>"))
        let item = feed.items[0]
        return Read(title: item.title, id: item.id, summary: item.summary, repairs: Set(feed.repairs.map(\.what)))
    }

    @Test(arguments: pieces) func longTextMeansWhatShortTextMeans(piece: String) throws {
        let short = try read("·" + piece), before = try read(Self.pad + "·" + piece),
            after = try read("·" + piece + Self.pad)
        #expect(before.title == short.title.map { $0.replacing("x·", with: "x" + Self.pad + "·") })
        #expect(before.id == short.id.map { $0.replacing("x·", with: "x" + Self.pad + "·") })
        #expect(before.summary == short.summary.map { $0.replacing("x·", with: "x" + Self.pad + "·") })
        #expect(before.repairs == short.repairs)
        #expect(after.title == short.title.map { $0.dropLast() + Self.pad + "y" })
        #expect(after.repairs == short.repairs)
    }

    @Test(arguments: ["a & b", "a &amp; b", "a\r\nb", "a<b", "a\u{1}b", "&#xF0000;"])
    func longCDATAMeansWhatShortCDATAMeans(piece: String) throws {
        let short = try read("<![CDATA[·\(piece)]]>"), long = try read("<![CDATA[\(Self.pad)·\(piece)]]>")
        #expect(long.title == short.title.map { $0.replacing("x·", with: "x" + Self.pad + "·") })
        #expect(long.repairs == short.repairs)
    }

    @Test func textsThatMeetStayInOrder() throws {
        let parts = (0..<6).map { String(repeating: "\($0)", count: 50) }
        let title =
            "\(parts[0])<![CDATA[\(parts[1])]]>\(parts[2])<![CDATA[3]]><!-- -->\(parts[4])<?a?>\(parts[5])&#xF0000;"
        let feed = try parse(rss("<guid>\(title)</guid>"))
        #expect(feed.items[0].id == parts[0] + parts[1] + parts[2] + "3" + parts[4] + parts[5] + "\u{F0000}")
    }

    @Test func textWithinMarkupIsEscapedAgain() throws {
        let content = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>\(Self.pad) &lt;b&gt; &amp;amp;</p></div>"
        let item = try parse(atom("<id>1</id><content type=\"xhtml\">\(content)</content>")).items[0]
        #expect(item.contentText == Self.pad + " <b> &amp;")
    }

    @Test func wordsOutsideTheFeedAreNotTakenForFine() throws {
        let feed = try parse(rss("<title>a</title>") + Self.pad + " and more")
        #expect(feed.items.count == 1)
        #expect(feed.wasRepaired)
    }

    @Test func linesAreCountedInWhatWentRound() throws {
        let lines = String(repeating: "\(Self.pad)\n", count: 30)
        let feed = try parse(rss("<description>\(lines)</description><title>a & b</title>"))
        #expect(feed.repairs.first { $0.what == .strayAmpersand }?.line == 31)
    }

    /// A feed of many megabytes is given back as it is read.
    @Test func largeFeedsAreWhole() throws {
        let items = (0..<40_000).map { "<item><guid>\($0)</guid><title>\(Self.pad) \($0)</title></item>" }
        let feed = try parse("<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>")
        #expect(feed.items.count == 40_000)
        #expect(
            feed.items.indices.allSatisfy {
                feed.items[$0].title == "\(Self.pad) \($0)" && feed.items[$0].id == "\($0)"
            }
        )
        #expect(!feed.wasRepaired)
    }
}
