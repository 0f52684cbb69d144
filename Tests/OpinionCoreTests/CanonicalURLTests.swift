import OpinionCore
import Testing

@Suite struct CanonicalURLTests {
    @Test(arguments: [
        ("https://news.example.cn/a/1.html", "http://news.example.cn/a/1.html"),
        ("https://NEWS.Example.CN/a", "https://news.example.cn/a"),
        ("HTTPS://news.example.cn/a", "http://news.example.cn/a"),
        ("https://www.example.cn/a", "https://example.cn/a"), ("https://m.example.cn/a", "https://www.example.cn/a"),
        ("https://wap.example.cn/a", "https://3g.example.cn/a"), ("http://example.cn:80/a", "http://example.cn/a"),
        ("https://example.cn:443/a", "https://example.cn/a"), ("https://example.cn/a/", "https://example.cn/a"),
        ("https://example.cn/", "https://example.cn"), ("https://example.cn/a//", "https://example.cn/a"),
        ("https://example.cn/a#comments", "https://example.cn/a"), ("https://example.cn/a?", "https://example.cn/a"),
        ("https://example.cn/a?b=1&a=2", "https://example.cn/a?a=2&b=1"),
        ("https://example.cn/a?id=1&utm_source=wx", "https://example.cn/a?id=1"),
        ("https://example.cn/a?utm_medium=x&UTM_CAMPAIGN=y", "https://example.cn/a"),
        ("https://example.cn/a?from=singlemessage&isappinstalled=0", "https://example.cn/a"),
        ("https://example.cn/a?spm=C7354&id=3", "https://example.cn/a?id=3"),
        ("https://example.cn/a?id=3&share_token=abc", "https://example.cn/a?id=3"),
        ("https://example.cn/a/?id=3", "https://example.cn/a?id=3"),
        ("https://example.cn/a?&id=3&", "https://example.cn/a?id=3"),
        ("https://example.cn/a?id=3#top", "https://example.cn/a?id=3"),
        ("https://example.cn?id=3", "https://example.cn/?id=3"),
        ("https://user:pass@example.cn/a", "https://example.cn/a"),
        (
            "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&chksm=8b&scene=21",
            "http://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a"
        ),
        ("https://example.cn/a?fbclid=1&gclid=2&ref=rss", "https://example.cn/a"),
    ])
    func theSameArticleHasOneAddress(_ one: String, _ other: String) throws {
        let address = try #require(CanonicalURL.of(one))
        #expect(address == CanonicalURL.of(other))
    }

    @Test(arguments: [
        ("https://example.cn/a/1.html", "https://example.cn/a/2.html"),
        ("https://example.cn/A", "https://example.cn/a"),
        ("https://example.cn/a?id=1", "https://example.cn/a?id=2"),
        ("https://example.cn/a?id=1", "https://example.cn/a"),
        ("https://example.cn/a", "https://example.com/a"), ("https://news.example.cn/a", "https://example.cn/a"),
        ("https://example.cn:8080/a", "https://example.cn/a"),
        ("https://example.cn/a?ID=1", "https://example.cn/a?id=1"),
        ("https://example.cn/a%2Fb", "https://example.cn/a/b"), ("https://m.com/a", "https://com/a"),
        ("https://example.cn/a?from_id=1", "https://example.cn/a?from_id=2"),
        ("https://example.cn/a?x=1&y=2", "https://example.cn/a?x=2&y=1"),
        ("https://example.cn/a?id=1&id=2", "https://example.cn/a?id=1"),
        ("https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1", "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=2"),
        ("https://example.cn/utm_source=1", "https://example.cn/utm_source=2"),
        ("https://example.cn/from/1", "https://example.cn/from/2"),
        ("https://example.cn/?a=//b", "https://example.cn/?a=/b"),
    ])
    func unlikeArticlesHaveUnlikeAddresses(_ one: String, _ other: String) throws {
        let (one, other) = (try #require(CanonicalURL.of(one)), try #require(CanonicalURL.of(other)))
        #expect(one != other)
    }

    @Test(arguments: [
        ("https://example.cn/#/news/1", "https://example.cn/#/news/2"),
        ("https://example.cn/app#!/detail?id=1", "https://example.cn/app#!/detail?id=2"),
    ])
    func articlesThatAPageShowsByItsFragmentAreUnlike(_ one: String, _ other: String) {
        #expect(CanonicalURL.of(one) != CanonicalURL.of(other))
    }

    @Test(arguments: [
        "", " ", "example.cn/a", "/a/1.html", "ftp://example.cn/a", "javascript:alert(1)",
        "javascript://example.cn/%0aalert(1)",
        "file:///etc/passwd", "http:", "http://", "https:///a", "http://?a=1", "http://#a", "http://@", "http://:80/",
        "://example.cn", "data:text/html,http://example.cn/a", "mailto:a@example.cn", "http:/example.cn",
    ])
    func whatIsNoAddressHasNone(_ text: String) {
        #expect(CanonicalURL.of(text) == nil)
    }

    @Test(arguments: ["http://user@", "https://user:pass@/a"])
    func aUserIsNoHost(_ text: String) {
        #expect(CanonicalURL.of(text) == nil)
    }

    @Test func aCanonicalAddressIsItsOwn() throws {
        for text in ["https://www.Example.cn:443/a/?b=1&a=2&utm_x=3#f", "http://m.a.b.cn", "https://x.cn/?q=%E6%B2%B3"]
        {
            let once = try #require(CanonicalURL.of(text))
            #expect(CanonicalURL.of("https://" + once) == once)
        }
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            Repeated("a", 500_000), Repeated("http://", "/", 500_000),
            Repeated("http://a.cn", "/", 500_000),
            Repeated("http://a.cn/?", "a=1&", 100_000),
            Repeated("http://", "www.", 100_000, "cn"),
            Repeated("http://", "@", 500_000),
            "http://a.cn/\u{0}\u{202E}\r\n\u{FEFF}", Repeated("http://a.cn/", "\u{301}", 100_000),
            "http://%00/%FF", "http://[::1]:80/a", Repeated("", ":/", 250_000, "://"),
        ]
    )
    func hostileAddressesNeitherCrashNorHang(_ address: Repeated) {
        let text = address.text
        #expect((CanonicalURL.of(text)?.utf8.count ?? 0) <= text.utf8.count)
    }
}
