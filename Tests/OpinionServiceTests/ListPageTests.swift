import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A list page is a feed")
struct ListPageTests {
    static let steel = "東源縣一企業夜間生產地條鋼被查"

    /// A house that watches one list page.
    private func house(_ page: String = "item: 'ul.news li', date: span", more: String = "") async throws -> House {
        let house = try House()
        let url = house.web.url("/list.html")
        try house.write(
            "Feeds/all.yaml",
            "- {id: gov, outlet: 河源市人民政府, tier: 市級, url: \"\(url)\", kind: page, page: {\(page)}\(more)}\n"
        )
        try await house.begin()
        return house
    }

    private func answer(_ house: House, _ rows: [Row], at path: String = "/list.html", next: String? = nil) {
        let text = Row.page(rows, next: next)
        house.web.answer(path) { _ in .text(text, type: "text/html; charset=utf-8") }
    }

    private func requests(_ house: House, _ path: String) -> Int { house.web.requests(path).count }

    @Test func newsOnAListPageOpensAnIncident() async throws {
        let house = try await house()
        answer(house, [Row(1, "市民公園菊花盛開")])
        try await house.poll()
        #expect(try await house.incidentCount() == 0)
        answer(house, [Row(2, Self.steel), Row(1, "市民公園菊花盛開")])
        try await house.poll()
        #expect(try await house.incident().title == Self.steel)
        let item = try #require(try await house.store.read { try $0.item(2) }).item
        #expect(item.url == house.web.url("/a/2.html"))
        #expect(item.published == PublishedTime(at: start - .hours(10), isDateOnly: true))
        #expect(item.provenance == Provenance(charset: "utf-8", charsetReason: "http"))
    }

    @Test func datesAreReadInTheFeedsOwnZone() async throws {
        let house = try await house(more: ", timezone: '-03:00'")
        answer(house, [Row(1, "市民公園菊花盛開", date: "2026-08-27 22:30")])
        try await house.poll()
        let item = try #require(try await house.store.read { try $0.item(1) }).item
        #expect(item.published?.at == Instant("2026-08-28T01:30:00Z"))
    }

    @Test func emptyListIsAFaultUntilItIsReadAgain() async throws {
        let house = try await house()
        answer(house, [])
        try await house.poll()
        let feed = try await house.feed("gov")
        #expect(feed.state == .failing)
        #expect(feed.error?.code == "noItems")
        #expect(feed.error?.text.contains("ul.news li") == true)
        #expect(try await house.daemon.control.status(house.caller()).problems.map(\.kind) == ["feeds_failing"])
        answer(house, [Row(1, Self.steel)])
        try await house.poll()
        #expect(try await house.feed("gov").state == .ok)
        #expect(try await house.incidentCount() == 0, "the first items of a feed are old news")
    }

    @Test func aFaultySelectorIsRefusedWithItsPlaceAndTheOldOneStays() async throws {
        let house = try await house()
        let old = try house.daemon.deployments.current.feeds
        try house.write(
            "Feeds/all.yaml",
            "- {id: gov, outlet: 府, tier: 市級, url: 'https://a.cn/',\n   kind: page, page: {item: [li, 'ul >> li'], link: //a}}\n"
        )
        let report = try await house.daemon.control.reload(house.caller())
        #expect(!report.ok)
        #expect(report.errors.map { $0.contains("all.yaml:2:") } == [true, true])
        #expect(try house.daemon.deployments.current.feeds == old)
    }

    // MARK: Further pages

    private static let counted = "item: 'ul.news li', date: span, next_pattern: 'list_{n-1}.html', pages: 3"

    @Test func furtherPagesAreReadFirstAndWhileAllIsNew() async throws {
        let house = try await house(Self.counted)
        answer(house, [Row(9, "九")])
        answer(house, [Row(8, "八")], at: "/list_1.html")
        answer(house, [Row(7, "七")], at: "/list_2.html")
        answer(house, [Row(6, "六")], at: "/list_3.html")
        try await house.poll()
        #expect(try await house.store.read { try $0.itemCount() } == 3)
        #expect(requests(house, "/list_3.html") == 0)
        answer(house, [Row(10, "十"), Row(9, "九")])
        try await house.poll()
        #expect(requests(house, "/list_1.html") == 1)
        answer(house, [Row(12, "十二")])
        answer(house, [Row(11, Self.steel), Row(10, "十")], at: "/list_1.html")
        try await house.poll()
        #expect(requests(house, "/list_1.html") == 2 && requests(house, "/list_2.html") == 1)
        #expect(try await house.incident().title == Self.steel)
    }

    @Test func countedPagesEndWhereThereIsNoFurtherOne() async throws {
        let house = try await house(Self.counted)
        answer(house, [Row(2, "二")])
        answer(house, [Row(1, "一")], at: "/list_1.html")
        try await house.poll()
        #expect(try await house.store.read { try $0.itemCount() } == 2)
        #expect(try await house.feed("gov").state == .ok)
    }

    @Test func linkedPagesEndWhereTheyLeadBack() async throws {
        let house = try await house("item: 'ul.news li', next: a.next, pages: 20")
        answer(house, [Row(2, "二")], next: "/old.html")
        answer(house, [Row(1, "一")], at: "/old.html", next: "/list.html")
        try await house.poll()
        #expect(try await house.store.read { try $0.itemCount() } == 2)
        #expect(house.web.total == 2)
    }

    @Test func aFurtherPageThatFailsIsSaidAndReadTheNextTime() async throws {
        let house = try await house(Self.counted)
        let first = Array(Row.page([Row(2, "二")], next: nil).utf8)
        house.web.answer("/list.html") { .conditional($0, etag: "\"v1\"", lastModified: nil, body: first) }
        house.web.answer("/list_1.html") { _ in .text("", status: 503) }
        try await house.poll()
        #expect(try await house.feed("gov").error?.code == "pagesMissing")
        #expect(try await house.feed("gov").error?.text.contains("503") == true)
        #expect(try await house.store.read { try $0.itemCount() } == 1)
        answer(house, [Row(1, "一")], at: "/list_1.html")
        answer(house, [Row(0, "零")], at: "/list_2.html")
        house.clock.advance(.minutes(5))
        try await house.poll()
        #expect(try await house.store.read { try $0.itemCount() } == 3)
        #expect(try await house.feed("gov").state == .ok)
        try await house.poll()
        #expect(house.web.requests("/list.html").map { $0.header("If-None-Match") } == [nil, nil, "\"v1\""])
    }

    @Test func otherSelectorsReadThePageAgainThoughItIsTheSame() async throws {
        let house = try await house("item: ul.news li, date: b")
        answer(house, [Row(1, "一")])
        try await house.poll()
        #expect(try await house.poll().map(\.isUnchanged) == [true])
        let url = house.web.url("/list.html")
        try house.write(
            "Feeds/all.yaml",
            "- {id: gov, outlet: 府, tier: 市級, url: \"\(url)\", kind: page, page: {item: ul.news li, date: span}}\n"
        )
        _ = try await house.daemon.control.reload(house.caller())
        #expect(try await house.poll().map(\.isUnchanged) == [false])
    }
}

/// A line of a list page.
private struct Row {
    let number: Int
    let title: String
    let date: String

    init(_ number: Int, _ title: String, date: String = "2026-08-28") {
        (self.number, self.title, self.date) = (number, title, date)
    }

    static func page(_ rows: [Row], next: String?) -> String {
        let list = rows.map { "<li><a href=\"/a/\($0.number).html\">\($0.title)</a><span>\($0.date)</span></li>" }
        return """
            <!DOCTYPE html><html><head><title>要聞</title></head><body><div><a href="/">首頁</a></div>
            <ul class="news">\(list.joined())</ul>\(next.map { "<a class=\"next\" href=\"\($0)\">下一頁</a>" } ?? "")</body></html>
            """
    }
}

extension PollOutcome {
    fileprivate var isUnchanged: Bool {
        if case .unchanged = result { return true }
        return false
    }
}
