import Testing

@testable import FeedParsing

@Suite struct HostileTests {
    static let billionLaughs: String = {
        var dtd = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
        for level in 1...20 { dtd += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">" }
        return dtd
            + "]><rss version=\"2.0\"><channel><title>T</title><item><title>&a20;</title><link a=\"&a20;\">https://a/</link></item></channel></rss>"
    }()

    static let quadratic: String = {
        let entity = String(repeating: "x", count: 50_000)
        let uses = String(repeating: "&a;", count: 50_000)
        return
            "<!DOCTYPE rss [<!ENTITY a \"\(entity)\">]><rss><channel><title>T</title><item><title>t</title><description>\(uses)</description></item></channel></rss>"
    }()

    @Test func billionLaughsStayInert() throws {
        let feed = try parse(Self.billionLaughs)
        #expect(feed.items.count == 1)
        #expect((feed.items[0].title ?? "").utf8.count < 100)
        #expect(feed.repairs.contains { $0.what == .hostileEntities })
    }

    @Test(arguments: ["<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ENTITY rd \"R&amp;D\">]>", "<!DOCTYPE rss>"])
    func plainDeclarationsAreNotHostile(doctype: String) throws {
        let feed = try parse("\(doctype)<rss version=\"2.0\"><channel><title>T</title></channel></rss>")
        #expect(!feed.repairs.contains { $0.what == .hostileEntities })
    }

    @Test func quadraticBlowUpStaysInert() throws {
        let feed = try parse(Self.quadratic)
        #expect((feed.items[0].summary ?? "").utf8.count < 1_000_000)
        #expect(feed.repairs.contains { $0.what == .hostileEntities })
    }

    @Test(arguments: [
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>",
        "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p; <!ENTITY x \"y\">]>",
    ]) func nothingOutsideIsRead(doctype: String) throws {
        let feed = try parse(
            "<?xml version=\"1.0\"?>\(doctype)<rss><channel><title>T</title><item><title>a&x;b</title></item></channel></rss>"
        )
        let title = feed.items[0].title ?? ""
        #expect(!title.contains("root:"))
        #expect(title == (doctype.contains("\"y\"") ? "ayb" : "a&x;b"))
        #expect(feed.repairs.contains { $0.what == .externalEntity } == doctype.contains("x SYSTEM"))
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "<a>", count: 10_000)
        #expect(refusal(Array("<rss><channel>\(deep)".utf8)) == .tooDeep)
        let closed = deep + String(repeating: "</a>", count: 10_000)
        #expect(refusal(Array("<rss><channel><item>\(closed)</item></channel></rss>".utf8)) == .tooDeep)
        #expect(refusal(Array(atom("<content type=\"xhtml\">\(closed)</content>").utf8)) == .tooDeep)
    }

    @Test func depthLimitIsTheOption() throws {
        let text = Array("<rss><channel><title>x</title><a><b><c/></b></a></channel></rss>".utf8)
        #expect(refusal(text, options: ParseOptions(maxDepth: 4)) == .tooDeep)
        #expect(refusal(text, options: ParseOptions(maxDepth: 5)) == nil)
    }

    @Test func thousandsOfAttributesAreRefusedAtOnce() {
        let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
        #expect(refusal(Array("<rss><channel><title\(attributes)>x</title></channel></rss>".utf8)) == .tooComplex)
        let namespaces = (0..<600).map { " xmlns:n\($0)=\"urn:\($0)\"" }.joined()
        #expect(refusal(Array("<rss><channel><title\(namespaces)>x</title></channel></rss>".utf8)) == .tooComplex)
    }

    @Test func hugeAttributeIsNoHarm() {
        let huge = String(repeating: "x", count: 12_000_000)
        let feed = try? parse(
            "<rss><channel><title a=\"\(huge)\">T</title><item><title>t</title></item></channel></rss>"
        )
        #expect(feed == nil || feed?.items.count == 1)
    }

    @Test func largerThanTheLimitIsRefused() {
        #expect(refusal(Array(Fixtures.rss2.utf8), options: ParseOptions(maxBytes: 100)) == .tooLarge)
    }

    @Test(
        arguments: [
            ("", FeedParseError.Code.empty), (" \n\t", .empty), ("\u{FEFF}", .empty),
            ("\u{0}\u{0}\u{0}\u{0}\u{0}", .empty),
            ("<html><body>404</body></html>", .notAFeed), ("<!DOCTYPE html><p>x", .notAFeed),
            ("<!doctype HTML>\n<html>", .notAFeed),
            (
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                .notAFeed
            ),
            ("<!-- x --><html>", .notAFeed), ("<script>document.cookie='x'</script>", .notAFeed),
            ("<h1>521</h1>", .notAFeed),
            ("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head></html>", .notAFeed),
            ("hello", .unknownFormat), ("<opml version=\"2.0\"/>", .unknownFormat),
            ("<?xml version=\"1.0\"?><kml/>", .unknownFormat),
            ("<?xml version=\"1.0\"?><opml/>", .unknownFormat), ("<rss", .malformed), ("<rss><", .malformed),
            ("%PDF-1.4", .unknownFormat),
            ("<", .unknownFormat), ("&", .unknownFormat), ("<rss/>", nil), ("<rss></rss>", nil),
        ] as [(String, FeedParseError.Code?)]
    ) func whatIsNoFeedSaysSo(text: String, code: FeedParseError.Code?) {
        #expect(refusal(Array(text.utf8)) == code)
    }

    @Test func zeroBytesAreStripped() throws {
        let feed = try parse(rss("<title>a\u{0}b</title>"))
        #expect(feed.items[0].title == "ab")
    }

    @Test func loneSurrogatesInUTF16BecomeReplacementCharacters() throws {
        let units = Array(rss("<title>a?b</title>").utf16).map { $0 == 0x3F ? UInt16(0xD800) : $0 }
        // The question marks of the declaration go too, which makes it junk before the document.
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(try FeedParser().parse(bytes).items[0].title == "a\u{FFFD}b")
    }

    @Test(arguments: [
        Repeated("<a b='", 200_000), Repeated("<!--", 300_000),
        Repeated("<?x ", 300_000),
        Repeated("<a b=\"<a b\" ", 50_000), Repeated("<![CDATA[", 100_000),
        Repeated("&", 500_000), Repeated("<item>", 200_000),
        Repeated("</item>", 200_000),
        Repeated("<rss", 20_000), Repeated("<?xml ?><!--", 20_000),
    ]) func repetitionTakesLinearTime(text: Repeated) {
        let elapsed = ContinuousClock().measure {
            _ = refusal(Array(("<rss><channel><title>T</title><item><title>&" + text.text).utf8))
            _ = refusal(Array(text.text.utf8))
        }
        #expect(elapsed < .seconds(120))
    }

    @Test func manyParsesAtOnceGiveTheSame() async {
        let expected = Fixtures.all.map { try? parse($0) }
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask { (try? parse(Fixtures.all[index % 4])) == expected[index % 4] }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
