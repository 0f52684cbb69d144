import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("News of minor incidents is told in digests")
struct DigestTests {
    /// The house begins at 10:00; its department hears at 10:20 and 16:10.
    private func house(level: String = "一般", raise: String = "") async throws -> House {
        var files = Files(rules: Files.rules(level: level, raise: raise))
        files.digest = "digest: {at: [\"16:10\"], departments: {產業發展科: {at: [\"10:20\", \"16:10\"]}}}"
        let house = try await House.running(files)
        try await house.tick()
        return house
    }

    private func digests(_ house: House) async throws -> [Digest] {
        try await house.outbox().compactMap { entry in
            if case .digest(let digest) = entry.alert.reason { digest } else { nil }
        }
    }

    @Test func newsWaitsForTheSetTimeAndIsToldOnce() async throws {
        let house = try await house()
        try await house.open()
        #expect(try await house.act("ack").ok)
        #expect(try house.types() == [])
        let held = try await house.outbox()
        let hold = AlertHold(by: "digest:產業發展科", until: start + .minutes(20))
        #expect(held.map(\.hold) == [hold, hold])
        try await house.run(minutes: 19)
        #expect(try house.types() == [])
        try await house.run(minutes: 1)
        #expect(try house.types() == [.digest])
        let digest = try #require(try await digests(house).first)
        let figures = Digest.Figures(opened: 1, acknowledged: 1, closed: 0, reports: 1, open: 1, overdue: 0)
        #expect(digest.figures == figures)
        #expect(digest.late == nil)
        #expect(digest.entries.map(\.incident.number) == [1])
        #expect(digest.entries.first?.news.map(\.type) == [.opened, .acknowledged])
        #expect(digest.nearest?.number == 1)
        #expect(try await house.outbox().map(\.state) == [.folded, .folded, .sent])
        let text = try #require(try house.received().first?.data.text)
        #expect(text.hasPrefix("【簡報】產業發展科：新立案 1、簽收 1、未結 1\n"))
        try await house.restart()
        try await house.run(minutes: 10)
        #expect(try house.types() == [.digest])
    }

    @Test func emptyDigestIsNotSent() async throws {
        let house = try await house()
        house.clock.advance(.days(3))
        try await house.tick()
        #expect(try house.types() == [])
    }

    /// A day with a greater incident has figures, and nothing that waits.
    @Test func figuresOfGreaterIncidentsAreToldAlone() async throws {
        let house = try await house(level: "較大")
        try await house.open()
        #expect(try await house.act("ack").ok)
        try await house.run(minutes: 20)
        #expect(try house.types() == [.opened, .acknowledged, .digest])
        let digest = try #require(try await digests(house).first)
        #expect(digest.entries.isEmpty && digest.figures.opened == 1 && digest.figures.open == 1)
    }

    @Test func deadlinesAndUrgentThingsNeverWait() async throws {
        let house = try await house()
        try await house.open()
        house.clock.advance(.hours(24))
        try await house.tick()
        #expect(try house.types().contains(.reminder))
        house.clock.advance(.hours(24))
        try await house.tick()
        #expect(try house.types().contains(.overdue))
    }

    // MARK: Rising

    @Test func whatRisesGoesOutAtOnceInItsOrder() async throws {
        let house = try await house(raise: Files.raiseWhenDead)
        try await house.open()
        #expect(try house.types() == [])
        let article = Article("2", title: "東源縣一企業夜間生產地條鋼被查 事故致2人死亡")
        try await house.open(article, in: "city-two")
        try await house.tick()
        #expect(try house.types().prefix(2) == [.opened, .levelChanged])
        let events = try await house.store.read { try $0.timeline(of: 1) }.map(\.name)
        #expect(events.contains("alert.released"))
        #expect(try await house.outbox().allSatisfy { $0.state != .held })
    }

    @Test func officersHigherLevelLetsItGo() async throws {
        let house = try await house()
        try await house.open()
        #expect(
            try await house.act("level") {
                $0.level = "較大"
                $0.message = "群眾來電"
            }.ok
        )
        try await house.tick()
        #expect(try house.types().prefix(2) == [.opened, .levelChanged])
    }

    /// People have heard of the higher level: that it is none is told at once.
    @Test func settlingDownIsToldAtOnce() async throws {
        let house = try await house(level: "較大")
        try await house.open()
        #expect(
            try await house.act("level") {
                $0.level = "一般"
                $0.message = "核實為舊聞"
            }.ok
        )
        try await house.tick()
        #expect(try house.types() == [.opened, .levelChanged])
    }

    // MARK: Missed times

    @Test func missedTimesMakeOneThatSaysSo() async throws {
        let house = try await house()
        try await house.open()
        await house.kill()
        house.clock.advance(.hours(8))
        try await house.begin()
        try await house.tick()
        #expect(try house.types() == [.digest])
        #expect(try await digests(house).first?.late == .minutes(110))
        #expect(try house.received().first?.data.text.contains("遲發 1 小時 50 分") == true)
        try await house.tick()
        #expect(try house.types() == [.digest])
    }

    @Test func failedCommitIsTriedAgain() async throws {
        let house = try await house()
        try await house.open()
        house.clock.advance(.minutes(20))
        try await house.refuse("UPDATE ON outbox")
        _ = try? await house.daemon.deadlines.step()
        try await house.permit()
        try await house.tick()
        #expect(try house.types() == [.digest])
    }

    /// A wall clock that stood a week ahead keeps nothing back for a week.
    @Test func clockThatIsSteppedBackBeginsAnew() async throws {
        let house = try await house()
        house.clock.step(.days(7))
        try await house.tick()
        house.clock.step(.zero - .days(7))
        try await house.tick()
        try await house.open()
        try await house.run(minutes: 20)
        #expect(try house.types() == [.digest])
    }

    // MARK: Configuration

    @Test func withoutDigestsItIsToldAtOnce() async throws {
        let house = try await House.running(Files(rules: Files.rules(level: "一般")))
        try await house.open()
        #expect(try house.types() == [.opened])
    }

    @Test func digestsThatAreTakenAwayTellAtOnce() async throws {
        let house = try await house()
        try await house.open()
        let files = Files(rules: Files.rules(level: "一般")).all(path: house.path, web: house.web)
        try house.write("opinion.yaml", files["opinion.yaml"] ?? "")
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        try await house.tick()
        #expect(try house.types() == [.digest])
        try await house.tick()
        #expect(try await house.store.read { try $0.digestMarks() }.isEmpty)
    }

    // MARK: Beside silences and drills

    @Test func silenceTakesOverWhatWaits() async throws {
        let house = try await house()
        try await house.open()
        var order = SilenceRequest(match: ["area": [steelArea]])
        (order.until, order.reason) = ("2h", "防災演練")
        #expect(try await house.daemon.control.silence(order, house.caller()).silence.id == 1)
        try await house.run(minutes: 20)
        #expect(try await house.outbox().first?.hold?.by == "silence:1")
        #expect(try await digests(house).allSatisfy { $0.entries.isEmpty })
    }

    @Test func drillIsNeverHeld() async throws {
        let house = try await house()
        try await house.rehearse()
        #expect(try house.types().contains(.opened))
        #expect(try await house.outbox().allSatisfy { $0.state != .held })
    }
}
