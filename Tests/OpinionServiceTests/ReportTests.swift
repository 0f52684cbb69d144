import ControlAPI
import Foundation
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Reports of another collector go the way of a feed's items")
struct ReportTests {
    private func add(_ house: House, _ lines: [String], _ query: [String: String] = ["outlet": "某報", "tier": "市級"])
        async throws -> ReportAnswer
    {
        let body = Array(lines.joined(separator: "\n").utf8)
        return try await house.daemon.control.addReports(body, RequestQuery(query), house.caller())
    }

    private func item(_ house: House, _ id: Int64) async throws -> Item {
        try #require(try await house.store.read { try $0.item(id) }).item
    }

    private func lastItem(_ house: House) async throws -> Item {
        try await item(house, Int64(try await house.store.read { try $0.itemCount() }))
    }

    @Test func reportOpensAnIncidentLikeAnItemOfAFeed() async throws {
        let house = try await House.running()
        let answer = try await add(
            house,
            ["{\"title\":\"東源縣一企業夜間生產地條鋼被查\",\"url\":\"https://a.cn/1\",\"outlet\":\"網友爆料\",\"tier\":\"自媒體\"}"],
            ["feed": "weibo"]
        )
        try await house.drain()
        #expect(answer.feed == "items:weibo")
        #expect(answer.results.map(\.status) == [.new])
        #expect(try house.types() == [.opened])
        let item = try #require(try await house.store.read { try $0.items(of: 1) }.first?.item.item)
        #expect(item.feed == "items:weibo" && item.outlet == "網友爆料" && item.tier == "自媒體")
    }

    @Test func sameReportIsKnownAndAnotherTextIsChanged() async throws {
        let house = try await House.running()
        let first = "{\"id\":7,\"title\":\"甲縣某事\",\"summary\":\"一\"}"
        #expect(try await add(house, [first, first]).results.map(\.status) == [.new, .known])
        #expect(try await add(house, [first]).results.map(\.status) == [.known])
        let other = "{\"id\":7,\"title\":\"甲縣某事\",\"summary\":\"二\"}"
        #expect(try await add(house, [other]).results.map(\.status) == [.changed])
        #expect(try await add(house, [first], ["feed": "b", "outlet": "x"]).results.map(\.status) == [.new])
    }

    @Test(arguments: [
        ("{", "不是一個 JSON 值"), ("[1]", "應為 JSON 對象"), ("7", "應為 JSON 對象"), ("{\"outlet\":\"x\"}", "缺少 title"),
        ("{\"title\":\"  \"}", "缺少 title"), ("{\"title\":7}", "title 的類型不對"),
        ("{\"title\":\"x\",\"summary\":[]}", "summary 的類型不對"), ("{\"title\":\"x\",\"id\":{}}", "id 的類型不對"),
        ("{\"title\":\"x\",\"url\":\"javascript:alert(1)\"}", "不是 http(s) 網址"),
        ("{\"title\":\"x\",\"published\":\"neulich\"}", "published 看不懂"),
        ("{\"title\":\"x\",\"authors\":7}", "authors 的類型不對"), ("{\"title\":\"\\u0001\"}", "title"),
    ])
    func badLineIsRefusedWithItsPlaceAndCause(_ line: String, _ cause: String) async throws {
        let house = try await House.running()
        let before = try await house.store.read { try $0.itemCount() }
        let answer = try await add(house, ["{\"title\":\"好的一行\"}", "", line, "{\"title\":\"又一行好的\"}"])
        #expect(answer.results.map(\.line) == [1, 3, 4])
        #expect(answer.results.map(\.status) == [.new, .refused, .new])
        #expect(answer.results[1].cause?.contains(cause) == true, "\(answer.results[1].cause ?? "")")
        #expect(answer.exitCode == .faults)
        #expect(try await house.store.read { try $0.itemCount() } == before + 2)
    }

    @Test func lineWithoutOutletNeedsTheOption() async throws {
        let house = try await House.running()
        let answer = try await add(house, ["{\"title\":\"好的一行\"}"], [:])
        #expect(answer.results.first?.cause == "缺少 outlet，或用 --outlet")
    }

    @Test func hostileMarkupIsCleanedLikeThatOfFeeds() async throws {
        let house = try await House.running()
        let html = "<p>東源縣<script>alert('x')</script>一企業</p><p onclick=x()>夜間<b>生產</b></p><style>p{}</style>"
        let line = try JSONSerialization.data(withJSONObject: [
            "title": "某企業<被查>", "content_html": html, "url": "https://a.cn/1?utm_source=x",
            "authors": ["張三", ["name": "李四"]], "published": "2026-08-20T09:00:00+08:00",
        ])
        #expect(try await add(house, [String(decoding: line, as: UTF8.self)]).results.map(\.status) == [.new])
        let item = try await lastItem(house)
        #expect(item.contentText == "東源縣一企業\n夜間生產")
        #expect(item.authors == ["張三", "李四"])
        #expect(item.canonicalURL == CanonicalURL.of("https://a.cn/1"))
        #expect(item.published?.at == Instant("2026-08-20T01:00:00Z"))
    }

    @Test func oldNewsIsFoundLateAndOpensNothing() async throws {
        let house = try await House.running()
        let line = "{\"title\":\"東源縣一企業夜間生產地條鋼被查\",\"published\":\"2026-08-01T09:00:00+08:00\"}"
        #expect(try await add(house, [line]).results.map(\.status) == [.new])
        house.clock.advance(.minutes(2))
        try await house.tick()
        #expect(try house.types() == [.foundLate])
        #expect(try await house.incidentCount() == 0)
    }

    @Test func manyLinesGoInBoundedTransactions() async throws {
        let house = try await House.running()
        let lines = (1...250).map { "{\"id\":\"\($0)\",\"title\":\"第 \($0) 條報道的標題\"}" }
        let answer = try await add(house, lines)
        #expect(answer.results.map(\.line) == Array(1...250))
        #expect(answer.count(.new) == 250)
        #expect(answer.exitCode == .done)
    }

    @Test func requestOfTooManyLinesIsRefusedWhole() async throws {
        let house = try await House.running()
        let lines = [String](repeating: "{}", count: ReportLimits.lines + 1)
        let error = try await #require(throws: ErrorResponse.self) { _ = try await add(house, lines) }
        #expect(error.exitCode == .usage)
    }

    @Test(arguments: ["a b", "", "汉", "a/b", String(repeating: "x", count: 65)])
    func collectorHasAPlainName(_ name: String) async throws {
        let house = try await House.running()
        let error = try await #require(throws: ErrorResponse.self) {
            _ = try await add(house, [], ["feed": name, "outlet": "x"])
        }
        #expect(error.exitCode == .usage)
    }

    @Test func repeatUnderTheSameIdTellsTheSame() async throws {
        let house = try await House.running()
        var caller = house.caller()
        let body = Array("{\"title\":\"好的一行\"}\n{".utf8)
        caller.request = RequestScope(
            id: "12345678",
            uid: 1,
            path: "/v1/items",
            body: body,
            spokenName: nil,
            now: caller.now
        )
        let query = RequestQuery(["outlet": "x"])
        let control = try house.daemon.control
        let before = try await house.store.read { try $0.itemCount() }
        let first = try await control.addReports(body, query, caller)
        let second = try await control.addReports(body, query, caller)
        #expect(first.results.map(\.status) == [.new, .refused])
        #expect(second.results.map(\.status) == [.new, .refused])
        #expect(try await house.store.read { try $0.itemCount() } == before + 1)
    }
}
