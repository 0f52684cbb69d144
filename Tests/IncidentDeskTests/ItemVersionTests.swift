import OpinionCore
import OpinionStore
import Testing

@testable import IncidentDesk

/// An outlet changes an article that an open incident rests on: both wordings are kept, and people are told once.
@Suite(.serialized) struct ItemVersionTests {
    private static let before = "記者獲悉，該企業已被責令停產，現場查獲中頻爐兩座，當地已經介入調查。"
    private static let after = "編者按：經核實，該企業並未生產地條鋼，此前報道有誤，謹向讀者致歉。"

    private func told(_ room: DeskRoom) async throws -> [ArticleChange] {
        try await room.reasons().compactMap { if case .articleChanged(let change) = $0 { change } else { nil } }
    }

    private func take(_ room: DeskRoom, _ title: String, _ text: String) async throws {
        try await room.take(title, by: "甲報", url: "https://a.example/1", text: text)
        room.clock.advance(to: room.now + .minutes(1))
    }

    private func room() async throws -> DeskRoom {
        let room = try DeskRoom(at: "2026-08-20T06:20:00Z")
        try await take(room, "東源縣一企業生產地條鋼被查", Self.before)
        return room
    }

    @Test func bothWordingsAreKeptAndToldOnce() async throws {
        let room = try await room()
        try await take(room, "更正：東源縣一企業並未生產地條鋼", Self.after)
        try await take(room, "更正：東源縣一企業並未生產地條鋼", Self.after)
        let change = try #require(try await told(room).first)
        #expect(try await told(room).count == 1)
        #expect(change.titleBefore == "東源縣一企業生產地條鋼被查")
        #expect(change.titleAfter == "更正：東源縣一企業並未生產地條鋼")
        #expect(change.place == .feed)
        #expect(change.added.contains("報道有誤") || change.added.contains("报道有误"))
        let versions = try await room.store.read { try $0.versions(ofItem: 1) }
        #expect(versions.map(\.title) == ["東源縣一企業生產地條鋼被查"])
        #expect(versions.map(\.contentText) == [Self.before])
        let event = try #require(try await room.events().last { $0.name == "item.changed" })
        #expect(event.data["hash_before"] == .text(versions[0].hash))
        #expect(event.data["hash_before"] != event.data["hash_after"])
    }

    @Test func triflesAreNeitherKeptNorTold() async throws {
        let room = try await room()
        try await take(room, "【更新】東源縣一企業生產地條鋼被查！", Self.before + "\n閱讀 300")
        #expect(try await told(room).isEmpty)
        #expect(try await room.store.read { try $0.versions(ofItem: 1) }.isEmpty)
        #expect(try await !room.events().contains { $0.name == "item.changed" })
    }

    @Test func wordingsThatTakeTurnsAreToldOnce() async throws {
        let room = try await room()
        for _ in 0..<3 {
            try await take(room, "更正：東源縣一企業並未生產地條鋼", Self.after)
            try await take(room, "東源縣一企業生產地條鋼被查", Self.before)
        }
        #expect(try await told(room).count == 1)
    }

    @Test func whatHasRaisedTheLevelIsNotToldTwice() async throws {
        let room = try await room()
        try await take(room, "東源縣一企業生產地條鋼被查", Self.before + "檢查前曾有工人重傷。")
        #expect(try await room.incident().level == "重大")
        #expect(try await told(room).isEmpty)
        #expect(try await room.store.read { try $0.versions(ofItem: 1) }.count == 1)
    }

    @Test func articleOfAnEndedIncidentIsLeftAlone() async throws {
        let room = try await room()
        try await room.act(.dismiss(reason: "舊聞"), on: 1)
        try await take(room, "更正：東源縣一企業並未生產地條鋼", Self.after)
        #expect(try await told(room).isEmpty)
        #expect(try await room.store.read { try $0.versions(ofItem: 1) }.isEmpty)
    }

    @Test func articleThatChangesAtEveryLookIsKeptABoundedNumberOfTimes() async throws {
        let room = try await room()
        for number in 1...70 { try await take(room, "東源縣地條鋼第\(number)報", "第 \(number) 版") }
        #expect(try await room.store.read { try $0.versions(ofItem: 1) }.count == 50)
        #expect(try await told(room).count == 50)
    }
}
