import ControlAPI
import OpinionCore
import Testing

@testable import OpinionService

/// What the record of an incident says is what was logged.
@Suite struct RecordTests {
    private func detail(_ house: House) async throws -> IncidentDetail {
        try await house.daemon.control.page(1, house.caller()).incident
    }

    @Test func theRecordHoldsEveryGradingResponseAndWaiver() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.act("level") {
            $0.level = "重大"
            $0.message = "有傷亡"
        }
        house.clock.advance(.hours(6))
        try await house.act("release") {
            $0.url = "https://a.cn/1"
            $0.speaker = "李局"
            $0.text = "全文"
            $0.at = "-10m"
        }
        try await house.act("waive") {
            $0.clock = "press"
            $0.reason = "已由應急局發布"
            $0.approver = "李局"
        }
        try await house.act("release") { $0.url = "https://a.cn/2" }
        let page = try await detail(house)
        let record = page.record
        #expect(page.ruleTitle == "「地條鋼」死灰復燃")
        #expect(record.acknowledgements == [.init(at: start, by: "李值班")])
        #expect(
            record.regrades == [
                .init(at: start, by: "李值班", from: "較大", to: "重大", reason: "有傷亡", proposed: false)
            ]
        )
        #expect(record.responses.map(\.url) == ["https://a.cn/1", "https://a.cn/2"])
        #expect(record.responses.map(\.late) == [true, false])
        #expect(record.responses[0].at == house.clock.now - .minutes(10))
        #expect(record.responses[0].speaker == "李局" && record.responses[0].text == "全文")
        #expect(record.waivers.map(\.approver) == ["李局"])
        #expect(record.waivers.map(\.kind) == [.press])
    }

    @Test func whatTheRulesRaisedIsARegradeOfTheProgram() async throws {
        let house = try await House.running(Files(rules: Files.rules(raise: Files.raiseWhenDead)))
        try await house.open()
        let worse = Article(text: "東源縣地條鋼企業事故已致二人死亡。")
        house.publish("city-two", [worse])
        try await house.poll("city-two")
        let regrade = try #require(try await detail(house).record.regrades.first)
        #expect(regrade.proposed && regrade.from == "較大" && regrade.to == "重大")
    }

    @Test func theListCountsTheOutletsOfEachTier() async throws {
        let house = try await House.running()
        try await house.open()
        for feed in ["city-two", "national"] {
            house.publish(feed, [Article(feed)])
            try await house.poll(feed)
        }
        let list = try await house.daemon.control.list(RequestQuery([:]), house.caller())
        let heat = try #require(list.incidents.first).heat
        #expect(heat == [TierHeat(tier: "市級", outlets: 2), TierHeat(tier: "央媒", outlets: 1)])
    }
}
