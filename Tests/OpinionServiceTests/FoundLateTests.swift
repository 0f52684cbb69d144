import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Old news is not an emergency")
struct FoundLateTests {
    private static func fifty() -> [Article] {
        (1...50).map { number in
            Article(
                "\(number)",
                url: "https://news.example.cn/old/\(number).html",
                title: "東源縣查處地條鋼企業第\(number)批名單公布",
                published: start - .minutes(number)
            )
        }
    }

    /// A daemon whose very first look at a feed finds fifty hits.
    private func flooded() async throws -> House {
        let house = try House()
        house.publish("city", Self.fifty())
        try await house.begin()
        try await house.poll()
        house.clock.advance(.seconds(6))
        try await house.tick()
        return house
    }

    @Test func firstAnswerWithFiftyHitsPagesNobody() async throws {
        let house = try await flooded()
        #expect(try await house.incidentCount() == 0)
        #expect(try house.types() == [.foundLate])
    }

    @Test func oneNoticeListsAllFifty() async throws {
        let house = try await flooded()
        let entries = try await house.outbox()
        #expect(entries.count == 1)
        guard case .foundLate(let items, let total) = try #require(entries.first).alert.reason else {
            Issue.record("not a notice")
            return
        }
        #expect(total == 50)
        #expect(Set(items.map(\.title)) == Set(Self.fifty().map(\.title)))
        #expect(items.first?.title == "東源縣查處地條鋼企業第1批名單公布")
        #expect(try house.received().first?.data.text.contains("50") == true)
    }

    @Test func noticeIsTellingOnce() async throws {
        let house = try await flooded()
        try await house.restart()
        try await house.poll()
        try await house.run(minutes: 5)
        #expect(try house.types() == [.foundLate])
    }

    @Test func noticeWaitsForTheEndOfTheFirstRound() async throws {
        let house = try House()
        house.publish("city", [Article()])
        try await house.begin()
        try await house.poll("city")
        house.clock.advance(.seconds(3))
        try await house.tick()
        #expect(try house.received().isEmpty)
        house.publish("national", [Article("n", url: "https://n.cn/1", title: "河源再現中頻爐煉鋼現象調查")])
        try await house.poll("national")
        house.clock.advance(.seconds(5))
        try await house.tick()
        #expect(try house.types() == [.foundLate])
        #expect(try await house.incidentCount() == 0)
    }

    @Test(arguments: [(24 * 60 - 1, AlertType.opened), (24 * 60 + 1, .foundLate)])
    func itemPublishedADayBeforeIsFoundLate(_ minutes: Int, _ type: AlertType) async throws {
        let house = try await House.running()
        try await house.open(Article(published: start - .minutes(minutes)))
        house.clock.advance(.seconds(6))
        try await house.tick()
        #expect(try house.types() == [type])
    }

    @Test func officerOpensWhatTheNoticeListed() async throws {
        let house = try await flooded()
        guard case .foundLate(let items, _) = try await house.outbox().first?.alert.reason else {
            Issue.record("not a notice")
            return
        }
        var request = OpenRequest()
        request.item = try #require(items.first?.item)
        let response = try await house.daemon.control.open(request, house.caller())
        #expect(response.results.first?.ok == true)
        try await house.drain()
        let incident = try await house.incident()
        #expect(incident.title == items.first?.title)
        #expect(incident.area == steelArea)
        #expect(incident.level == "較大")
        #expect(!incident.isProposed)
        #expect(incident.heat.items == 1)
        #expect(try house.types() == [.foundLate, .opened])
    }
}
