import ControlAPI
import Foundation
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Who is on duty is told, and nobody after an acknowledgement")
struct DutyTests {
    /// The house begins at 10:00 on 2026-08-28; 李值班 is the account `li`.
    private static let roster = """
        people:
          li: {name: 李值班, mobile: "13800001111", user: li}
          zhang: {name: 張三, mobile: "13800002222"}
          wang: {name: 王局, mobile: "13800003333"}
          he: {name: 何科長}
        rotations:
          - {name: 白班, from: 2026-08-28, every: 1w, hours: "08:30-10:15", people: [li]}
          - {name: 晚班, from: 2026-08-28, every: 1w, hours: "10:15-08:30", people: [zhang]}
          - {name: 帶班, role: leader, from: 2026-08-28, every: 1w, people: [wang]}
        departments: {產業發展科: {contact: he}}

        """

    private func house(
        _ roster: String = roster,
        channels: String = Files().channels,
        running: Bool = true
    ) async throws -> House {
        var files = Files(channels: channels)
        files.routes = "duty: Duty"
        let house = try House(files)
        try house.write("Duty/roster.yaml", roster)
        try await house.begin()
        try await house.tick()
        try await house.poll()
        return house
    }

    private func called(_ house: House) async throws -> [String] {
        try await house.outbox().compactMap { entry in
            guard let call = entry.alert.call else { return nil }
            let people = call.addressees.map(\.name).joined(separator: "+")
            return "\(entry.alert.minute) \(entry.alert.type.rawValue) \(people)"
        }
    }

    @Test func everyStepCallsWhoeverIsOnDutyThen() async throws {
        let house = try await house()
        try await house.open()
        try await house.run(minutes: 30)
        #expect(
            try await called(house) == [
                "0 incident.opened 李值班", "10 incident.escalated 李值班", "15 duty.changed 張三",
                "20 incident.escalated 張三", "30 incident.escalated 王局",
            ]
        )
        let text = try #require(try house.received().last).data.text
        #expect(text.contains("請 帶班領導 王局 簽收：opinionctl ack 1") && !text.contains("13800003333"))
    }

    @Test func shiftChangeIsToldOnceAndOnlyWhileSomethingIsOpen() async throws {
        let house = try await house()
        try await house.open()
        try await house.run(minutes: 15)
        let change = try #require(try house.received().last)
        #expect(change.type == .dutyChanged && change.data.text.contains("【交接班】你接手 1 件，均未簽收"))
        #expect(change.data.command == "opinionctl ack 1")
        try await house.restart()
        try await house.tick()
        #expect(try house.types().filter { $0 == .dutyChanged }.count == 1)
        #expect(try await house.act("ack").ok)
        house.clock.advance(.hours(22) + .minutes(15))
        try await house.tick()
        #expect(try house.types().filter { $0 == .dutyChanged }.count == 1)
        let names = try await house.store.read { try $0.openIntents(limit: 10_000).map(\.event.name) }
        #expect(names.filter { $0 == "duty.shift_changed" }.count == 2)
    }

    @Test func gapIsSaidAndTheChannelsAreToldAllTheSame() async throws {
        let house = try await house("people: {li: {name: 李值班}}\n")
        try await house.open()
        try await house.run(minutes: 10)
        let texts = try house.received().map(\.data.text)
        #expect(texts.count == 2 && texts.allSatisfy { $0.contains("請 值班員（值班表此刻無人） 簽收") })
    }

    @Test func withoutARosterNothingIsSaidOfIt() async throws {
        let house = try await House.running()
        try await house.open()
        #expect(try await house.outbox().allSatisfy { $0.alert.call == nil })
        #expect(try house.received().allSatisfy { !$0.data.text.contains("值班表") })
    }

    @Test func numbersStandNeitherInTheLogNorInTheReport() async throws {
        let house = try await house()
        try await house.open()
        var request = DutyOverrideRequest(role: "primary", person: "王局")
        (request.until, request.reason) = ("12:00", "開會")
        let answer = try await house.daemon.control.override(request, house.caller())
        #expect(answer.override.until == start + .hours(2) && answer.text.contains("值班員由 王局 頂班"))
        try await house.run(minutes: 20)
        while try await house.daemon.relay.step() > 0 {}
        let report = try await house.daemon.control.duty(RequestQuery([:]), house.caller())
        #expect(report.posts.map(\.person.name) == ["王局", "王局"] && report.posts[0].source == .override)
        let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        let log = try FileManager.default.contentsOfDirectory(atPath: house.path + "/log").map {
            try String(contentsOfFile: house.path + "/log/" + $0, encoding: .utf8)
        }.joined()
        #expect(log.contains("duty.overridden") && log.contains("王局"))
        for number in ["13800001111", "13800002222", "13800003333"] {
            #expect(!(json + log).contains(number))
        }
        #expect(json.contains("138****3333"))
    }

    @Test func overrideIsEndedBeforeItsTime() async throws {
        let house = try await house()
        var request = DutyOverrideRequest(role: "primary", person: "zhang")
        (request.from, request.until, request.reason) = ("10:05", "11:00", "換班")
        let made = try await house.daemon.control.override(request, house.caller()).override
        house.clock.advance(.minutes(6))
        let ended = try await house.daemon.control.endOverride(made.id, house.caller())
        #expect(ended.override.until == house.clock.now)
        #expect(try await house.daemon.control.overrides(RequestQuery([:]), house.caller()).overrides.isEmpty)
        let again = try await house.daemon.control.endOverride(made.id, house.caller())
        #expect(again.text.contains("已經結束"))
        try await house.drain()
        #expect(try house.types() == [.dutyChanged, .dutyChanged])
    }

    private func standIn(_ person: String, until: String = "11:00", reason: String = "病假") -> DutyOverrideRequest {
        var request = DutyOverrideRequest(role: "primary", person: person)
        (request.until, request.reason) = (until, reason)
        return request
    }

    @Test func theSameStandInOnceMoreIsTheOneThatIsThere() async throws {
        let house = try await house()
        let control = try house.daemon.control
        let made = try await control.override(standIn("zhang"), house.caller()).override
        house.clock.advance(.minutes(5))
        let again = try await control.override(standIn("張三", reason: "李四病假"), house.caller())
        #expect(again.override.id == made.id && again.text.contains("沒有重複登記"))
        try await house.drain()
        #expect(try house.types() == [.dutyChanged])
        #expect(try await control.overrides(RequestQuery([:]), house.caller()).overrides.count == 1)
        #expect(try await control.override(standIn("zhang", until: "11:01"), house.caller()).override.id != made.id)
    }

    @Test func whomAnotherHasReplacedMayStandInAgain() async throws {
        let house = try await house()
        let control = try house.daemon.control
        let first = try await control.override(standIn("zhang"), house.caller()).override
        _ = try await control.override(standIn("wang"), house.caller())
        let again = try await control.override(standIn("zhang"), house.caller()).override
        #expect(again.id != first.id)
        let report = try await control.duty(RequestQuery([:]), house.caller())
        #expect(report.posts.first?.person.name == "張三")
    }

    @Test func endedStandInSaysWhoIsThereNow() async throws {
        let house = try await house()
        let control = try house.daemon.control
        let first = try await control.override(standIn("zhang"), house.caller()).override
        let second = try await control.override(standIn("wang", until: "11:30"), house.caller()).override
        let ended = try await control.endOverride(first.id, house.caller())
        #expect(ended.text.contains("現由 王局 頂班（編號 2）") && !ended.text.contains("恢復按值班表"))
        try await house.drain()
        #expect(try #require(try house.received().last).data.text.contains("現由 王局 頂班"))
        #expect(try await control.endOverride(second.id, house.caller()).text.contains("恢復按值班表"))
    }

    @Test(arguments: [
        ("boss", "張三", "12:00", "因", "usage"), ("primary", "誰", "12:00", "因", "usage"),
        ("primary", "張三", "-1h", "因", "usage"), ("primary", "張三", "12:00", " ", "usage"),
        ("primary", "張三", "2027-08-28 10:00", "因", "usage"),
    ])
    func wrongOverrideIsRefused(role: String, person: String, until: String, reason: String, code: String) async throws
    {
        let house = try await house()
        var request = DutyOverrideRequest(role: role, person: person)
        (request.until, request.reason) = (until, reason)
        let error = await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.override(request, house.caller())
        }
        #expect(error?.error.code == code)
        #expect(try await house.outbox().isEmpty)
    }

    @Test func badRosterRefusesTheReloadWhole() async throws {
        let house = try await house()
        try house.write("Duty/roster.yaml", Self.roster.replacing("people: [zhang]", with: "people: [zhangg]"))
        try house.write("Rules/steel.yaml", Files.rules(level: "一般"))
        let report = try await house.daemon.control.reload(house.caller())
        #expect(!report.ok && report.errors.count == 1 && report.errors[0].contains("roster.yaml:8:"))
        #expect(try house.daemon.deployments.current.roster?.rotations.count == 3)
        #expect(try house.daemon.deployments.current.book.rules.first?.level == "較大")
    }

    // MARK: After an acknowledgement

    private static let two = """
          - {name: 平台, kind: webhook, url_file: webhook-url}
          - {name: 第二, kind: webhook, url_file: webhook-url}

        """

    private func steps(_ house: House) async throws -> [OutboxEntry] {
        try await house.outbox().filter { $0.alert.reason.code == .unacknowledged }
    }

    @Test func nobodyIsCalledAfterAReleaseWasRecorded() async throws {
        let house = try await house()
        try await house.open()
        house.clock.advance(.minutes(5))
        let released = try await house.act("release") { $0.url = "https://a.cn/1" }
        #expect(released.text.hasPrefix("#1 由 李值班 簽收；#1 已記錄"))
        try await house.run(minutes: 40)
        #expect(try !house.types().contains(.escalated))
        let control = try house.daemon.control
        #expect(try await control.list(RequestQuery(["state": "open"]), house.caller()).incidents.isEmpty)
        let status = try await control.status(house.caller())
        #expect(status.incidents.open == 1 && status.incidents.unacknowledged == 0)
        let page = try await control.page(1, house.caller()).incident
        #expect(page.view.acknowledged?.by == "李值班" && page.view.state == .responding)
        #expect(page.timeline.contains { $0.event == "ack" && $0.text == "簽收 · 登記權威發布即簽收" })
        let event = try #require(try await house.events("ack").first)
        #expect(event.actor.displayName == "李值班" && event.data["with"] == "release")
    }

    @Test func queuedStepIsSupersededByAnAcknowledgement() async throws {
        let house = try await house(channels: Self.two)
        try await house.open()
        house.clock.advance(.minutes(10))
        try await house.daemon.deadlines.step()
        #expect(try await house.act("ack").ok)
        try await house.drain()
        #expect(try await steps(house).map(\.state) == [.superseded, .superseded])
        #expect(try !house.types().contains(.escalated))
    }

    /// The first attempt has begun when the acknowledgement is recorded: it may arrive. It fails, and is not repeated.
    @Test func attemptThatHasBegunMayArriveAndTheNextMayNot() async throws {
        let house = try await house()
        try await house.open()
        let (begun, signal) = AsyncStream.makeStream(of: Void.self)
        let goOn = DispatchSemaphore(value: 0)
        house.web.answer("/hook") { request in
            guard request.text.contains("incident.escalated") else { return .text("ok") }
            signal.yield()
            _ = goOn.wait(timeout: .now() + 30)
            return .text("", status: 500)
        }
        house.clock.advance(.minutes(10))
        try await house.daemon.deadlines.step()
        let daemon = try house.daemon
        let attempt = Task { try await daemon.delivery.step() }
        for await _ in begun { break }
        #expect(try await house.act("ack").ok)
        goOn.signal()
        _ = try await attempt.value
        #expect(try await steps(house).map(\.state) == [.pending])
        house.clock.advance(.minutes(2))
        try await house.drain()
        #expect(try await steps(house).map(\.state) == [.superseded])
        #expect(try house.types().filter { $0 == .escalated }.count == 1)
    }

    /// An overdue reminder still holds after an acknowledgement, and belongs to whoever acknowledged.
    @Test func overdueReminderPassesToWhoeverAcknowledged() async throws {
        let house = try await house()
        try await house.open()
        house.clock.advance(.hours(48) + .minutes(15))
        try await house.daemon.deadlines.step()
        #expect(try await house.act("ack").ok)
        try await house.drain()
        let reminder = try #require(try await house.outbox().first { $0.alert.type == .overdue })
        #expect(reminder.state == .sent && reminder.alert.call?.addressees.map(\.name) == ["李值班", "何科長", "王局"])
        let sent = try #require(try house.received().first { $0.type == .overdue })
        #expect(sent.data.text.contains("請 李值班、科室聯絡人 何科長、帶班領導 王局 完成回應後登記"))
    }
}
