import Testing

@testable import FeedParsing

@Suite struct CanonicalURLTests {
    @Test(arguments: [
        "https://www.outlet.example/a/1.html", "http://outlet.example/a/1.html", "https://m.outlet.example/a/1.html",
        "https://outlet.example:443/a/1.html", "http://wap.outlet.example:80/a/1.html?from=timeline",
        "https://outlet.example/a/1.html?utm_source=rss&utm_medium=feed", "https://OUTLET.example/a/1.html#rss",
        "https://outlet.example/a/1.html?spm=C1.2&fbclid=x", "https://amp.outlet.example/a/1.amp.html",
        "https://outlet-example.cdn.ampproject.org/c/s/outlet.example/a/1.html",
        "https://www.google.com/amp/s/outlet.example/a/1.html", "https://outlet.example/a/1.html?amp=1",
        "https://outlet.example/a/1.html#:~:text=地條鋼",
    ]) func variantsOfOnePageAreEqual(address: String) {
        #expect(CanonicalURL.of(address) == "outlet.example/a/1.html")
    }

    @Test(arguments: [
        ("https://outlet.example/a?id=1&utm_source=x", "outlet.example/a?id=1"),
        ("https://outlet.example/a?id=2#item-3", "outlet.example/a?id=2#item-3"),
        ("https://outlet.example/a/amp/", "outlet.example/a"), ("https://outlet.example/", "outlet.example"),
        ("https://outlet.example/a/", "outlet.example/a"), ("https://m.cn/a", "m.cn/a"),
        ("https://outlet.example:8443/a", "outlet.example:8443/a"), ("https://outlet.example/A", "outlet.example/A"),
        ("https://outlet.example/a?from=heyuan", "outlet.example/a?from=heyuan"), ("urn:x:1", "urn:x:1"),
        ("https://outlet.example/example/amplifier", "outlet.example/example/amplifier"),
    ]) func whatTellsPagesApartStays(address: String, canonical: String) {
        #expect(CanonicalURL.of(address) == canonical)
    }

    @Test func itemWithoutAnIdIsRecognisedInItsMobileForm() throws {
        let desktop = try parse(rss("<title>a</title><link>https://www.outlet.example/1.html</link>"))
        let mobile = try parse(rss("<title>a</title><link>http://m.outlet.example/1.html?utm_source=rss</link>"))
        #expect(desktop.items[0].identity == mobile.items[0].identity)
        #expect(mobile.items[0].url == "http://m.outlet.example/1.html?utm_source=rss")
    }
}
