import Testing

@testable import OpinionFiles

/// Feeds in YAML.
struct FeedFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    static let cases: [BadFile] = [
        BadFile(
            "Feeds/main.yaml",
            "id: heyuan",
            "id: chinanews-scroll",
            [
                "Feeds/main.yaml:2:8: error: the id “chinanews-scroll” is used again; first at Feeds/main.yaml:1:8."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "id: heyuan",
            "headers: {Host: a, X-Api-Key: b, Accept-Language: zh, A B: c}, headers_file: none, proxy: no, id: heyuan",
            [
                "Feeds/main.yaml:2:20: error: the header “Host” cannot be sent: its name is none, its value is empty or has control characters, or it is the program's own (Host, User-Agent, Content-* …).",
                "Feeds/main.yaml:2:34: error: the header “X-Api-Key” is a secret: put it into a file and name that with headers_file or cookie_file.",
                "Feeds/main.yaml:2:63: error: the header “A B” cannot be sent: its name is none, its value is empty or has control characters, or it is the program's own (Host, User-Agent, Content-* …).",
                "Feeds/main.yaml:2:81: error: the file “none” is neither in $CREDENTIALS_DIRECTORY nor beside the configuration.",
                "Feeds/main.yaml:2:94: error: “no” is none of default | direct.",
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "id: heyuan",
            "id: 'he yuan'",
            [
                "Feeds/main.yaml:2:8: error: “he yuan” is no id: letters, digits, - _ . only, at most 64 characters."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "ftp://u:p@x/y",
            [
                "Feeds/main.yaml:2:48: error: “ftp://x/…” is no http or https address."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "http://u:p@x/y",
            [
                "Feeds/main.yaml:2:48: error: an address must hold no user name or password: they would show in logs."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "http://x:99999/",
            [
                "Feeds/main.yaml:2:48: error: “http://x:99999/…” is no http or https address."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "http://a b/",
            [
                "Feeds/main.yaml:2:48: error: “http://a b/…” is no http or https address."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "http://127.0.0.1:8080/y",
            [
                "Feeds/main.yaml:2:48: error: “127.0.0.1” is a private address that allow_addresses does not allow."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "http://[::1]/y",
            [
                "Feeds/main.yaml:2:48: error: “::1” is a private address that allow_addresses does not allow."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "http://www.heyuan.gov.cn/rss.xml",
            "https://www.chinanews.com.cn/rss/scroll-news.xml",
            [
                "Feeds/main.yaml:2:48: error: this address is polled already; first at Feeds/main.yaml:1:56."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "every: 10m",
            "every: 1s",
            [
                "Feeds/main.yaml:2:91: error: “1s” is out of range: from 10s to 7d."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "every: 10m",
            "every: 10",
            [
                "Feeds/main.yaml:2:91: error: “10” is no duration; write 90s, 15m, 5h, 2d or 1h30m."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "local: true",
            "kind: atom",
            [
                "Feeds/main.yaml:2:102: error: “atom” is none of feed | page | json | sitemap."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "local: true",
            "locale: true",
            [
                "Feeds/main.yaml:2:96: error: unknown key “locale”. Did you mean “local”?"
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "id: heyuan, ",
            "",
            [
                "Feeds/main.yaml:2:3: error: “id” is missing."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "outlet: 河源市人民政府",
            "outlet: \"河\\n源\"",
            [
                "Feeds/main.yaml:2:24: error: “outlet” must be a single line of text."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "outlet: 河源市人民政府",
            "outlet: ~",
            [
                "Feeds/main.yaml:2:24: error: “outlet” has no value; a value that starts with # must be quoted."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "- {id: heyuan",
            "- 1\n- {id: heyuan",
            [
                "Feeds/main.yaml:2:3: error: “main.yaml” must be a map of “key: value”."
            ]
        ),
    ]
}
