import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// The one loop that is run as it is, because what is due is its own affair.
@Suite("The polling loop", .timeLimit(.minutes(5)))
struct PollLoopTests {
    /// Runs the loop until so many further requests have come.
    private func further(_ count: Int, in house: House, within time: Duration = .seconds(240)) async throws -> Bool {
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
        let polling = try house.daemon.polling
        let wanted = house.web.total + 4
        let loop = Task { try await polling.run() }
        defer { loop.cancel() }
        #expect(await house.web.hasReceived(wanted, within: .seconds(240)))
        // The answers are kept a moment after they came; the suite's time limit ends this when they never are.
        while await !polling.feedStates().values.allSatisfy({ $0.lastSuccess == house.clock.now }) {
            await Task.yield()
        }
        #expect(await polling.feedStates().count == 4)
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
