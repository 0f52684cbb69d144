import ControlAPI
import OpinionCore
import Testing

@testable import OpinionService

/// What `list` and `watch` ask for.
@Suite struct BoardTests {
    private func board(_ house: House, _ parameters: [String: String] = [:]) async throws -> BoardPage {
        try await house.daemon.control.board(RequestQuery(parameters), house.caller())
    }

    @Test func theListCountsTheOutletsOfEachTier() async throws {
        let house = try await House.running()
        try await house.open()
        for feed in ["city-two", "national"] {
            house.clock.advance(.minutes(1))
            house.publish(feed, [Article(feed)])
            try await house.poll(feed)
        }
        let list = try await house.daemon.control.list(RequestQuery([:]), house.caller())
        #expect(list.incidents.first?.heat == ["市級": 2, "央媒": 1])
    }

    @Test func theBoardShowsWhatIsOpenAndHowTheWatchDoes() async throws {
        let house = try await House.running()
        try await house.open()
        let board = try await board(house)
        #expect(board.incidents.map(\.number) == [1])
        #expect(board.status.incidents.unacknowledged == 1)
        #expect(board.lastPoll == house.clock.now)
    }

    /// The time of the wait is far longer than the test may take.
    @Test func aCommitAnswersWhoWaits() async throws {
        let house = try await House.running()
        let before = try await board(house)
        let (control, caller) = (try house.daemon.control, house.caller())
        let question = RequestQuery(["after": before.change, "wait": "25"])
        async let waiting = control.board(question, caller)
        try await house.open()
        let after = try await waiting
        #expect(after.change != before.change)
        // Several commits open an incident; the first answer may come between them.
        let last = try await board(house, ["after": before.change, "wait": "25"])
        #expect(last.incidents.map(\.number) == [1])
    }

    @Test func whoKnowsAnotherDaemonIsAnsweredAtOnce() async throws {
        let house = try await House.running()
        #expect(try await board(house, ["after": "1-0", "wait": "25"]).incidents.isEmpty)
    }

    @Test(arguments: ["x", "1.5"])
    func aWaitThatIsNoNumberIsRefused(wait: String) async throws {
        let house = try await House.running()
        await #expect(throws: ErrorResponse.self) { try await board(house, ["wait": wait]) }
    }
}

/// Waiting for a change.
@Suite struct ChangesTests {
    @Test func aChangeThatHappenedBeforeTheWaitEndsIt() async {
        let changes = Changes()
        let seen = changes.count
        changes.happened()
        await changes.wait(beyond: seen, atMost: .seconds(3_600))
        #expect(changes.count == seen + 1)
    }

    @Test func oneChangeWakesEverybody() async {
        let changes = Changes()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { await changes.wait(beyond: 0, atMost: .seconds(3_600)) } }
            changes.happened()
        }
        #expect(changes.count == 1)
    }

    @Test func theTimeEndsAWait() async {
        let changes = Changes()
        await changes.wait(beyond: 0, atMost: .milliseconds(1))
        #expect(changes.count == 0)
    }

    @Test func aCancelledTaskWaitsNoLonger() async {
        let changes = Changes()
        let task = Task { await changes.wait(beyond: 0, atMost: .seconds(3_600)) }
        task.cancel()
        await task.value
        #expect(changes.count == 0)
    }
}
