import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Silences: only telling waits")
struct SilenceTests {
    private func caller(_ house: House, _ role: Role) -> Caller {
        let whole = house.caller()
        return Caller(actor: whole.actor, role: role, language: .traditional, now: whole.now)
    }

    @discardableResult
    private func silence(
        _ house: House,
        _ match: [String: [String]] = ["area": [steelArea]],
        until: String = "2h",
        role: Role = .officer,
        _ fill: (inout SilenceRequest) -> Void = { _ in }
    ) async throws -> SilenceAnswer {
        var request = SilenceRequest(match: match)
        (request.until, request.reason) = (until, "全市聯合執法宣傳")
        fill(&request)
        return try await house.daemon.control.silence(request, caller(house, role))
    }

    private func refusal(_ body: () async throws -> SilenceAnswer) async throws -> String {
        let error = try await #require(throws: ErrorResponse.self) { _ = try await body() }
        return error.error.code
    }

    private func states(_ house: House) async throws -> [OutboxEntry.State] { try await house.outbox().map(\.state) }

    @Test func incidentOpensClocksRunAndNobodyIsTold() async throws {
        let house = try await House.running()
        let answer = try await silence(house)
        #expect(answer.silence.state == .active)
        #expect(answer.silence.by == "李值班" && answer.silence.uid == 1001)
        try await house.open()
        #expect(try house.received().isEmpty)
        #expect(try await states(house) == [.held])
        #expect(try await house.incident().runningClocks.map(\.kind) == [.reply])
        let events = try await house.store.read { try $0.timeline(of: 1) }.map(\.name)
        #expect(events == ["incident.opened", "alert.held"])
    }

    @Test func atItsEndOneSummaryTellsWhatWasHeldAndEscalationBegins() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        try await house.run(minutes: 119)
        #expect(try house.received().isEmpty)
        try await house.run(minutes: 1)
        let told = try house.received()
        #expect(told.map(\.type) == [.heldSummary])
        #expect(told[0].data.text.contains("#1【較大·擬】"))
        #expect(told[0].data.command == "opinionctl ack 1")
        #expect(try await states(house).filter { $0 == .held }.isEmpty)
        let summary = try #require(try await house.outbox().last)
        #expect(try await house.outbox().first?.foldedInto == summary.id)
        try await house.run(minutes: 30)
        #expect(try house.types() == [.heldSummary, .escalated, .escalated, .escalated])
        #expect(try await house.store.read { try $0.openSilences() }.isEmpty)
    }

    @Test func silenceThatEndedWhileTheDaemonWasDownIsToldAtItsStart() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        await house.kill()
        house.clock.advance(.hours(9))
        try await house.restart()
        try await house.tick()
        #expect(try house.types().first == .heldSummary)
        #expect(try house.types().filter { $0 == .heldSummary }.count == 1)
        try await house.tick()
        #expect(try house.types().filter { $0 == .heldSummary }.count == 1)
    }

    @Test func silenceOutlivesARestart() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.restart()
        try await house.open()
        #expect(try await states(house) == [.held])
    }

    @Test func deadlinesAreToldAllTheSame() async throws {
        let house = try await House.running()
        try await silence(house, until: "6d")
        try await house.open()
        house.clock.advance(.hours(24))
        try await house.tick()
        // The reminder tells people of it: whoever knows is asked for an answer.
        #expect(try house.types().sorted { $0.rawValue < $1.rawValue } == [.reminder, .escalated])
        house.clock.advance(.hours(24) + .minutes(1))
        try await house.tick()
        #expect(try house.types().last == .overdue)
    }

    @Test func administratorMayHoldDeadlinesToo() async throws {
        let house = try await House.running()
        try await silence(house, until: "3d", role: .administrator) { $0.deadlines = true }
        try await house.open()
        house.clock.advance(.hours(49))
        try await house.tick()
        #expect(try house.received().isEmpty)
        house.clock.advance(.hours(24))
        try await house.tick()
        let summary = try #require(try house.received().first { $0.type == .heldSummary })
        #expect(summary.data.text.contains("新事件 1") && summary.data.text.contains("逾期提醒 1"))
    }

    @Test func whatIsSuddenRingsAllTheSame() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await silence(house)
        try await house.open()
        #expect(try house.types() == [.opened])
    }

    @Test func officerWhoWasToldIsStillAskedForAnAnswer() async throws {
        let house = try await House.running()
        try await house.open()
        try await silence(house)
        try await house.run(minutes: 30)
        #expect(try house.types() == [.opened, .escalated, .escalated, .escalated])
    }

    @Test func whoAcknowledgedDuringTheSilenceIsNotAskedAgain() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        try await house.act("ack")
        house.clock.advance(.hours(2))
        try await house.tick()
        let told = try house.received()
        #expect(told.map(\.type) == [.heldSummary])
        #expect(told[0].data.text.contains("李值班 已簽收"))
        try await house.run(minutes: 40)
        #expect(try house.types() == [.heldSummary])
    }

    @Test func expiringTellsAtOnceAndASecondTimeChangesNothing() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        let control = try house.daemon.control
        let first = try await control.expire(SilenceExpireRequest(id: 1, reason: "宣傳結束"), house.caller())
        try await house.drain()
        #expect(first.silence.state == .expired && first.silence.ended?.by == "李值班")
        #expect(try house.received().first?.data.text.contains("李值班 提前結束") == true)
        let second = try await control.expire(SilenceExpireRequest(id: 1), house.caller())
        #expect(second.silence.ended?.reason == "宣傳結束")
        try await house.drain()
        #expect(try house.received().count == 1)
        let error = try await #require(throws: ErrorResponse.self) {
            _ = try await control.expire(SilenceExpireRequest(id: 9), house.caller())
        }
        #expect(error.exitCode == .notFound)
    }

    @Test func whatAnotherSilenceHoldsAsWellStaysHeld() async throws {
        let house = try await House.running()
        try await silence(house, until: "3h")
        try await silence(house, ["level": ["較大"]], until: "1h")
        try await house.open()
        #expect(try await house.outbox().first?.hold?.by == "silence:1")
        _ = try await house.daemon.control.expire(SilenceExpireRequest(id: 1), house.caller())
        #expect(try await house.outbox().map(\.hold?.by) == ["silence:2"])
        #expect(try await states(house) == [.held])
    }

    @Test func everyChannelGetsItsOwnSummary() async throws {
        var files = Files()
        files.channels += "  - {name: 備用, kind: webhook, url_file: webhook-url}\n"
        let house = try await House.running(files)
        try await silence(house)
        try await house.open()
        house.clock.advance(.hours(2))
        try await house.tick()
        #expect(try house.types() == [.heldSummary, .heldSummary])
        #expect(try await states(house) == [.folded, .folded, .sent, .sent])
    }

    @Test func silenceWithNothingHeldEndsQuietly() async throws {
        let house = try await House.running()
        try await silence(house)
        house.clock.advance(.hours(2))
        try await house.tick()
        #expect(try await house.outbox().isEmpty)
        #expect(try await house.store.read { try $0.openSilences() }.isEmpty)
    }

    // MARK: Who may order what

    @Test func officerMayNeitherHoldDeadlinesNorEverythingNorForLong() async throws {
        let house = try await House.running()
        #expect(try await refusal { try await silence(house) { $0.deadlines = true } } == "refused")
        #expect(try await refusal { try await silence(house, [:]) { $0.everything = true } } == "refused")
        #expect(try await refusal { try await silence(house, until: "8d") } == "refused")
        #expect(try await house.store.read { try $0.openSilences() }.isEmpty)
        try await silence(house, until: "7d")
        try await silence(house, [:], until: "30d", role: .administrator) { $0.everything = true }
        #expect(try await house.store.read { try $0.openSilences() }.count == 2)
    }

    @Test(
        arguments: [
            (["area": ["甲"]], "-20m", "-m"), (["area": ["甲"]], "2026-08-01 10:00", "-m"), ([:], "2h", "-m"),
            (["level": ["頭等"]], "2h", "-m"), (["rule": ["none"]], "2h", "-m"), (["feed": ["none"]], "2h", "-m"),
            (["place": ["x"]], "2h", "-m"), (["title": ["("]], "2h", "-m"), (["area": ["甲"]], "2h", " "),
        ] as [([String: [String]], String, String)]
    )
    func whatCannotBeReadIsAUsageError(_ match: [String: [String]], _ until: String, _ reason: String) async throws {
        let house = try await House.running()
        let code = try await refusal {
            try await silence(house, match, until: until, role: .administrator) { $0.reason = reason }
        }
        #expect(code == "usage")
    }

    // MARK: What people see

    @Test func statusListAndPageSayThatASilenceIsInForce() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        let control = try house.daemon.control
        let status = try await control.status(house.caller())
        #expect(status.notices.map(\.kind) == ["silence"])
        #expect(status.notices.first?.text.contains("全市聯合執法宣傳（李值班）") == true)
        #expect(status.ok)
        #expect(try await control.list(RequestQuery([:]), house.caller()).incidents.map(\.silences) == [[1]])
        #expect(try await control.page(1, house.caller()).incident.view.silences == [1])
        let listed = try await control.silences(RequestQuery([:]), house.caller()).silences
        #expect(listed.map(\.held) == [1] && listed.map(\.incidents) == [[1]])
        house.clock.advance(.hours(2))
        try await house.tick()
        #expect(try await control.status(house.caller()).notices.isEmpty)
        #expect(try await control.silences(RequestQuery([:]), house.caller()).silences.isEmpty)
        #expect(
            try await control.silences(RequestQuery(["all": "1"]), house.caller()).silences.map(\.state) == [.ended]
        )
    }

    @Test func logSaysWhoOrderedItAndHowItEnded() async throws {
        let house = try await House.running()
        try await silence(house)
        try await house.open()
        house.clock.advance(.hours(2))
        try await house.tick()
        let events = try await house.store.read { try $0.openIntents(limit: 1_000) }.map(\.event)
        let added = try #require(events.first { $0.name == "silence.added" })
        #expect(added.actor.uid == 1001 && added.actor.name == "李值班")
        #expect(added.data["match"] == .map(["area": .list([.text(steelArea)])]))
        let ended = try #require(events.first { $0.name == "silence.ended" })
        #expect(ended.data["held"] == .number(1))
    }
}
