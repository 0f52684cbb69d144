import ControlAPI
import FeedRecipes
import Foundation
import OpinionCore
import OpinionFiles
import Testing

@testable import opinionctl

@Suite struct FeedYAMLTests {
    private static func feed(_ id: String, _ form: FeedForm, timezone: String? = nil, pass: FeedPass = FeedPass())
        -> Feed
    {
        Feed(
            id: id,
            outlet: "甲\"報：#1",
            tier: "市級",
            url: "https://a.example/\(id)?x=1&y=2",
            every: .minutes(15),
            isLocal: true,
            form: form,
            timezone: timezone,
            pass: pass
        )
    }

    private static let feeds: [Feed] = {
        let item = ["//ul[@class='list']/li", "ul.list > li:has(a)", "{}[]: #, \\ \"'"]
        let linked = PageList(item: item, link: ["a::attr(href)"], title: ["a"], next: .link([".next", "a"]), pages: 3)
        var counted = PageList(item: ["li"], date: ["span"], summary: ["p"], dateFormat: "yyyy-MM-dd", pages: 2)
        counted.next = PagePattern("index_{n-1}.html").map(PageTurn.counted)
        var list = JSONList(items: "data.list", title: ["a", "b"], link: ["c"])
        (list.linkTemplate, list.date, list.dateFormat) = ("https://a.cn/{id}.html", ["d[0].e"], "yyyy年M月d日")
        (list.summary, list.content, list.id) = (["s"], ["t"], ["i"])
        (list.author, list.tags) = (["u"], ["v[*].w"])
        var pass = FeedPass()
        pass.headers = [.init(name: "X-B", value: "1"), .init(name: "X-A", value: "\"2\"")]
        (pass.headersFile, pass.cookieFile, pass.isDirect) = ("own-headers", "/run/a cookie", true)
        return [
            feed("g", .feed, pass: pass), feed("a", .feed), feed("b", .sitemap, timezone: "+08:00"),
            feed("c", .page(linked), timezone: "Asia/Tokyo"),
            feed("d", .page(counted)), feed("e", .json(list)), feed("f", .json(JSONList(items: "", link: ["u"]))),
        ]
    }()

    @Test func exportedFeedsReadBackAsTheyWere() throws {
        let folder = try Folder()
        try folder.file("Feeds/a.yaml", FeedYAML.text(Self.feeds))
        #expect(try FeedLoader.load(folder: folder.path + "/Feeds", recipes: RecipeCheck { _ in [] }) == Self.feeds)
    }

    @Test func feedsCrossTheWireAsTheyAre() throws {
        let views = Self.feeds.map { feed in
            FeedView(feed: feed, state: .ok, lastSuccess: nil, lastNew: nil, nextCheck: nil, error: nil)
        }
        let bytes = try JSONEncoder().encode(ControlAPI.FeedList(feeds: views))
        #expect(try JSONDecoder().decode(ControlAPI.FeedList.self, from: bytes).feeds.map(\.feed) == Self.feeds)
    }

    @Test func daemonsOfTheFirstVersionNameNoKind() throws {
        let view = """
            {"id":"a","outlet":"b","tier":"c","url":"https://a.cn/","every":300,"local":false,"state":"ok",
            "last_success":null,"last_new":null,"next_check":null,"error":null}
            """
        let feed = try JSONDecoder().decode(FeedView.self, from: Data(view.utf8)).feed
        #expect(feed == Feed(id: "a", outlet: "b", tier: "c", url: "https://a.cn/", every: .minutes(5)))
    }

    @Test func everyMistakeOfARecipeIsNamed() {
        var list = JSONList(items: "a..b", title: ["ok", "["])
        list.linkTemplate = "https://a.cn/{"
        let faults = RecipeCheck.parser.faults(.json(list)).map { "\($0.key) \($0.index)" }
        #expect(faults.sorted() == ["items 0", "link_template 0", "title 1"])
        let page = PageList(item: ["li", "ul >> a"], link: ["//a"], next: .link(["a:hover"]), pages: 2)
        let found = RecipeCheck.parser.faults(.page(page))
        #expect(found.map { "\($0.key) \($0.index)" } == ["item 1", "link 0", "next 0"])
        #expect(Set(found.flatMap { [$0.text.traditional, $0.text.simplified, $0.text.english] }).count == 9)
    }
}
