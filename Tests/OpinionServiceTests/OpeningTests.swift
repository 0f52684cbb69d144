import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("An article opens an incident")
struct OpeningTests {
    @Test func articleAfterTheFirstAnswerOpensExactlyOneIncident() async throws {
        let house = try await House.running()
        #expect(try house.received().isEmpty)
        try await house.open()
        #expect(try await house.incidentCount() == 1)
        #expect(try house.types() == [.opened])
        let incident = try await house.incident()
        #expect(incident.area == steelArea)
        #expect(incident.department == "產業發展科")
        #expect(incident.rule == "steel-relapse")
        #expect(incident.isProposed)
    }

    @Test func articleFromElsewhereOpensNothing() async throws {
        let house = try await House.running()
        try await house.open(Article(title: "某省一企業夜間生產地條鋼被查", text: "外地消息。"))
        #expect(try await house.incidentCount() == 0)
        #expect(try house.received().isEmpty)
    }

    @Test func webhookBodyHasTheShapeOfTheContract() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        house.clock.advance(.minutes(3))
        try await house.open()
        let request = try #require(house.web.requests("/hook").first)
        let body = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
        let data = try #require(body["data"] as? [String: Any])
        let incident = try #require(data["incident"] as? [String: Any])
        #expect(body["type"] as? String == "incident.opened")
        #expect(body["timestamp"] as? String == (start + .minutes(3)).description)
        #expect(Set(body.keys) == ["type", "timestamp", "data"])
        #expect(
            Set(data.keys).isSuperset(of: ["delivery", "incident", "reason", "quotation", "source", "command", "text"])
        )
        #expect(Set(incident.keys).isSuperset(of: Self.incidentKeys))
        #expect(incident["acknowledged"] is NSNull)
        #expect(request.header("webhook-id") == data["delivery"] as? String)
        #expect(data["command"] as? String == "opinionctl ack 1")
        #expect((data["text"] as? String)?.contains("opinionctl ack 1") == true)
        #expect((data["quotation"] as? String)?.contains("地條鋼") == true)
        try checkSource(data["source"])
        try checkClocks(incident["clocks"])
    }

    private static let incidentKeys = [
        "number", "title", "area", "department", "level", "proposed", "sudden", "state", "drill", "opened",
        "acknowledged", "clocks", "outlets", "items",
    ]

    private func checkSource(_ value: Any?) throws {
        let source = try #require(value as? [String: Any])
        #expect(source["outlet"] as? String == "媒體city")
        #expect(source["tier"] as? String == "市級")
        #expect(source["title"] as? String == Article().title)
        #expect(source["url"] as? String == Article().url)
    }

    private func checkClocks(_ value: Any?) throws {
        let clocks = try #require(value as? [[String: Any]])
        #expect(clocks.map { $0["id"] as? String } == ["1-release", "1-press"])
        let release = try #require(clocks.first)
        #expect(Set(release.keys) == ["id", "kind", "start", "start_source", "due", "revision", "state", "met"])
        #expect(release["start_source"] as? String == "published")
        #expect(release["start"] as? String == start.description)
        #expect(release["due"] as? String == (start + .hours(5)).description)
        #expect(release["state"] as? String == "running")
        #expect(release["met"] is NSNull)
    }

    struct Demand: Sendable, CustomTestStringConvertible {
        let level: String
        let sudden: Bool
        let hours: [ClockKind: Int]
        var testDescription: String { "\(level)\(sudden ? " sudden" : "")" }
    }

    @Test(arguments: [
        Demand(level: "重大", sudden: false, hours: [.release: 5, .press: 24]),
        Demand(level: "特別重大", sudden: false, hours: [.release: 5, .press: 24]),
        Demand(level: "較大", sudden: true, hours: [.release: 5, .press: 24]),
        Demand(level: "一般", sudden: true, hours: [.release: 5, .press: 24]),
        Demand(level: "較大", sudden: false, hours: [.reply: 48]),
        Demand(level: "一般", sudden: false, hours: [.reply: 48]),
    ])
    func levelAndSuddennessDecideWhichClocksRun(_ demand: Demand) async throws {
        let house = try await House.running(Files(rules: Files.rules(level: demand.level, sudden: demand.sudden)))
        try await house.open()
        let clocks = try await house.incident().clocks
        let hours = Dictionary(uniqueKeysWithValues: clocks.map { ($0.kind, Int(($0.due - start).seconds / 3_600)) })
        #expect(hours == demand.hours)
        #expect(clocks.allSatisfy { $0.isRunning })
    }

    // MARK: The same happening again

    @Test func sameItemAgainChangesNothing() async throws {
        let house = try await House.running()
        try await house.open()
        house.publish("city", [Article(), Article("2", url: nil, title: "菊花展延長一週開放", text: "無關。")])
        try await house.poll("city")
        try await house.drain()
        #expect(try house.types() == [.opened])
        #expect(try await house.incident().heat.items == 1)
    }

    @Test(arguments: [
        Article("x", url: "http://www.news.example.cn/a/1.html?utm_source=app", title: "轉載：東源縣查處地條鋼企業"),
        Article("x", url: "https://other.example.cn/z/9.html"),
    ])
    func sameStoryInAnotherFeedJoinsWithoutASecondAlert(_ article: Article) async throws {
        let house = try await House.running()
        try await house.open()
        try await house.open(article, in: "city-two")
        #expect(try await house.incidentCount() == 1)
        #expect(try house.types() == [.opened])
        let heat = try await house.incident().heat
        #expect(heat == Heat(outlets: 2, items: 2, tiers: ["市級"], outletsByTier: ["市級": 2]))
    }

    @Test func restartDoesNotTellAgain() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.restart()
        try await house.poll()
        try await house.tick()
        #expect(try await house.incidentCount() == 1)
        #expect(try house.types() == [.opened])
    }

    @Test func restartBetweenPollAndDeliveryStillDelivers() async throws {
        let house = try await House.running()
        house.publish("city", [Article()])
        try await house.poll("city")
        let id = try await #require(house.outbox().first?.id)
        try await house.restart()
        try await house.drain()
        #expect(try house.received().map(\.data.delivery) == [id.description])
    }

    @Test func twoAreasAreTwoIncidents() async throws {
        let house = try await House.running()
        try house.write(
            "Rules/second.yaml",
            Files.rules().replacing(steelArea, with: "節能降耗").replacing("steel-relapse", with: "energy")
        )
        _ = try await house.daemon.control.reload(house.caller())
        try await house.open()
        #expect(try await house.incidentCount() == 2)
        #expect(try house.types() == [.opened, .opened])
    }
}
