import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Drills: begun, listed and stopped by officers")
struct DrillControlTests {
    @Test func oneByHandEndsAfterItsTime() async throws {
        let house = try await House.running()
        var request = DrillRequest()
        request.duration = "1h"
        #expect(try await house.daemon.control.drill(request, house.caller()).exitCode == .done)
        try await house.rehearse(minutes: 59)
        #expect(try await house.incident().state == .open)
        try await house.rehearse(minutes: 1)
        #expect(try await house.incident().state == .closed)
        #expect(try await house.report().end == .time)
        let alarm = try #require(try house.received().last)
        #expect(alarm.type == .drillEnded && alarm.data.command == "opinionctl drill --report 1")
        #expect(alarm.data.text.contains("【演練】") && alarm.data.text.contains("無人簽收"))
    }

    @Test func oneByHandLastsTwoHoursUnlessToldOtherwise() async throws {
        let house = try await House.running()
        _ = try await house.daemon.control.drill(DrillRequest(), house.caller())
        let until = try await house.store.read { try $0.runningDrills().first?.until }
        #expect(until == start + .hours(2))
    }

    @Test func aSecondScriptIsRefusedAndTheFirstNamed() async throws {
        let house = try await House.running()
        try await house.rehearse()
        let refusal = await #expect(throws: ErrorResponse.self) { try await house.rehearse() }
        #expect(refusal?.error.code == "refused")
        #expect(refusal?.error.text.contains("夜間生產地條鋼") == true)
    }

    @Test func whoStopsADrillStandsInItsReport() async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.rehearse(minutes: 2)
        let stopped = try await house.daemon.control.stopDrills(DrillStop(message: "有真事"), house.caller())
        #expect(stopped.drills.map(\.id) == [1] && stopped.drills.first?.end == .stopped)
        try await house.rehearseOn()
        let report = try await house.daemon.control.drillReport(1, house.caller()).report
        #expect(report.stoppedBy == "李值班" && report.message == "有真事" && report.played == 1)
        #expect(try await house.incident().state == .closed)
        await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.stopDrills(DrillStop(), house.caller())
        }
        #expect(try await house.daemon.control.drills().drills.map(\.played) == [1])
    }

    @Test func faultsOfAScriptNameTheirPlace() async throws {
        let house = try await House.running()
        let script = rehearsal.replacing("act: {ack: 1, by: 值班員}", with: "act: {level: 1, to: 絕大}")
        let refusal = await #expect(throws: ErrorResponse.self) { try await house.rehearse(script) }
        #expect(refusal?.exitCode == .faults)
        #expect(ControlRoutes.status(of: .faults) == 422)
        #expect(refusal?.error.text.hasPrefix("Drills/steel.yaml:8:") == true, "\(refusal?.error.text ?? "")")
        #expect(try await house.daemon.control.drills().drills.isEmpty)
    }

    @Test(arguments: [0, -1, 3_601])
    func aSpeedOutOfRangeIsRefused(speed: Int) async throws {
        let house = try await House.running()
        let refusal = await #expect(throws: ErrorResponse.self) { try await house.rehearse { $0.speed = speed } }
        #expect(refusal?.error.code == "usage")
    }

    @Test(arguments: ["", "soon", "0s", "25h"])
    func aLengthOutOfRangeIsRefused(text: String) async throws {
        let house = try await House.running()
        let refusal = await #expect(throws: ErrorResponse.self) { try await house.rehearse { $0.duration = text } }
        #expect(refusal?.error.code == "usage")
    }
}

@Suite("Drills: a faster clock")
struct DrillSpeedTests {
    @Test func stepsDeadlinesAndEscalationAllRunFaster() async throws {
        let house = try await House.running()
        try await house.rehearse {
            $0.speed = 60
            $0.manual = true
            $0.duration = "1h"
        }
        for _ in 0..<35 {
            house.clock.advance(.seconds(1))
            try await house.rehearseOn()
        }
        let incident = try await house.incident()
        #expect(incident.heat.items == 2)
        #expect(incident.clock(.reply)?.start == start - .seconds(10))
        #expect(incident.clock(.reply)?.due == start - .seconds(10) + .minutes(48))
        #expect(
            try await house.outbox().filter { $0.alert.type == .escalated }.map(\.alert.role) == [
                .duty, .deputy, .leader,
            ]
        )
    }

    @Test func theRealDutyKeepsItsPace() async throws {
        let house = try await House.running()
        try await house.rehearse { $0.speed = 60 }
        try await house.open()
        #expect(try await house.incident(2).clock(.reply)?.due == start + .hours(48))
    }
}
