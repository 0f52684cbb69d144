import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A growing incident")
struct GrowthTests {
    private static let raising = Files(rules: Files.rules(raise: Files.raiseWhenDead))
    private static let deadly = "記者從東源縣獲悉，生產地條鋼的企業爆炸致3人死亡。"

    @Test func editedArticleThatSaysMoreRaisesTheLevel() async throws {
        let house = try await House.running(Self.raising)
        try await house.open()
        #expect(try await house.incident().level == "較大")
        house.clock.advance(.minutes(20))
        try await house.open(Article(text: Self.deadly))
        let incident = try await house.incident()
        #expect(try await house.incidentCount() == 1)
        #expect(incident.level == "重大")
        #expect(incident.isProposed)
        #expect(incident.heat.items == 1)
        #expect(incident.runningClocks.map(\.kind) == [.release, .press])
        #expect(incident.clock(.release)?.due == start + .hours(5))
        #expect(try house.types() == [.opened, .levelChanged])
    }

    @Test func editedArticleWithoutAddressOrLongTitleRaisesItsOwnIncident() async throws {
        let house = try await House.running(Self.raising)
        let short = Article(url: nil, title: "快訊")
        try await house.open(short)
        var edited = short
        edited.text = Self.deadly
        try await house.open(edited)
        #expect(try await house.incidentCount() == 1)
        #expect(try await house.incident().level == "重大")
    }

    @Test func editThatChangesNoLevelIsToldAsAnEdit() async throws {
        let house = try await House.running(Self.raising)
        try await house.open()
        try await house.open(Article(text: "記者從東源縣獲悉，生產地條鋼的企業已停產，調查組進駐。"))
        #expect(try house.types() == [.opened, .grown])
        #expect(try await house.incidentCount() == 1)
        let page = try await house.daemon.control.page(1, house.caller())
        #expect(page.incident.items.map { $0.versions?.count } == [1])
    }

    @Test func editedReprintRaisesTheLevelToo() async throws {
        let house = try await House.running(Self.raising)
        try await house.open()
        try await house.open(Article("x", text: Self.deadly), in: "city-two")
        #expect(try house.types() == [.opened, .levelChanged])
    }

    @Test func settledLevelIsOnlySuggestedAgainst() async throws {
        let house = try await House.running(Self.raising)
        try await house.open()
        try await house.act("level") {
            $0.level = "較大"
            $0.message = "已核實"
        }
        try await house.drain()
        try await house.open(Article("x", text: Self.deadly), in: "city-two")
        #expect(try await house.incident().level == "較大")
        #expect(try house.types() == [.opened, .levelChanged, .grown])
    }

    @Test func newTierIsToldOnceAndFurtherItemsAreQuiet() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.open(Article("n", url: "https://n.cn/1"), in: "national")
        #expect(try house.types() == [.opened, .grown])
        #expect(try house.received().last?.data.text.contains("央媒") == true)
        try await house.open(Article("n2", url: "https://n.cn/2"), in: "national")
        try await house.open(Article("c2", url: "https://c.cn/2"), in: "city-two")
        #expect(try house.types() == [.opened, .grown])
        try await house.open(Article("p", url: "https://p.cn/2"), in: "provincial")
        #expect(try house.types() == [.opened, .grown, .grown])
        #expect(try await house.incident().heat.tiers == ["市級", "央媒", "省級"])
    }

    @Test func sameArticleInANewTierIsNoWiderEcho() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.open(Article("n", title: "東源縣一企業夜間生產地條鋼被查"), in: "national")
        #expect(try house.types() == [.opened])
    }

    @Test func spreadWithinTheTimeRaisesTheLevel() async throws {
        let raise = """
                raise:
                  - {to: 重大, outlets: 3, within: 2h}
            """
        let house = try await House.running(Files(rules: Files.rules(raise: raise)))
        try await house.open()
        try await house.open(Article("b", url: "https://b.cn/1"), in: "city-two")
        #expect(try await house.incident().level == "較大")
        try await house.open(Article("c", url: "https://c.cn/1"), in: "provincial")
        #expect(try await house.incident().level == "重大")
        #expect(try house.types() == [.opened, .levelChanged])
    }

    @Test func itemOfAnEndedIncidentPagesNobody() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.act("dismiss") { $0.reason = "誤報" }
        try await house.drain()
        try await house.open(Article("n", url: "https://n.cn/1"), in: "national")
        #expect(try house.types() == [.opened, .dismissed])
        #expect(try await house.incidentCount() == 1)
    }
}
