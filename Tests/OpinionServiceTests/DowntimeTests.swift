import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Downtime, and clocks that cannot be believed")
struct DowntimeTests {
    private static let sudden = Files(rules: Files.rules(sudden: true))

    private func opened() async throws -> House {
        let house = try await House.running(Self.sudden)
        try await house.open()
        return house
    }

    // MARK: Downtime

    @Test func missedRemindersCollapseIntoTheLatestWhichSaysHowLateItIs() async throws {
        let house = try await opened()
        await house.kill()
        house.clock.advance(.hours(10) + .minutes(10))
        try await house.begin()
        try await house.tick()
        // 10 h: the 12th reminder after a deadline at 5 h.
        #expect(try await house.moments(.release) == ["610 +12"])
        #expect(try await house.moments(.press) == [])
        #expect(try await house.escalations() == ["610 leader"])
        let lateness = try await house.outbox().map(\.alert.reason).compactMap { reason in
            switch reason {
            case .reminder(_, _, _, let late): late
            case .unacknowledged(_, let late): late
            default: nil
            }
        }
        #expect(lateness == [.minutes(10), .minutes(580)])
        let text = try #require(house.received().first { $0.type == .overdue }?.data.text)
        #expect(text.contains("10 分"))
    }

    @Test func furtherStepsAfterDowntimeRepeatNothing() async throws {
        let house = try await opened()
        await house.kill()
        house.clock.advance(.hours(10) + .minutes(10))
        try await house.begin()
        try await house.tick()
        let told = try await house.told()
        for _ in 0..<5 { try await house.tick() }
        try await house.restart()
        try await house.tick()
        #expect(try await house.told() == told)
        try await house.run(minutes: 20)
        #expect(try await house.told() == told + ["630 clock.overdue release +13"])
    }

    @Test func restartInTheMiddleLosesNoMomentAndRepeatsNone() async throws {
        let house = try await opened()
        for _ in 0..<32 {
            try await house.run(minutes: 10)
            try await house.restart()
        }
        #expect(
            try await house.moments(.release) == ["150 50%", "225 75%", "270 90%", "285 -15m", "300 due", "315 +1"]
        )
        #expect(try await house.escalations() == ["10 duty", "20 deputy", "30 leader"])
    }

    // MARK: A clock that is set

    @Test func clockSteppedBackTellsNothingTwice() async throws {
        let house = try await opened()
        try await house.run(minutes: 320)
        let before = try await house.outbox().map(\.alert.reason)
        house.clock.step(.zero - .hours(2))
        try await house.run(minutes: 119)
        #expect(try await house.outbox().map(\.alert.reason) == before)
        try await house.run(minutes: 20)
        let keys = try await house.moments(.release).map { $0.split(separator: " ")[1] }
        #expect(keys == ["50%", "75%", "90%", "-15m", "due", "+1", "+2"])
    }

    @Test func clockSteppedForwardTellsWhatHasPassedOnce() async throws {
        let house = try await opened()
        try await house.run(minutes: 5)
        house.clock.step(.hours(4))
        try await house.run(minutes: 1)
        #expect(try await house.moments(.release) == ["246 75%"])
        house.clock.step(.zero - .hours(4))
        try await house.run(minutes: 240)
        #expect(try await house.moments(.release) == ["246 75%"])
    }

    @Test func jumpOfTheClockMarksMessagesForAWhile() async throws {
        let house = try await opened()
        try await house.run(minutes: 1)
        house.clock.step(.minutes(11))
        try await house.run(minutes: 1)
        #expect(try await house.outbox().last?.alert.isClockSuspect == true)
        #expect(try await house.escalations() == ["13 duty"])
        try await house.run(minutes: 12)
        #expect(try await house.escalations() == ["13 duty", "23 deputy"])
        #expect(try await house.outbox().last?.alert.isClockSuspect == false)
    }

    // MARK: A clock that lost its battery

    @Test func bootIn1970GoesOnFromWhatWasRecordedAndIsSuspect() async throws {
        let house = try await opened()
        try await house.run(minutes: 60)
        await house.kill()
        let (right, wrong) = (house.clock.now, Instant(seconds: 40))
        house.clock.step(wrong - right)
        house.clock.synchronise(false)
        try await house.begin()
        house.publish("city", [Article(), .furnaceFire])
        try await house.poll("city")
        let found = try await house.incident(2)
        #expect(abs((found.opened - right).milliseconds) < TimeSpan.hours(1).milliseconds)
        #expect(try await house.outbox().last?.alert.isClockSuspect == true)
        let told = try await house.moments(.release)
        house.clock.advance(.minutes(30))
        house.clock.step(right - wrong)
        house.clock.synchronise(true)
        try await house.run(minutes: 240)
        let keys = try await house.moments(.release, of: 1).map { $0.split(separator: " ")[1] }
        #expect(told.isEmpty && keys == ["50%", "75%", "90%", "-15m", "due", "+1", "+2"])
        let due = try await house.incident(2).clocks.map(\.due)
        #expect(due.allSatisfy { $0 > found.opened && $0 - found.opened <= .hours(48) })
    }

    // MARK: A clock that nothing disciplines

    @Test func untrustedClockMarksEveryMessage() async throws {
        let house = try await House.running(Self.sudden)
        house.clock.synchronise(false)
        try await house.open()
        try await house.run(minutes: 160)
        let alarms = try house.received()
        #expect(alarms.count == 3)
        #expect(alarms.allSatisfy { $0.data.text.contains("時鐘可疑") })
    }

    @Test func untrustedClockNeverEscalatesPastTheDutyOfficer() async throws {
        let house = try await House.running(Self.sudden)
        house.clock.synchronise(false)
        try await house.open()
        try await house.run(minutes: 45)
        #expect(try await house.escalations() == ["10 duty"])
        house.clock.synchronise(true)
        try await house.run(minutes: 1)
        #expect(try await house.escalations() == ["10 duty", "46 leader"])
        #expect(try house.received().last?.data.text.contains("時鐘可疑") == false)
    }

    @Test func overdueRemindersStayWithTheDutyOfficerWhileTheClockIsUntrusted() async throws {
        let house = try await House.running(Self.sudden)
        house.clock.synchronise(false)
        try await house.open()
        try await house.run(minutes: 346)
        let overdue = try await house.outbox().map(\.alert).filter { $0.type == .overdue }
        #expect(overdue.count == 4)
        #expect(overdue.allSatisfy { $0.role == .duty })
        house.clock.synchronise(true)
        try await house.run(minutes: 15)
        #expect(try await house.outbox().last { $0.alert.type == .overdue }?.alert.role == .leader)
    }

    @Test func statusNamesTheSuspectClock() async throws {
        let house = try await opened()
        #expect(try await house.daemon.control.status(house.caller()).problems.isEmpty)
        house.clock.synchronise(false)
        let problems = try await house.daemon.control.status(house.caller()).problems
        #expect(problems.map(\.kind) == ["clock_suspect"])
    }
}
