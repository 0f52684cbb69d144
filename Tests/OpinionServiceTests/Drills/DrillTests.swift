import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Drills: played and ended by the program")
struct DrillTests {
    @Test func aScriptIsPlayedStepByStepAndEndsByItself() async throws {
        let house = try await House.running()
        let drill = try await house.rehearse()
        #expect(drill.steps == 5 && drill.name == "夜間生產地條鋼")
        try await house.rehearse(minutes: 5)
        #expect(try await house.incident().state == .acknowledged)
        #expect(try await house.incident().acknowledged?.by.displayName == "演練腳本（值班員）")
        try await house.rehearse(minutes: 26)
        #expect(try await house.incident().state == .closed)
        #expect(try await house.store.read { try $0.runningDrills().isEmpty })
        let report = try await house.report()
        #expect(report.end == .done && report.played == 5 && report.refused.isEmpty)
        #expect(try house.types().last == .drillEnded)
        #expect(try house.types().count { $0 == .drillEnded } == 1)
    }

    @Test func theReportSaysWhoAnsweredWhenAndWhatArrived() async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.rehearse(minutes: 31)
        let incident = try #require(try await house.report().incidents.first)
        #expect(incident.acknowledged?.by == "演練腳本（值班員）")
        #expect(incident.acknowledged?.after == .minutes(4))
        #expect(incident.clocks.map(\.kind) == [.reply] && incident.clocks.map(\.state) == [.met])
        #expect(incident.outlets == 2 && incident.escalation.isEmpty)
        let opened = try #require(try await house.report().messages.first { $0.type == .opened })
        #expect(opened.channel == "平台" && opened.made == 1 && opened.arrived == 1 && opened.slowest == .zero)
    }

    @Test func everyMessageAndRecordOfADrillIsMarked() async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.rehearse(minutes: 31)
        let alarms = try house.received()
        #expect(alarms.map(\.type).contains(.grown))
        #expect(alarms.allSatisfy { $0.data.text.contains("演練") && $0.data.incident?.drill == true })
        let timeline = try await house.store.read { try $0.timeline(of: 1) }
        #expect(timeline.count > 8)
        #expect(timeline.allSatisfy { $0.data["drill"] == true }, "\(timeline.map(\.name))")
    }

    @Test(arguments: [3, 7, 12, 25, 29])
    func aRestartInTheMiddlePlaysEveryStepOnce(minute: Int) async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.rehearse(minutes: minute)
        try await house.restart()
        try await house.rehearse(minutes: 32 - minute)
        let report = try await house.report()
        #expect(report.played == 5 && report.end == .done && report.incidents.count == 1)
        #expect(report.incidents.first?.items == 2)
        let acts = try await house.store.read { try $0.timeline(of: 1) }.map(\.name)
        #expect(["ack", "reply", "close"].allSatisfy { name in acts.count { $0 == name } == 1 })
    }

    @Test func stepsThatWereMissedArePlayedInOrderAsOfNow() async throws {
        let house = try await House.running()
        try await house.rehearse()
        await house.kill()
        house.clock.advance(.minutes(25))
        try await house.begin()
        try await house.rehearseOn()
        let incident = try await house.incident()
        #expect(incident.state == .responding && incident.heat.items == 2)
        #expect(incident.acknowledged?.at == start + .minutes(25))
        #expect(incident.clock(.reply)?.met?.at == start + .minutes(25))
    }

    @Test func officersActForThemselvesInAManualDrill() async throws {
        let house = try await House.running()
        try await house.rehearse { $0.manual = true }
        try await house.rehearse(minutes: 31)
        #expect(try await house.incident().acknowledged == nil)
        #expect(try await house.escalations() == ["10 duty", "20 deputy", "30 leader"])
        #expect(try await house.act("ack").ok)
        #expect(try await house.act("reply") { $0.url = "https://a.cn/1" }.ok)
        #expect(try await house.act("close").ok)
        try await house.rehearseOn()
        let incident = try #require(try await house.report().incidents.first)
        #expect(incident.acknowledged?.by == "李值班" && incident.acknowledged?.after == .minutes(31))
        #expect(incident.escalation.map(\.step) == ["duty", "deputy", "leader"])
    }

    @Test func whatIsLeftWhenItsTimeIsOverIsClosedAndWaived() async throws {
        let house = try await House.running()
        try await house.rehearse {
            $0.manual = true
            $0.duration = "40m"
        }
        try await house.rehearse(minutes: 41)
        let incident = try await house.incident()
        #expect(incident.state == .closed && incident.runningClocks.isEmpty)
        #expect(incident.clock(.reply)?.waived?.reason == "演練結束")
        let report = try await house.report()
        #expect(report.end == .time && report.incidents.first?.clocks.map(\.state) == [.running])
        let told = try await house.outbox().count
        try await house.rehearse(minutes: 30)
        #expect(try await house.outbox().count == told)
    }

    @Test func whatWasNotDeliveredAtTheEndIsTakenBack() async throws {
        let house = try await House.running()
        house.web.answer("/hook") { _ in .text("busy", status: 503) }
        try await house.rehearse { $0.duration = "30m" }
        try await house.rehearse(minutes: 31)
        let states = try await house.outbox().map { ($0.alert.type == .drillEnded, $0.state) }
        #expect(states.allSatisfy { $0.0 ? $0.1 == .pending : $0.1 == .superseded })
        #expect(try await house.report().messages.allSatisfy { $0.arrived == 0 && $0.median == nil })
    }

    @Test func anActThatIsRefusedStandsInTheReport() async throws {
        let house = try await House.running()
        let script = rehearsal.replacing("act: {ack: 1, by: 值班員}", with: "act: [{unack: 1}, {ack: 2}]")
        try await house.rehearse(script)
        try await house.rehearse(minutes: 31)
        try await house.rehearse(minutes: 120)
        let refused = try await house.report().refused
        #expect(refused.map(\.why) == ["not_acknowledged", "not_found"])
        #expect(refused.first?.position.hasPrefix("Drills/steel.yaml:8:") == true, "\(refused)")
    }
}
