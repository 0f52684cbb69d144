import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// The one loop that is run as it is, because what is due is its own affair.
@Suite("The polling loop", .timeLimit(.minutes(1)))
struct PollLoopTests {
    /// Runs the loop until so many further requests have come.
    private func further(_ count: Int, in house: House, within time: Duration = .seconds(5)) async throws -> Bool {
        let polling = try house.daemon.polling
        let before = house.web.total
        let loop = Task { try await polling.run() }
        let hasCome = await house.web.hasReceived(before + count, within: time)
        loop.cancel()
        _ = await loop.result
        return hasCome
    }

    @Test func everyFeedIsLookedAtWhenItsIntervalIsOver() async throws {
        let house = try await House.running()
        house.clock.advance(.minutes(5))
        #expect(try await further(4, in: house))
        #expect(try await house.daemon.polling.feedStates().values.allSatisfy { $0.lastSuccess == house.clock.now })
    }

    @Test func restartKeepsTheSchedule() async throws {
        let house = try await House.running()
        house.clock.advance(.minutes(4))
        try await house.restart()
        #expect(try await !further(1, in: house, within: .milliseconds(300)))
        house.clock.advance(.minutes(1))
        #expect(try await further(4, in: house))
    }

    /// Two hours without a look would be two hours of missed incidents.
    @Test func clockSteppedBackDoesNotStopThePolling() async throws {
        let house = try await House.running()
        house.clock.step(.zero - .hours(2))
        house.clock.advance(.minutes(5))
        #expect(try await further(4, in: house))
    }
}
