import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Quiet hours keep back updates of smaller incidents")
struct QuietTests {
    /// The house begins at 10:00.
    private func house(level: String = "較大") async throws -> House {
        var files = Files(rules: Files.rules(level: level))
        files.routes = "quiet: {hours: \"09:30-11:00\"}"
        let house = try await House.running(files)
        try await house.open()
        return house
    }

    @Test func updateWaitsForTheEndAndIsToldOnce() async throws {
        let house = try await house()
        #expect(try await house.act("ack").ok)
        try await house.tick()
        #expect(try house.types() == [.opened])
        let held = try #require(try await house.outbox().last)
        #expect(held.state == .held && held.hold == AlertHold(by: HolderName.quiet, until: start + .hours(1)))
        try await house.restart()
        try await house.run(minutes: 59)
        #expect(try house.types() == [.opened])
        try await house.run(minutes: 5)
        #expect(try house.types() == [.opened, .heldSummary])
        #expect(try await house.outbox().map(\.state) == [.sent, .folded, .sent])
    }

    @Test func pageGoesOut() async throws {
        let house = try await house(level: "重大")
        #expect(try await house.act("ack").ok)
        try await house.tick()
        #expect(try house.types() == [.opened, .acknowledged])
    }

    @Test func hoursThatTheConfigurationTakesAwayAreOverAtOnce() async throws {
        let house = try await house()
        #expect(try await house.act("ack").ok)
        let configuration = Files().all(path: house.path, web: house.web)["opinion.yaml"] ?? ""
        try house.write("opinion.yaml", configuration)
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        try await house.tick()
        #expect(try house.types() == [.opened, .heldSummary])
    }

    /// The loop that tells sleeps half a minute; a reload wakes it. Without the ring the wait outlasts the limit.
    @Test(.timeLimit(.minutes(5)))
    func reloadRingsTheBellOfTheDeadlines() async throws {
        let house = try await house()
        let bell = try house.daemon.reloader.bells.deadlines
        await bell.wait(atMost: .zero)
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        await bell.wait(atMost: .seconds(3_600))
    }

    /// A later end does not make the loop run without rest.
    @Test func hoursThatTheConfigurationProlongsAreAwaited() async throws {
        let house = try await house()
        #expect(try await house.act("ack").ok)
        var files = Files()
        files.routes = "quiet: {hours: \"09:30-12:00\"}"
        try house.write("opinion.yaml", files.all(path: house.path, web: house.web)["opinion.yaml"] ?? "")
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        house.clock.advance(.minutes(70))
        try await house.tick()
        #expect(try house.types() == [.opened])
        #expect(try await house.daemon.deadlines.step() > house.clock.now)
        house.clock.advance(.minutes(50))
        try await house.tick()
        #expect(try house.types() == [.opened, .heldSummary])
    }
}
