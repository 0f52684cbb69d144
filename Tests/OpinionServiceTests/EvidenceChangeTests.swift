import ControlAPI
import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A page that says more, changes or disappears")
struct EvidenceChangeTests {
    private static let raising = Files(rules: Files.rules(raise: Files.raiseWhenDead))

    private func kept(_ files: Files = Files()) async throws -> House {
        let house = try await House.running(files)
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        return house
    }

    @Test func casualtiesInTheBodyRaiseTheLevel() async throws {
        let house = try await House.running(Self.raising)
        house.serve(House.pageText + "\n爆炸造成3人死亡，2人受傷，傷者已送往東源縣人民醫院救治。")
        try await house.open(house.article())
        #expect(try await house.incident().level == "較大")
        try await house.look()
        let incident = try await house.incident()
        #expect(incident.level == "重大")
        #expect(incident.isProposed)
        #expect(incident.heat.items == 1)
        #expect(try house.types() == [.opened, .levelChanged])
        // The same page again raises nothing.
        house.clock.advance(.hours(1))
        try await house.look()
        #expect(try house.types() == [.opened, .levelChanged])
    }

    @Test func settledLevelIsOnlySuggestedAgainst() async throws {
        let house = try await House.running(Self.raising)
        house.serve(House.pageText + "\n爆炸造成3人死亡，2人受傷，傷者已送往東源縣人民醫院救治。")
        try await house.open(house.article())
        try await house.act("level") {
            $0.level = "較大"
            $0.message = "已核實"
        }
        try await house.drain()
        try await house.look()
        #expect(try await house.incident().level == "較大")
        #expect(try house.types() == [.opened, .levelChanged, .grown])
    }

    @Test func changedPageIsToldAndBothVersionsStay() async throws {
        let house = try await kept()
        house.serve(House.pageText.replacing("已被責令停產", with: "未發現違法行為"))
        house.clock.advance(.hours(1))
        try await house.look()
        let records = try await house.evidence()
        #expect(records.map(\.kind) == [.kept, .kept])
        #expect(try house.storedFiles().count == 2)
        #expect(try house.types() == [.opened, .grown])
        let text = try #require(try house.received().last?.data.text)
        #expect(text.contains("網頁已改動"))
        #expect(text.contains("未發現違法行為"))
        let stated = try #require(try await house.events("article.changed").first)
        #expect(stated.data["record"] == .text(records[1].hash))
        #expect(stated.data["record_before"] == .text(records[0].hash))
        #expect(try await house.store.read { try $0.evidence(ofItem: records[0].item) } == records)
    }

    @Test func countersAreNoChange() async throws {
        let house = try await kept()
        house.serve(House.pageText + "\n閱讀 1024 評論 16")
        house.clock.advance(.hours(1))
        try await house.look()
        #expect(try await house.evidence().count == 1)
        #expect(try house.types() == [.opened])
        let record = try #require(try await house.evidence().first)
        #expect(record.confirmed > record.at)
    }

    @Test func pageThatStaysGoneIsToldOnce() async throws {
        let house = try await kept()
        house.web.answer("/a/1.html") { _ in .text("頁面不存在", status: 404) }
        house.clock.advance(.hours(1))
        try await house.look()
        #expect(try house.types() == [.opened])
        house.clock.advance(.minutes(10))
        try await house.look()
        #expect(try house.types() == [.opened, .grown])
        #expect(try house.received().last?.data.text.contains("已撤下") == true)
        #expect(try await house.evidence().map(\.kind) == [.kept, .gone])
        house.clock.advance(.hours(24))
        try await house.look()
        #expect(try house.types() == [.opened, .grown])
    }

    @Test func pageThatComesBackWasNeverGone() async throws {
        let house = try await kept()
        house.web.answer("/a/1.html") { _ in .text("維護", status: 404) }
        house.clock.advance(.hours(1))
        try await house.look()
        house.serve(House.pageText)
        house.clock.advance(.minutes(10))
        try await house.look()
        #expect(try await house.evidence().map(\.kind) == [.kept])
        #expect(try house.types() == [.opened])
    }

    @Test func laterLooksAreConditional() async throws {
        let house = try await House.running()
        let body = Array(pageOf(House.pageText).utf8)
        house.web.answer("/a/1.html") { .conditional($0, etag: "\"v1\"", body: body) }
        try await house.open(house.article())
        try await house.look()
        for hours in [1, 5, 18] {
            house.clock.advance(.hours(hours))
            try await house.look()
        }
        let asked = house.web.requests("/a/1.html").map { $0.header("If-None-Match") }
        #expect(asked == [nil, "\"v1\"", "\"v1\"", "\"v1\""])
        #expect(try await house.evidence().count == 1)
    }

    @Test func limitsNeverTouchAnOpenIncident() async throws {
        let house = try await kept()
        house.clock.advance(.days(500))
        try await house.daemon.evidence.keepUp()
        #expect(try house.storedFiles().count == 1)
        try await house.act("dismiss") { $0.reason = "誤報" }
        house.clock.advance(.days(100))
        try await house.daemon.evidence.keepUp()
        #expect(try house.storedFiles().count == 1)
        house.clock.advance(.days(301))
        try await house.daemon.evidence.keepUp()
        #expect(try house.storedFiles().isEmpty)
        let record = try #require(try await house.evidence().first)
        #expect(record.removed != nil)
        #expect(try await house.events("evidence.removed").first?.data["sha256"] == .text(record.body ?? ""))
    }
}
