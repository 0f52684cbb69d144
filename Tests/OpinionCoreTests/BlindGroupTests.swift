import OpinionCore
import Testing

@Suite("Feeds that are blind for one cause")
struct BlindGroupTests {
    private func feed(_ id: String, host: String? = "a.cn", cause: String = "超時", kind: BlindFeed.Kind = .unreadable)
        -> BlindFeed
    { BlindFeed(id: id, outlet: "甲", kind: kind, since: t0, cause: cause, host: host) }

    @Test func aServerIsOneLine() {
        let feeds = (0..<500).map { feed("f\($0)") } + [feed("x", host: "b.cn"), feed("y", cause: "404")]
        #expect(BlindGroup.of(feeds).map(\.feeds.count) == [500, 1, 1])
    }

    @Test func twoStandForThemselvesAndSoDoesWhoHasNoServer() {
        #expect(BlindGroup.of([feed("a"), feed("b")]).count == 2)
        #expect(BlindGroup.of((0..<5).map { feed("\($0)", host: nil) }).count == 5)
    }

    @Test func silenceIsAnotherMatterThanFailure() {
        let feeds = (0..<3).map { feed("q\($0)", cause: "隔 \($0) 天", kind: .silent) } + (0..<3).map { feed("f\($0)") }
        #expect(
            BlindGroup.of(feeds).map { $0.feeds.map(\.kind) } == [
                Array(repeating: .silent, count: 3), Array(repeating: .unreadable, count: 3),
            ]
        )
    }

    @Test(
        arguments: [
            ("https://news.example/rss?x=1", "news.example"), ("http://10.0.0.8:8080", "10.0.0.8:8080"),
            ("https://u:p@a.cn/", "a.cn"), ("http://a.cn?x", "a.cn"), ("a.cn/rss", nil), ("", nil),
        ] as [(String, String?)]
    )
    func aServerIsCalledAsPeopleCallIt(_ url: String, _ name: String?) {
        #expect(HostName.spoken(url) == name)
    }
}
