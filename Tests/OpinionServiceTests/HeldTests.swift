import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Alerts that are kept back, as people see them")
struct HeldTests {
    private func houseWithOneHeld() async throws -> (House, OutboxEntry) {
        let house = try await House.running()
        try await house.open()
        let alert = try #require(try await house.outbox().first?.alert)
        let until = house.clock.now + .days(1)
        let held = try await house.store.write {
            try $0.enqueue(alert, channel: "平台", fallback: [], hold: AlertHold(by: HolderName.quiet, until: until))
        }
        return (house, held)
    }

    @Test func statusCountsThemApartAndIsWell() async throws {
        let (house, _) = try await houseWithOneHeld()
        house.clock.advance(.hours(3))
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.outbox.held == 1)
        #expect(status.outbox.pending == 0)
        #expect(!status.problems.map(\.kind).contains("undelivered"))
    }

    @Test func listSaysWhoHoldsThem() async throws {
        let (house, held) = try await houseWithOneHeld()
        let alerts = try await house.daemon.control.alerts(RequestQuery(["state": "held"]), house.caller()).alerts
        #expect(alerts.map(\.id) == [held.id.description])
        #expect(alerts.first?.heldBy == "quiet")
        #expect(alerts.first?.heldUntil == held.hold?.until)
        #expect(alerts.first?.nextAttempt == nil)
    }

    @Test func officerLetsOneGoAndTheLogSaysWho() async throws {
        let (house, held) = try await houseWithOneHeld()
        let before = try house.received().count
        let answer = try await house.daemon.control.retry(held.id.spoken, house.caller())
        #expect(answer.results.first?.text == "\(held.id.spoken) 不再暫緩（安靜時段），已放行")
        try await house.drain()
        #expect(try house.received().count == before + 1)
        let event = try await house.store.read { try $0.timeline(of: 1) }.first { $0.name == "alert.released" }
        #expect(event?.actor.name == "李值班")
        #expect(event?.data["held_by"] == .text("quiet"))
    }
}
