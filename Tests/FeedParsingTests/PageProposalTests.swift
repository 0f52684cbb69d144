import Testing

@testable import FeedParsing

@Suite struct PageProposalTests {
    private static let host = "http://www.example.gov.cn"
    private typealias Case = (name: String, html: String, isGBK: Bool, expected: PageFixtures.Expected)

    private static let cases: [Case] = [
        (
            "trs", PageFixtures.trs, false,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: host + "/zwgk/gsgg/202611/t20261122_1000.html",
                date: "2026-11-22"
            )
        ),
        (
            "dede", PageFixtures.dede, true,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/a/news/0.html", date: "2026-11-22 08:30")
        ),
        (
            "table", PageFixtures.table, true,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: host + "/zwgk/gsgg/content.jsp?id=0&c=2",
                date: "2026-11-22"
            )
        ),
        (
            "split", PageFixtures.split, false,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/info/0.htm", date: "2026-11-22")
        ),
        (
            "definitions", PageFixtures.definitions, false,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: host + "/art/2026/11/22/art_1_0.html",
                date: "2026-11-22"
            )
        ),
        (
            "old", PageFixtures.old, true,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: host + "/zwgk/gsgg/shownews.asp?id=0",
                date: "2026-11-22"
            )
        ),
        (
            "cards", PageFixtures.cards, false,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: "https://news.example.com/a/0",
                date: "2026-11-22 09:30"
            )
        ),
        (
            "pieces", PageFixtures.pieces, false,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/zwgk/gsgg/0.shtml", date: "2026-11-22")
        ),
        (
            "based", PageFixtures.based, false,
            .init(
                count: 8,
                title: PageFixtures.titles[0],
                url: "http://old.example.gov.cn/tz/0.html",
                date: "2026-11-22"
            )
        ),
        (
            "loose", PageFixtures.loose, false,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/n/0.html", date: "2026-11-22")
        ),
        (
            "inside", PageFixtures.inside, false,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/n/0.html", date: "2026-11-22")
        ),
        (
            "taiwan", PageFixtures.taiwan, false,
            .init(count: 4, title: "經濟部召開產業發展會議說明", url: host + "/tw/0", date: "2026-11-20")
        ),
        (
            "english", PageFixtures.english, false,
            .init(
                count: 4,
                title: "Minister opens new steel recycling plant",
                url: host + "/news/0",
                date: "2026-11-20 09:00"
            )
        ),
        (
            "bulletin", PageFixtures.bulletin, false,
            .init(
                count: 4,
                title: "Recall of pressure cookers announced",
                url: host + "/zwgk/gsgg/bulletin.php?id=0",
                date: "2026-11-20"
            )
        ),
        (
            "portal", PageFixtures.portal, false,
            .init(count: 8, title: PageFixtures.titles[0], url: host + "/yw/202611/22/c_0.htm", date: "2026-11-22")
        ),
    ]

    static func bytes(_ index: Int) -> [UInt8] {
        cases[index].isGBK ? PageFixtures.gbk(cases[index].html) : Array(cases[index].html.utf8)
    }

    static let hints = ParseHints(baseURL: host + "/zwgk/gsgg/index.html")

    @Test(arguments: cases.indices) func bestProposalReadsTheList(index: Int) throws {
        let proposals = try PageProposal.propose(Self.bytes(index), hints: Self.hints, now: pageNow, options: beijing)
        let (name, _, _, expected) = Self.cases[index]
        let best = try #require(proposals.first, "\(name)")
        let about: Comment = "\(name) \(best.recipe)"
        #expect(best.count == expected.count, about)
        #expect(best.samples.first?.title == expected.title, about)
        #expect(best.samples.first?.url == expected.url, about)
        #expect(beijingTime(best.samples.first?.date) == expected.date, about)
        #expect(best.score > 0.5, about)
        #expect(proposals.dropFirst().allSatisfy { $0.score <= best.score })
    }

    @Test(arguments: cases.indices) func proposedRecipesNameTheirParts(index: Int) throws {
        let proposals = try PageProposal.propose(Self.bytes(index), hints: Self.hints, now: pageNow, options: beijing)
        let recipe = try #require(proposals.first?.recipe)
        #expect(recipe.item.allSatisfy { !$0.contains("/html") }, "\(Self.cases[index].name)")
        #expect(!recipe.link.isEmpty, "\(Self.cases[index].name)")
        #expect(Self.cases[index].name == "portal" || !recipe.date.isEmpty, "\(Self.cases[index].name)")
    }

    @Test func pagingIsProposed() throws {
        func best(_ html: String) throws -> PageRecipe? {
            try PageProposal.propose(Array(html.utf8), hints: Self.hints, now: pageNow).first?.recipe
        }
        let trs = try best(PageFixtures.trs)
        #expect(trs?.nextPattern == "index_{n}.html")
        #expect(trs?.nextFirst == 1)
        #expect(try best(PageFixtures.dede)?.next == ["a:contains(\"下一页\")"])
    }

    @Test(arguments: [
        "<p>只有一句话。</p>", PageFixtures.framed(""),
        "<ul><li><a href=/1>首页</a><li><a href=/2>关于</a><li><a href=/3>联系</a></ul>",
    ]) func pagesWithoutAListGiveNothingConvincing(html: String) throws {
        let proposals = try PageProposal.propose(Array(html.utf8), hints: Self.hints, now: pageNow)
        #expect(proposals.allSatisfy { $0.score < 0.3 })
    }
}
