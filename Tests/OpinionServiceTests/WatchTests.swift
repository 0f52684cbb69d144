import ControlAPI
import Foundation
import HTTPTransfer
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("The program says that it is well, and when it is not")
struct WatchTests {
    /// The house begins at 10:00.
    private func house(_ watch: String = "") async throws -> House {
        var files = Files()
        files.digest += "\n" + watch
        return try await House.running(files)
    }

    /// Every loop goes round, feeds are read, the log is appended, and the watch looks.
    private func look(_ house: House, polling: Bool = true, relaying: Bool = true) async throws {
        for loop in Pulse.Loop.allCases { try house.daemon.pulse.beat(loop) }
        if polling { try await house.poll() }
        if relaying { while try await house.daemon.relay.step() > 0 {} }
        try await house.daemon.deadlines.step()
        try await house.daemon.watch.step()
        try await house.drain()
        if relaying { while try await house.daemon.relay.step() > 0 {} }
    }

    private func run(_ house: House, minutes: Int, polling: Bool = true, relaying: Bool = true) async throws {
        for _ in 0..<minutes {
            house.clock.advance(.minutes(1))
            try await look(house, polling: polling, relaying: relaying)
        }
    }

    // MARK: Every day

    @Test func wellIsToldOnceADayWithItsProof() async throws {
        let house = try await house()
        try await look(house)
        #expect(try house.types() == [])
        try await house.open()
        house.clock.advance(.hours(22) + .minutes(46))
        try await look(house)
        #expect(try house.types().filter { $0 == .systemWell } == [])
        house.clock.advance(.minutes(1))
        try await look(house)
        try await house.restart()
        try await look(house)
        #expect(try house.types().filter { $0 == .systemWell } == [.systemWell])
        let last = try await house.outbox().last { $0.alert.type == .systemWell }
        guard case .systemWell(let report)? = last?.alert.reason else {
            Issue.record("no proof")
            return
        }
        #expect(report.incidents.open == 1 && report.incidents.unacknowledged == 1)
        #expect(report.feeds == .init(total: 4, failing: 0))
        #expect(report.day.items == 5 && report.day.undelivered == 0 && report.day.sent > 0)
        #expect(report.nearest?.number == 1)
        #expect(report.head.split(separator: ":").last?.count == 64)
        let text = try #require(try house.received().last { $0.type == .systemWell }?.data.text)
        #expect(text.contains("【系統正常】未結 1（待簽收 1、逾期 0），來源 4 個（讀取失敗 0）"))
        #expect(text.contains(report.head))
        house.clock.advance(.days(1))
        try await look(house)
        #expect(try house.types().filter { $0 == .systemWell }.count == 2)
    }

    @Test func missedMorningIsMadeUpForOnTheSameDay() async throws {
        let house = try await house("watch: {well_at: \"11:03\"}")
        try await look(house)
        await house.kill()
        house.clock.advance(.hours(3))
        try await house.begin()
        try await look(house)
        try await look(house)
        #expect(try house.types() == [.systemWell])
    }

    @Test func offIsNeverTold() async throws {
        let house = try await house("watch: {well_at: off}")
        try await look(house)
        house.clock.advance(.days(2))
        try await look(house)
        #expect(try house.types() == [])
    }

    @Test func morningOfAFailureSaysWhatIsWrong() async throws {
        let house = try await house("watch: {well_at: \"11:03\"}")
        try await look(house)
        house.clock.advance(.minutes(64))
        try await look(house, polling: false)
        #expect(try house.types() == [])
        try await run(house, minutes: 5, polling: false)
        #expect(try house.types() == [.systemProblem])
    }

    /// What a start has to catch up with is no problem.
    @Test func morningWaitsForAFaultThatPasses() async throws {
        let house = try await house("watch: {well_at: \"11:03\"}")
        try await look(house)
        house.clock.advance(.minutes(64))
        try await look(house, polling: false)
        try await run(house, minutes: 2)
        #expect(try house.types() == [.systemWell])
    }

    // MARK: Problems

    @Test func problemIsToldAfterFiveMinutesAndOnceWhenItIsOver() async throws {
        let house = try await house()
        try await look(house)
        house.clock.advance(.minutes(31))
        try await run(house, minutes: 5, polling: false)
        #expect(try house.types() == [])
        try await run(house, minutes: 1, polling: false)
        #expect(try house.types() == [.systemProblem])
        let text = try #require(try house.received().first?.data.text)
        #expect(text.hasPrefix("【系統故障】輿情監測自檢未通過，共 1 項"))
        #expect(text.contains("請 系統管理員 查明並處理：opinionctl status"))
        #expect(text.contains("沒有讀到任何來源"))
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.problems.map(\.kind) == ["audit"])
        try await run(house, minutes: 30, polling: false)
        #expect(try house.types() == [.systemProblem])
        try await run(house, minutes: 3)
        #expect(try house.types() == [.systemProblem, .systemWell])
        #expect(try house.received().last?.data.text.hasPrefix("【系統恢復】") == true)
        #expect(try await house.daemon.control.status(house.caller()).problems.isEmpty)
    }

    @Test func faultThatIsOverSoonerIsNoNews() async throws {
        let house = try await house()
        try await look(house)
        try await run(house, minutes: 4, relaying: false)
        try await run(house, minutes: 10)
        #expect(try house.types() == [])
    }

    /// Nobody can be told while nothing is written; afterwards nothing is forgotten.
    @Test func databaseThatRefusesIsToldWhenItWritesAgain() async throws {
        let house = try await house()
        try await look(house)
        try await house.refuse("INSERT ON meta")
        for _ in 0..<7 {
            house.clock.advance(.minutes(1))
            try? await look(house)
        }
        #expect(try house.daemon.watch.board.standing.faults == [.notWriting])
        #expect(try await house.daemon.control.status(house.caller()).problems.map(\.kind) == ["audit"])
        #expect(try house.types() == [])
        try await house.permit()
        try await run(house, minutes: 2)
        #expect(try house.types() == [])
        #expect(try house.daemon.watch.board.standing.isFailing == false)
    }

    @Test func stepThatIsNotTakenIsFound() async throws {
        let house = try await house()
        try await house.open()
        house.clock.advance(.minutes(14))
        #expect(
            try await house.daemon.watch.auditing.faults().contains(.stepNotTaken([1], since: start + .minutes(10)))
        )
        try await house.tick()
        let faults = try await house.daemon.watch.auditing.faults()
        #expect(!faults.contains { $0.code == "step_not_taken" })
    }

    @Test func urgentAlertThatDoesNotArriveIsFound() async throws {
        let house = try await House.running(Files(rules: Files.rules(level: "重大")))
        house.web.answer("/hook") { _ in .text("", status: 500) }
        try await house.open()
        house.clock.advance(.minutes(11))
        #expect(try await house.daemon.watch.auditing.faults().map(\.code).contains("undelivered"))
    }

    // MARK: The heartbeat

    private func houseWithHeartbeat() async throws -> House {
        var files = Files()
        files.digest += "\nheartbeat_url_file: webhook-url\nwatch: {heartbeat_every: 1m}"
        let house = try House(files)
        try house.write("heartbeat", house.web.url("/beat?token=invented-token") + "\n")
        let text = files.all(path: house.path, web: house.web)["opinion.yaml"] ?? ""
        try house.write(
            "opinion.yaml",
            text.replacingOccurrences(of: "heartbeat_url_file: webhook-url", with: "heartbeat_url_file: heartbeat")
        )
        house.web.answer("/beat") { _ in .text("ok") }
        try await house.begin()
        try await house.poll()
        return house
    }

    @Test func heartbeatIsCalledWhileTheAuditPasses() async throws {
        let house = try await houseWithHeartbeat()
        try await look(house)
        try await look(house)
        #expect(house.web.requests("/beat").count == 1)
        try await run(house, minutes: 3)
        #expect(house.web.requests("/beat").count == 4)
        house.clock.advance(.minutes(40))
        try await look(house, polling: false)
        #expect(house.web.requests("/beat").count == 4)
        try await look(house)
        #expect(house.web.requests("/beat").count == 5)
    }

    /// The text stands within a sentence, and names no host.
    @Test func causeOfASilentHeartbeatIsAClause() {
        let phrase = Heartbeat.text(HTTPError(.connectTimeout, context: "hc.example.com"))
        #expect(phrase.traditional == "連接超時；請檢查防火牆與網絡，或稍後再試")
        for language in Language.allCases { #expect(!phrase[language].contains("hc.example.com")) }
    }

    @Test func heartbeatThatFailsIsAProblemAndNoAlert() async throws {
        let house = try await houseWithHeartbeat()
        house.web.answer("/beat") { _ in LoopbackResponse(status: 302, headers: [("Location", "/elsewhere")]) }
        try await run(house, minutes: 7)
        let problems = try await house.daemon.control.status(house.caller()).problems
        #expect(problems.map(\.kind) == ["heartbeat"])
        #expect(problems.first?.text.contains("HTTP 302") == true)
        #expect(!"\(problems)".contains("invented-token"))
        #expect(house.web.requests("/elsewhere").isEmpty)
        #expect(try house.types() == [])
        house.web.answer("/beat") { _ in .text("ok") }
        try await run(house, minutes: 1)
        #expect(try await house.daemon.control.status(house.caller()).problems.isEmpty)
    }
}
