import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Synchronization
import Testing

@testable import OpinionService

@Suite("Fallback, order, and alerts that no longer hold")
struct FallbackTests {
    private static let twoChannels = Files(
        channels: """
              - {name: 值班群, kind: dingtalk, url_file: robot-url}
              - {name: 平台, kind: webhook, url_file: webhook-url}
            """,
        routes: "routes: [{channels: [值班群], fallback: [平台]}]\n",
        rules: Files.rules(sudden: true)
    )

    private func answerRobot(_ house: House, _ code: Int) {
        house.web.answer("/robot") { _ in .text("{\"errcode\":\(code),\"errmsg\":\"x\"}", type: "application/json") }
    }

    @Test func brokenChannelHandsOverAtOnceAndIsNotForgotten() async throws {
        let house = try await House.running(Self.twoChannels)
        answerRobot(house, 310000)
        try await house.open()
        let entries = try await house.outbox()
        #expect(entries.map(\.channel) == ["值班群", "平台", "平台"])
        #expect(entries.map(\.alert.type) == [.opened, .channelBroken, .opened])
        #expect(entries.map(\.state) == [.pending, .sent, .sent])
        #expect(entries[0].hasFallenBack)
        #expect(entries[2].standsFor == entries[0].id)
        #expect(try house.types().sorted() == [.channelBroken, .opened])
        answerRobot(house, 0)
        house.clock.advance(.minutes(1))
        try await house.drain()
        #expect(try await house.outbox().allSatisfy { $0.state == .sent })
        #expect(try house.types().sorted() == [.channelBroken, .channelRecovered, .opened])
    }

    @Test func fallbackIsAskedOncePerAlert() async throws {
        let house = try await House.running(Self.twoChannels)
        answerRobot(house, 310000)
        try await house.open()
        for _ in 0..<5 {
            house.clock.advance(.minutes(1))
            try await house.drain()
        }
        #expect(house.web.requests("/robot").count == 6)
        #expect(try house.types().sorted() == [.channelBroken, .opened])
    }

    @Test func urgentAlertFallsBackAfterThreeMinutesOfTrouble() async throws {
        let house = try await House.running(Self.twoChannels)
        answerRobot(house, -1)
        try await house.open()
        house.clock.advance(.minutes(3) - .seconds(1))
        try await house.drain()
        #expect(try house.received().isEmpty)
        house.clock.advance(.seconds(1))
        try await house.drain()
        #expect(try house.types().sorted() == [.channelBroken, .opened])
    }

    @Test func laterAlertOfAnIncidentWaitsForTheEarlier() async throws {
        let house = try await House.running()
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        #expect(try house.types() == [.opened])
        house.web.answer("/hook") { _ in .text("ok") }
        house.clock.advance(.seconds(2))
        try await house.drain()
        #expect(try house.types() == [.opened, .opened, .acknowledged])
    }

    /// What waits behind a failing alert must not keep the loop busy: each empty look would be a transaction.
    @Test func nothingIsWrittenWhileNothingCanGo() async throws {
        let commits = Counter()
        let house = try await House.running { if $0 == .beforeCommit { commits.add() } }
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.open()
        try await house.act("ack")
        let before = commits.count
        for _ in 0..<3 { #expect(try await house.daemon.delivery.step() == 0) }
        #expect(commits.count == before)
    }

    // MARK: Superseded

    @Test func reminderWhoseClockWasMetMeanwhileIsNotSent() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        house.clock.advance(.minutes(150))
        try await house.daemon.deadlines.step()
        house.clock.advance(.seconds(1))
        try await house.release()
        try await house.drain()
        let reminder = try await #require(house.outbox().first { $0.alert.type == .reminder })
        #expect(reminder.state == .superseded)
        #expect(reminder.attempts == 0)
        #expect(try house.types() == [.opened, .acknowledged, .milestone])
    }

    @Test func reminderOfAMovedDeadlineIsNotSent() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        house.clock.advance(.minutes(150))
        try await house.daemon.deadlines.step()
        house.clock.advance(.seconds(1))
        try await house.act("occurred") {
            $0.at = "-160m"
            $0.message = "現場核實"
        }
        try await house.drain()
        #expect(try house.types() == [.opened, .acknowledged, .levelChanged])
    }

    @Test func escalationAfterAnAcknowledgementIsNotSent() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        house.clock.advance(.minutes(20))
        try await house.daemon.deadlines.step()
        try await house.act("ack")
        try await house.drain()
        let escalation = try await #require(house.outbox().first { $0.alert.type == .escalated })
        #expect(escalation.state == .superseded)
        #expect(try house.types() == [.opened, .acknowledged])
    }

    @Test func escalationThatFailedIsNotRepeatedAfterAnAcknowledgement() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.run(minutes: 10)
        house.web.answer("/hook") { _ in .text("ok") }
        try await house.act("ack")
        house.clock.advance(.minutes(1))
        try await house.drain()
        #expect(try house.types() == [.opened, .escalated, .acknowledged])
        #expect(try await house.outbox().map(\.state) == [.sent, .superseded, .sent])
    }
}

extension [AlertType] {
    /// Order among channels and incidents is nobody's promise.
    fileprivate func sorted() -> [AlertType] { sorted { $0.rawValue < $1.rawValue } }
}

/// Counts from many threads.
final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}
