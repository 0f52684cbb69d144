import ControlAPI
import Foundation
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Silence and noise of rules are told, once")
struct RuleNoticeTests {
    /// A house 91 days later, at 08:46 in Shanghai, with so many items that no rule holds for.
    private func quietHouse(items: Int = 1_000) async throws -> House {
        let house = try await House.running()
        house.clock.advance(.days(91) + .minutes(22 * 60 + 46))
        try await put(items, into: house)
        return house
    }

    /// Archives items of today, of which the first few were hits.
    private func put(_ count: Int, into house: House, hits: Int = 0) async throws {
        let now = house.clock.now
        let rules = try house.daemon.deployments.current.book
        try await house.store.write { transaction in
            for number in 0..<count {
                let item = Item(
                    feed: "city",
                    key: "\(now)-\(number)",
                    outlet: "報",
                    tier: "市級",
                    url: nil,
                    title: number < hits ? "東源縣查處地條鋼" : "今日天氣",
                    found: now
                )
                guard case .new(let id) = try transaction.archive(item) else { continue }
                try transaction.save(rules.matches(.init(item), isLocal: false), item: id)
            }
        }
    }

    private func step(_ house: House) async throws {
        try await house.daemon.ruleWatch.step()
        try await house.drain()
    }

    @Test func silentRuleIsToldInTheMorning() async throws {
        let house = try await quietHouse()
        try await step(house)
        #expect(try house.received().isEmpty)
        house.clock.advance(.minutes(1))
        try await step(house)
        let alarm = try #require(try house.received().first)
        #expect(alarm.type == .ruleSilent)
        #expect(alarm.data.incident == nil)
        #expect(alarm.data.command == "opinionctl rules stats --rule steel-relapse")
        #expect(
            alarm.data.text.contains(
                "steel-relapse〈「地條鋼」死灰復燃〉：08-28 10:00 啟用以來沒有命中，近 90 天歸檔 1000 條 → opinionctl rules stats --rule steel-relapse"
            )
        )
        let intents = try await house.store.read { try $0.openIntents(limit: 1_000) }
        let noticed = intents.filter { $0.event.name == "rules.noticed" }.map(\.event.data)
        #expect(noticed == [["rules": .list(["silent steel-relapse"])]])
    }

    @Test func nothingIsToldTwiceWhateverHappens() async throws {
        let house = try await quietHouse()
        house.clock.advance(.minutes(1))
        for _ in 0..<3 { try await step(house) }
        try await house.restart()
        try await step(house)
        for _ in 0..<5 {
            house.clock.advance(.days(1))
            try await step(house)
        }
        house.clock.step(.zero - .days(3))
        try await step(house)
        #expect(try house.types() == [.ruleSilent])
    }

    @Test func missedMorningIsMadeUpForOnTheSameDay() async throws {
        let house = try await quietHouse()
        await house.kill()
        house.clock.advance(.hours(6))
        try await house.begin()
        try await step(house)
        #expect(try house.types() == [.ruleSilent])
    }

    @Test func failedCommitIsTriedAgain() async throws {
        let house = try await quietHouse()
        house.clock.advance(.minutes(1))
        try await house.refuse("INSERT ON outbox")
        await #expect(throws: (any Error).self) { try await step(house) }
        try await house.permit()
        try await step(house)
        #expect(try house.types() == [.ruleSilent])
    }

    @Test func changeIsToldAndSilenceAboutNobodyIsNot() async throws {
        let house = try await quietHouse()
        house.clock.advance(.minutes(1))
        try await step(house)
        // The rule hits again: nobody is named, and nobody told.
        try await put(10, into: house, hits: 1)
        house.clock.advance(.days(1))
        try await step(house)
        #expect(try house.types() == [.ruleSilent])
        // Too much of it is another name.
        try await put(400, into: house, hits: 399)
        house.clock.advance(.days(1))
        try await step(house)
        let texts = try house.received().map(\.data.text)
        #expect(texts.count == 2)
        #expect(texts.last?.contains("近 7 天命中 400 條，佔 28%，立案 0 件") == true)
    }

    @Test func fewItemsAreCalm() async throws {
        let house = try await quietHouse(items: 900)
        house.clock.advance(.minutes(1))
        try await step(house)
        #expect(try house.received().isEmpty)
        #expect(try await house.daemon.control.status(house.caller()).notices.isEmpty)
    }

    @Test func newRuleIsGivenItsTime() async throws {
        let house = try await quietHouse()
        try house.write("Rules/steel.yaml", Files.rules().replacingOccurrences(of: "steel-relapse", with: "steel-new"))
        #expect(try await house.daemon.control.reloader.reload(by: house.caller().actor, language: .traditional).ok)
        house.clock.advance(.minutes(1))
        try await step(house)
        #expect(try house.received().isEmpty)
    }

    @Test func statusNamesTheRuleAndIsWell() async throws {
        let house = try await quietHouse()
        // Ninety days in one step look like loops that hang.
        for loop in Pulse.Loop.allCases { try house.daemon.pulse.beat(loop) }
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.ok && status.problems.isEmpty)
        let notice = try #require(status.notices.first)
        #expect(notice.kind == "rule_silent" && notice.rule == "steel-relapse" && notice.since == start)
        #expect(
            notice.text
                == "規則 steel-relapse〈「地條鋼」死灰復燃〉自 08-28 10:00 啟用以來沒有命中，近 90 天歸檔 1000 條 → opinionctl rules stats --rule steel-relapse"
        )
    }
}
