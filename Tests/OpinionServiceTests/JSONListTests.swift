import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A JSON list is a feed")
struct JSONListTests {
    private func house() async throws -> House {
        let house = try House()
        let url = house.web.url("/api/news?page=1")
        let json = "items: data.list, link_template: 'https://www.example.cn/a/{id}.html', date: time"
        try house.write(
            "Feeds/all.yaml",
            "- {id: api, outlet: 某市日報, tier: 市級, url: \"\(url)\", kind: json, json: {\(json)}}\n"
        )
        try await house.begin()
        return house
    }

    private func answer(_ house: House, _ items: String) {
        house.web.answer("/api/news") { _ in .text("{\"data\":{\"list\":[\(items)]}}", type: "application/json") }
    }

    @Test func newsOfAnAnswerOpensAnIncident() async throws {
        let house = try await house()
        let calm = #"{"id":1,"title":"市民公園菊花盛開","time":"2026-08-28 08:00:00"}"#
        answer(house, calm)
        try await house.poll()
        answer(house, #"{"id":2,"title":"東源縣一企業夜間生產地條鋼被查","time":"2026-08-28 09:58:00"},"# + calm)
        try await house.poll()
        #expect(try await house.incident().title == "東源縣一企業夜間生產地條鋼被查")
        let item = try #require(try await house.store.read { try $0.item(2) }).item
        #expect(item.url == "https://www.example.cn/a/2.html")
        #expect(item.published == PublishedTime(at: start - .minutes(2)))
        let accept = house.web.requests("/api/news").first?.header("Accept")
        #expect(accept?.hasPrefix("application/json") == true)
    }

    @Test func anEmptyListIsAFault() async throws {
        let house = try await house()
        answer(house, "")
        try await house.poll()
        #expect(try await house.feed("api").error?.code == "noItems")
    }
}

@Suite("How an item was read")
struct ProvenanceTests {
    /// 地條鋼 in GB 18030, where nobody says so.
    private static let guessed = LoopbackResponse(
        headers: [(name: "Content-Type", value: "application/xml; charset=gb2312")],
        body: Array("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>R&D ".utf8)
            + [0xb5, 0xd8, 0xcc, 0xf5, 0xb8, 0xd6] + Array("</title></item></channel></rss>".utf8)
    )

    @Test func charsetItsReasonAndTheRepairAreKept() async throws {
        let house = try House()
        house.web.answer("/city.xml") { _ in Self.guessed }
        try await house.begin()
        try await house.poll("city")
        let item = try #require(try await house.store.read { try $0.item(1) }).item
        #expect(item.title == "R&D 地條鋼" || item.title == "R&D 地条钢")
        #expect(item.provenance == Provenance(charset: "gb18030", charsetReason: "http", wasRepaired: true))
    }
}
