import ControlAPI
import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("What officers and their scripts see")
struct ControlTests {
    private func object(_ value: some Encodable) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
    }

    @Test func pageHasTheShapeOfTheContract() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        let page = try await object(house.daemon.control.page(1, house.caller()))
        #expect(page["version"] as? Int == 1)
        let incident = try #require(page["incident"] as? [String: Any])
        #expect(Set(incident.keys).isSuperset(of: ["number", "times", "items", "deliveries", "timeline", "clocks"]))
        let times = try #require(incident["times"] as? [String: Any])
        #expect(Set(times.keys) == ["occurred", "published", "detected", "reported", "confirmed"])
        #expect(times["occurred"] is NSNull)
        #expect((times["published"] as? [String: Any])?["by"] as? String == "媒體city")
        let acknowledged = try #require(incident["acknowledged"] as? [String: Any])
        #expect(acknowledged["by"] as? String == "李值班")
        #expect((incident["deliveries"] as? [[String: Any]])?.map { $0["state"] as? String } == ["sent", "sent"])
        let events = (incident["timeline"] as? [[String: Any]])?.map { $0["event"] as? String }
        #expect(events == ["incident.opened", "alert.sent", "ack", "alert.sent"])
    }

    @Test func unknownIncidentIsNotFound() async throws {
        let house = try await House.running()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.daemon.control.page(7, house.caller())
        }
        #expect(error.exitCode == .notFound)
        #expect(error.error.text.contains("#7"))
    }

    @Test func statusHasTheShapeOfTheContract() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let status = try await object(house.daemon.control.status(house.caller()))
        let keys: Set = [
            "version", "ok", "since", "problems", "notices", "incidents", "next_deadline", "feeds", "outbox", "log",
            "config", "drills",
        ]
        #expect(Set(status.keys) == keys)
        #expect(status["ok"] as? Bool == true)
        let next = try #require(status["next_deadline"] as? [String: Any])
        #expect(next["number"] as? Int == 1)
        #expect(next["kind"] as? String == "release")
        let incidents = try #require(status["incidents"] as? [String: Int])
        #expect(incidents == ["open": 1, "unacknowledged": 1, "overdue": 0])
        #expect((status["config"] as? [String: Any])?["refused"] is NSNull)
    }

    @Test func overdueClockMakesStatusBad() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        house.clock.advance(.hours(5))
        let status = try await house.daemon.control.status(house.caller())
        #expect(!status.ok)
        #expect(status.incidents.overdue == 1)
    }

    @Test func loopThatHangsIsNamed() async throws {
        let house = try await House.running()
        house.clock.advance(.seconds(151))
        let pulse = try house.daemon.pulse
        for loop in Pulse.Loop.allCases where loop != .relay { pulse.beat(loop) }
        #expect(pulse.hanging == [.relay])
        let problems = try await house.daemon.control.status(house.caller()).problems
        #expect(problems.map(\.kind) == ["hanging"])
        #expect(problems.first?.text == "內部循環停頓：事件日誌（relay）")
    }

    @Test func everyLoopHasAName() {
        for loop in Pulse.Loop.allCases { #expect(LoopName.phrase(loop.rawValue).traditional != loop.rawValue) }
    }

    // MARK: By hand

    @Test func incidentOpenedByHandRunsTheSameClocks() async throws {
        let house = try await House.running()
        var request = OpenRequest()
        (request.title, request.area, request.level) = ("市民來電：東源一企業爆炸", steelArea, "重大")
        (request.occurred, request.reportedBy) = ("-30m", "市民")
        #expect(try await house.daemon.control.open(request, house.caller()).exitCode == .done)
        try await house.drain()
        let incident = try await house.incident()
        #expect(incident.department == "產業發展科")
        #expect(incident.clock(.release)?.due == start - .minutes(30) + .hours(5))
        #expect(incident.clock(.release)?.startSource == .occurred)
        #expect(try house.types() == [.opened])
        try await house.run(minutes: 30)
        #expect(try await house.escalations() == ["10 duty", "20 deputy", "30 leader"])
    }

    @Test func drillIsMarkedEverywhere() async throws {
        let house = try await House.running()
        #expect(try await house.daemon.control.drill(DrillRequest(), house.caller()).exitCode == .done)
        try await house.run(minutes: 10)
        #expect(try await house.incident().isDrill)
        let alarms = try house.received()
        #expect(alarms.map(\.type) == [.opened, .escalated])
        #expect(alarms.allSatisfy { $0.data.text.contains("演練") && $0.data.incident?.drill == true })
    }

    @Test func waiverNeedsAnotherPersonsApproval() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let own = try await house.act("waive") {
            ($0.clock, $0.reason, $0.approver) = ("press", "已有發布", "李值班")
        }
        #expect(own.code == "refused")
        let other = try await house.act("waive") {
            ($0.clock, $0.reason, $0.approver) = ("press", "已有發布", "王局長")
        }
        #expect(other.ok)
        #expect(try await house.incident().runningClocks.map(\.kind) == [.release])
    }

    @Test func regradedIncidentTellsOldAndNewDeadlines() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.act("level") {
            $0.level = "重大"
            $0.message = "已有傷亡"
        }
        try await house.drain()
        let incident = try await house.incident()
        #expect(incident.runningClocks.map(\.kind) == [.release, .press])
        #expect(incident.clock(.release)?.due == start + .hours(5))
        #expect(!incident.isProposed)
        #expect(try house.types() == [.opened, .levelChanged])
    }

    @Test func reopenedIncidentIsWatchedAgain() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.act("dismiss") { $0.reason = "誤報" }
        try await house.run(minutes: 60)
        #expect(try await house.escalations() == [])
        #expect(try await house.act("reopen").ok)
        try await house.run(minutes: 30)
        #expect(try await house.escalations() == ["70 duty", "80 deputy", "90 leader"])
        #expect(try await house.incident().runningClocks.map(\.kind) == [.reply])
    }

    // MARK: Alerts

    @Test func retrySendsAPendingAlertAtOnce() async throws {
        let house = try await House.running()
        house.web.answer("/hook") { _ in .text("", status: 404) }
        try await house.open()
        house.web.answer("/hook") { _ in .text("ok") }
        let control = try house.daemon.control
        let done = try await control.retry("#1-1", house.caller())
        #expect(done.exitCode == .done && done.results.map(\.text) == ["#1-1 立即重送"])
        try await house.drain()
        #expect(try await house.outbox().map(\.state) == [.sent, .sent])
        #expect(try await house.outbox().last?.alert.type == .channelRecovered)
    }

    /// What has arrived, was dropped or was told otherwise is found: the answer says what became of it, and when.
    @Test func whatIsNotOnItsWayAnyMoreIsNamed() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.drain()
        let control = try house.daemon.control
        let sent = try #require(try await house.outbox().first?.sent)
        let time = LocalZone.shanghai.short(sent, now: house.clock.now)
        let request = DropRequest(id: "1-1", reason: "已電話通知")
        let errors = [
            try await #require(throws: ErrorResponse.self) { try await control.retry("1-1", house.caller()) },
            try await #require(throws: ErrorResponse.self) { try await control.drop(request, house.caller()) },
        ]
        for error in errors {
            #expect(error.exitCode == .refused)
            #expect(error.error.text.hasPrefix("#1-1 已送達（\(time)）"))
        }
        let missing = try await #require(throws: ErrorResponse.self) { try await control.retry("1-9", house.caller()) }
        #expect(missing.exitCode == .notFound)
    }

    @Test func listOfNothingIsAMistake() async throws {
        let house = try await House.running()
        let control = try house.daemon.control
        let error = try await #require(throws: ErrorResponse.self) {
            try await control.alerts(RequestQuery(["limit": "0"]), house.caller())
        }
        #expect(error.exitCode == .usage)
    }

    @Test func testMessageSaysWhatTheChannelSaid() async throws {
        let house = try await House.running()
        let control = try house.daemon.control
        #expect(try await control.test(TestRequest(channel: "平台"), house.caller()).ok)
        house.web.answer("/hook") { _ in .text("", status: 500) }
        let failed = try await control.test(TestRequest(channel: "平台"), house.caller())
        #expect(!failed.ok)
        #expect(failed.text.contains("500"))
        #expect(try house.types() == [.test, .test])
        #expect(try await house.outbox().isEmpty)
    }
}
