import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Thirty hours of a sudden incident, minute by minute")
struct ClockTests {
    private static let sudden = Files(rules: Files.rules(sudden: true))

    /// 50/75/90 %, −15 min, due, +15 min four times, then every 30 min until 30 h.
    private static func planned(_ early: [String], due: Int) -> [String] {
        var moments = early + ["\(due) due"]
        var minute = due
        for number in 1... {
            minute += number <= 4 ? 15 : 30
            if minute > 30 * 60 { break }
            moments.append("\(minute) +\(number)")
        }
        return moments
    }

    @Test func everyMomentOfBothClocksIsToldOnceAndAtItsMinute() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.run(minutes: 30 * 60)
        let release = Self.planned(["150 50%", "225 75%", "270 90%", "285 -15m"], due: 300)
        let press = Self.planned(["720 50%", "1080 75%", "1296 90%", "1425 -15m"], due: 1_440)
        #expect(try await house.moments(.release) == release)
        #expect(try await house.moments(.press) == press)
        #expect(try await house.escalations() == ["10 duty", "20 deputy", "30 leader"])
        #expect(try await house.outbox().count == 1 + release.count + press.count + 3)
        #expect(try await house.received().count == house.outbox().count)
        try await checkTypes(house)
    }

    /// Reminders before the deadline, overdue at it and after, each one step further up.
    private func checkTypes(_ house: House) async throws {
        let alerts = try await house.outbox().map(\.alert)
        let release = alerts.filter { if case .reminder(.release, _, _, _) = $0.reason { true } else { false } }
        #expect(release.prefix(4).allSatisfy { $0.type == .reminder && $0.role == .duty })
        #expect(release.dropFirst(4).allSatisfy { $0.type == .overdue })
        #expect(release.dropFirst(4).prefix(4).map(\.role) == [.duty, .deputy, .leader, .leader])
        for case .reminder(_, _, _, let late) in release.map(\.reason) { #expect(late == nil) }
    }

    @Test func replyRunsFortyEightHours() async throws {
        let house = try await House.running()
        try await house.open()
        house.clock.advance(.hours(48) - .minutes(1))
        try await house.tick()
        house.clock.advance(.minutes(1))
        try await house.tick()
        #expect(try await house.moments(.reply).suffix(1) == ["2880 due"])
        #expect(try await house.incident().clock(.reply)?.state(now: house.clock.now) == .overdue)
    }

    @Test func digestLevelHasRemindersAndNoEscalation() async throws {
        let house = try await House.running(Files(rules: Files.rules(level: "一般")))
        try await house.open()
        try await house.run(minutes: 60)
        #expect(try await house.escalations() == [])
        #expect(try await house.incident().runningClocks.map(\.kind) == [.reply])
    }

    // MARK: Acts

    @Test func acknowledgementEndsTheEscalationAndNoClock() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.run(minutes: 12)
        #expect(try await house.act("ack").ok)
        try await house.run(minutes: 140)
        #expect(try await house.escalations() == ["10 duty"])
        #expect(try await house.moments(.release) == ["150 50%"])
        #expect(try await house.incident().runningClocks.count == 2)
    }

    @Test func secondAcknowledgementSaysWhoHadIt() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        #expect(try await house.act("ack").ok)
        let alerts = try await house.outbox().count
        let second = try await house.act("ack")
        #expect(second.ok)
        #expect(second.text.contains("李值班"))
        #expect(try await house.outbox().count == alerts)
    }

    /// Acknowledged at 12 min, due at 300 min: half of what was left is at 156 min.
    @Test func silentOfficerIsAskedOnceAndThenTheEscalationReopens() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.run(minutes: 12)
        try await house.act("ack")
        try await house.run(minutes: 198)
        #expect(
            try await house.escalations() == [
                "10 duty", "156 duty", "171 duty", "181 duty", "191 deputy", "201 leader",
            ]
        )
        #expect(try await house.incident().acknowledged == nil)
    }

    @Test func answerToTheQuestionKeepsTheEscalationShut() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.run(minutes: 12)
        try await house.act("ack")
        try await house.run(minutes: 150)
        try await house.act("note") { $0.message = "正在核實" }
        try await house.run(minutes: 60)
        #expect(try await house.escalations() == ["10 duty", "156 duty"])
    }

    @Test func eachActStopsItsOwnClockOnly() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.act("ack")
        try await house.run(minutes: 160)
        try await house.release()
        try await house.run(minutes: 600)
        #expect(try await house.moments(.release) == ["150 50%"])
        #expect(try await house.moments(.press) == ["720 50%"])
        try await house.press()
        try await house.run(minutes: 1_000)
        #expect(try await house.moments(.press) == ["720 50%"])
    }

    @Test func lateReleaseIsRecordedAsLate() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        house.clock.advance(.hours(6))
        let result = try await house.act("release") { $0.url = "https://a.cn/1" }
        #expect(result.text.contains("逾期"))
        #expect(try await house.incident().clock(.release)?.state(now: house.clock.now) == .metLate)
    }

    // MARK: Closing

    @Test func closeIsRefusedWhileAClockRunsAndNamesIt() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.act("ack")
        let both = try await house.act("close")
        #expect(both.code == "refused")
        #expect(both.text.contains("release") && both.text.contains("press"))
        try await house.release()
        let one = try await house.act("close")
        #expect(one.code == "refused")
        #expect(one.text.contains("press") && !one.text.contains("release"))
        #expect(try await house.incident().state == .responding)
    }

    @Test func closeWorksOnceAllClocksAreMetAndThenNothingIsTold() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.act("ack")
        try await house.run(minutes: 5)
        try await house.release()
        try await house.press()
        #expect(try await house.act("close").ok)
        try await house.drain()
        let told = try await house.told()
        #expect(told.last == "5 incident.closed -")
        try await house.run(minutes: 30 * 60)
        #expect(try await house.told() == told)
        #expect(try house.received().count == told.count)
    }

    @Test func actOnAnUnknownNumberIsNotFoundAndTheOthersAreDone() async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        let request = ActRequest(act: "ack", numbers: [9, 1])
        let response = try await house.daemon.control.act(request, house.caller())
        #expect(response.results.map(\.code) == ["not_found", nil])
        #expect(response.exitCode == .notFound)
        #expect(try await house.incident().acknowledged != nil)
    }
}
