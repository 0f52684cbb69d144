import OpinionCore
import OpinionStore
import Testing

@testable import IncidentDesk

/// Reports of one story are one incident of each desk.
@Suite(.serialized) struct StoryIntakeTests {
    private static let first = "紫金縣民爆倉庫違規儲存炸藥被責令停業"
    private static let echo = "紫金民爆倉庫違規儲存炸藥 被責令停業整頓"
    private static let noHit = "紫金縣一倉庫違規儲存炸藥被責令停業"

    private func room() throws -> DeskRoom { try DeskRoom(at: "2026-08-20T06:20:00Z") }

    private func suggestions(_ room: DeskRoom) async throws -> [IncidentNumber] {
        try await room.reasons().compactMap { if case .mergeSuggested(let other, _) = $0 { other } else { nil } }
    }

    @Test func otherWordsOfOneHappeningJoin() async throws {
        let room = try room()
        try await room.take(Self.first, by: "甲報")
        try await room.take(Self.echo, by: "乙報")
        #expect(try await room.incident().heat.outletsByTier == ["市級": 2])
        #expect(try await room.store.read { try $0.liveIncidents() }.count == 1)
    }

    @Test func reportThatNoRuleHoldsForJoinsQuietly() async throws {
        let room = try room()
        try await room.take(Self.first, by: "甲報")
        try await room.take(Self.noHit, by: "乙報")
        #expect(try await room.incident().heat.outlets == 2)
        #expect(try await room.events().filter { $0.name == "item.attached" }.count == 1)
        #expect(try await room.reasons().count == 1)
    }

    @Test func storyThatEndedOpensNothingForAnEcho() async throws {
        let room = try room()
        try await room.take(Self.first, by: "甲報")
        try await room.act(.dismiss(reason: "舊聞"), on: 1)
        try await room.take(Self.echo, by: "乙報")
        try await room.take(Self.noHit, by: "丙報")
        #expect(try await room.store.read { try $0.liveIncidents() }.isEmpty)
        #expect(try await room.incident().heat.outlets == 2)
    }

    @Test func looseLikenessToAnEndedIncidentOpensAnew() async throws {
        let room = try room()
        try await room.take("江東新區民爆商鋪起火爆炸", by: "甲報")
        try await room.act(.dismiss(reason: "誤報"), on: 1)
        try await room.take("紫金縣一酒店民爆品起火爆炸", by: "乙報")
        // An incident of another area, which the fire opened too, was not dismissed.
        let live = try await room.store.read { try $0.liveIncidents() }.filter { $0.area == "民爆" }
        #expect(live.count == 1 && live.allSatisfy { $0.number > 1 && $0.heat.items == 1 })
    }

    @Test func hitOfNoAreaJoinsTheAreaThatHasTheStory() async throws {
        let room = try room()
        try await room.take("紫金縣民爆倉庫坍塌兩人被埋", by: "甲報")
        try await room.take("紫金縣倉庫坍塌兩人被埋", by: "乙報")
        #expect(try await room.store.read { try $0.liveIncidents() }.map(\.heat.outlets) == [2])
    }

    @Test func areaThatComesSecondSuggestsToMergeOnce() async throws {
        let room = try room()
        try await room.take("紫金縣倉庫坍塌兩人被埋", by: "甲報")
        try await room.take("紫金縣民爆倉庫坍塌兩人被埋", by: "乙報")
        try await room.take("紫金縣民爆倉庫坍塌 兩人被埋", by: "丙報")
        #expect(try await room.store.read { try $0.liveIncidents() }.map(\.area) == [nil, "民爆"])
        #expect(try await suggestions(room) == [1])
    }

    /// Few archived reports make every word rare: the place and the dead alone are a story then, and no hint.
    @Test func placeAndDeadAloneSuggestNothing() async throws {
        let room = try room()
        try await room.take("紫金縣一居民樓坍塌致2人死亡", by: "甲報")
        try await room.take("紫金縣一民爆工廠氣體洩漏致1人死亡", by: "乙報")
        #expect(try await room.store.read { try $0.liveIncidents() }.map(\.area) == [nil, "民爆"])
        #expect(try await suggestions(room).isEmpty)
    }

    @Test func reportOfTwoIncidentsSuggestsToMergeThemOnce() async throws {
        let room = try room()
        try await room.take("紫金縣民爆倉庫違規儲存炸藥", by: "甲報", url: "https://a.example/1")
        try await room.take("省安委辦掛牌督辦民爆重大隱患", by: "乙報", url: "https://b.example/1")
        #expect(try await room.store.read { try $0.liveIncidents() }.count == 2)
        try await room.take("省安委辦掛牌督辦民爆重大隱患", by: "丙報", url: "https://a.example/1")
        try await room.take("省安委辦掛牌督辦民爆重大隱患", by: "丁報", url: "https://m.a.example/1")
        #expect(try await suggestions(room) == [2])
    }

    @Test func whatAnOfficerPutApartIsNeverSuggested() async throws {
        let room = try room()
        try await room.take(Self.first, by: "甲報")
        try await room.take(Self.first, by: "乙報")
        let officer = Actor(uid: 1_000, user: "li", via: "socket")
        _ = try await room.store.write { [desk = room.desk, orders = room.orders] transaction in
            try desk.regroup(.split(1, items: [2], title: nil, reason: "另一處"), by: officer, orders, transaction)
        }
        for number in 1...5 { try await room.take(Self.first, by: "報\(number)") }
        #expect(try await suggestions(room).isEmpty)
        #expect(try await room.incident(2).heat.items == 6)
    }
}
