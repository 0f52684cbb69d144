import ControlAPI
import GRDB
import LoopbackServer
import OpinionCore
import Testing

@testable import OpinionService
@testable import OpinionStore

@Suite("An alert that does not arrive goes another way, and nobody is left to guess")
struct AnotherWayTests {
    private static func files(routes: String, sudden: Bool = true) -> Files {
        Files(
            channels: """
                  - {name: 值班群, kind: webhook, url_file: duty-url}
                  - {name: 平台, kind: webhook, url_file: webhook-url}
                  - {name: 備用, kind: webhook, url_file: spare-url}
                """,
            routes: routes,
            rules: Files.rules(sudden: sudden)
        )
    }

    private func house(
        _ routes: String = "routes: [{channels: [值班群], fallback: [平台, 備用]}]\n",
        sudden: Bool = true
    ) async throws -> House {
        let house = try House(Self.files(routes: routes, sudden: sudden))
        try house.write("duty-url", house.web.url("/duty"))
        try house.write("spare-url", house.web.url("/spare"))
        for path in ["/duty", "/spare"] { house.web.answer(path) { _ in .text("ok") } }
        try await house.begin()
        try await house.poll()
        return house
    }

    private func fail(_ house: House, _ paths: String..., status: Int = 500) {
        for path in paths { house.web.answer(path) { _ in .text("", status: status) } }
    }

    private func mend(_ house: House, _ paths: String...) {
        for path in paths { house.web.answer(path) { _ in .text("ok") } }
    }

    private func opened(_ house: House) async throws -> [OutboxEntry] {
        try await house.outbox().filter { $0.alert.type == .opened }
    }

    @Test func eachChannelGetsThreeMinutesThenTheNext() async throws {
        let house = try await house()
        fail(house, "/duty", "/hook")
        try await house.open()
        try await house.run(minutes: 3)
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
        try await house.run(minutes: 3)
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台", "備用"])
        #expect(try await opened(house).last?.state == .sent)
    }

    @Test func anOrdinaryAlertWaitsForItsChannel() async throws {
        let house = try await house(sudden: false)
        fail(house, "/duty")
        try await house.open()
        try await house.run(minutes: 10)
        #expect(try await opened(house).map(\.channel) == ["值班群"])
        mend(house, "/duty")
        try await house.run(minutes: 2)
        #expect(try await opened(house).map(\.state) == [.sent])
    }

    @Test func anUrgentAlertWithoutAFallbackTakesAnyChannelThatWorks() async throws {
        let house = try await house("routes: [{channels: [值班群]}]\n")
        fail(house, "/duty", status: 404)
        try await house.open()
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
        #expect(try await opened(house).map(\.state) == [.pending, .sent])
    }

    @Test func whoeverGotItAnywayIsNotToldTwice() async throws {
        let house = try await house("routes: [{channels: [值班群, 平台], fallback: [平台]}]\n")
        fail(house, "/duty", status: 404)
        try await house.open()
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
    }

    @Test func afterADayItStaysUndeliveredUntilAPersonSaysSo() async throws {
        let house = try await house(sudden: false)
        fail(house, "/duty")
        try await house.open()
        house.clock.advance(.hours(24))
        try await house.tick()
        let first = try await #require(opened(house).first)
        #expect(first.state == .undelivered)
        #expect(try await opened(house).last?.state == .sent)
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.outbox.undelivered >= 1)
        #expect(status.problems.contains { $0.kind == "undelivered" })
        mend(house, "/duty")
        house.clock.advance(.days(30))
        try await house.drain()
        #expect(try await opened(house).first?.state == .undelivered)
        let control = try house.daemon.control
        _ = try await control.drop(DropRequest(id: first.id.spoken, reason: "已電話通知"), house.caller())
        let dropped = try await opened(house).first
        #expect(dropped?.state == .dropped && dropped?.dropped?.by == "李值班" && dropped?.dropped?.reason == "已電話通知")
        #expect(try await house.store.read { try $0.timeline(of: 1).map(\.name) }.contains("alert.dropped"))
    }

    @Test func whatIsTriedAgainByHandGoesWithItsOwnID() async throws {
        let house = try await house(sudden: false)
        fail(house, "/duty")
        try await house.open()
        house.clock.advance(.hours(24))
        try await house.tick()
        mend(house, "/duty")
        let id = try #require(try await opened(house).first?.id)
        _ = try await house.daemon.control.retry(id.spoken, house.caller())
        try await house.drain()
        #expect(try await opened(house).first?.state == .sent)
        #expect(house.web.requests("/duty").contains { $0.header("webhook-id") == id.description })
    }

    @Test func withoutAnyWayItIsTriedForEverAndStatusCriesOut() async throws {
        let house = try await house()
        fail(house, "/duty", "/hook", "/spare", status: 410)
        try await house.open()
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.problems.first?.kind == "unreached")
        #expect(!status.ok)
        #expect(try await house.daemon.control.statusLine().contains("所有通道都送不出"))
        house.clock.advance(.days(3))
        mend(house, "/spare")
        try await house.tick()
        #expect(try await opened(house).last?.state == .sent)
        #expect(try await house.daemon.control.status(house.caller()).problems.first?.kind != "unreached")
    }

    /// A nervous administrator does not switch off the other way.
    @Test func tryingAgainByHandPutsOffNothing() async throws {
        let house = try await house()
        fail(house, "/duty")
        try await house.open()
        for _ in 0..<3 {
            house.clock.advance(.minutes(1))
            _ = try await house.daemon.control.retry("1-1", house.caller())
            try await house.tick()
        }
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
    }

    /// Two alerts whose text a server refuses as if the channel were broken keep no third waiting.
    @Test func alertsThatAreAlwaysRefusedStarveNoOther() async throws {
        let house = try await house("routes: [{channels: [值班群]}]\n", sudden: false)
        house.web.answer("/duty") { request in
            request.text.contains("甲廠") || request.text.contains("乙廠") ? .text("", status: 400) : .text("ok")
        }
        for name in ["甲廠", "乙廠"] {
            var request = OpenRequest()
            (request.title, request.area, request.level) = (name, steelArea, "較大")
            _ = try await house.daemon.control.open(request, house.caller())
        }
        try await house.run(minutes: 5)
        var request = OpenRequest()
        (request.title, request.area, request.level) = ("丙廠", steelArea, "較大")
        _ = try await house.daemon.control.open(request, house.caller())
        try await house.run(minutes: 3)
        let third = try await opened(house).filter { $0.incident == 3 && $0.channel == "值班群" }
        #expect(third.map(\.state) == [.sent])
    }

    /// The other channel was broken as well when the alert asked for it, and is mended later.
    @Test func anotherWayThatOpensLaterIsTaken() async throws {
        let house = try await house()
        fail(house, "/duty")
        fail(house, "/hook", "/spare", status: 410)
        try await house.open()
        try await house.run(minutes: 15)
        #expect(try await opened(house).allSatisfy { $0.state == .pending })
        mend(house, "/spare")
        try await house.run(minutes: 5)
        #expect(try await opened(house).contains { $0.state == .sent })
    }

    @Test func theFirstRecoverySaysWhatWasLate() async throws {
        let house = try await house()
        fail(house, "/duty", "/hook", "/spare", status: 410)
        try await house.open()
        house.clock.advance(.minutes(30))
        mend(house, "/spare")
        try await house.tick()
        let told = try #require(
            try await house.outbox().first { $0.channel == "備用" && $0.alert.type == .channelRecovered }
        )
        guard case .channelRecovered(let recovery) = told.alert.reason else { return #expect(Bool(false)) }
        #expect(recovery.lateCount >= 1)
        #expect(recovery.late.contains { $0.title == "東源縣一企業夜間生產地條鋼被查" })
        #expect(recovery.since == start)
    }

    @Test func aChannelIsToldOnceForEachFailure() async throws {
        let house = try await house()
        fail(house, "/duty", status: 403)
        try await house.open()
        try await house.run(minutes: 30)
        let news = try await house.outbox().filter { $0.alert.type == .channelBroken }
        #expect(news.map(\.channel) == ["平台"])
        guard case .channelBroken(let trouble)? = news.first?.alert.reason else { return #expect(Bool(false)) }
        #expect(trouble.channel == "值班群" && trouble.isBroken && trouble.cause.contains("403"))
    }

    /// A code that stands in no table, five times in half a minute.
    @Test func whatNobodyKnowsIsTriedAFewTimesThenTheNextTakesOver() async throws {
        let house = try House(
            Files(
                channels: """
                      - {name: 群, kind: wecom, url_file: duty-url}
                      - {name: 平台, kind: webhook, url_file: webhook-url}
                    """,
                routes: "routes: [{channels: [群], fallback: [平台]}]\n",
                rules: Files.rules(sudden: false)
            )
        )
        try house.write("duty-url", house.web.url("/duty"))
        house.web.answer("/duty") { _ in .text(#"{"errcode": 77777, "errmsg": "new"}"#) }
        try await house.begin()
        try await house.poll()
        try await house.open()
        for seconds in [2, 4, 8] {
            house.clock.advance(.seconds(seconds))
            try await house.drain()
        }
        #expect(try await opened(house).map(\.channel) == ["群"])
        house.clock.advance(.seconds(15))
        try await house.drain()
        #expect(try await opened(house).map(\.channel) == ["群", "平台"])
        #expect(try await opened(house).map(\.state) == [.pending, .sent])
    }

    /// What must ring does not wait three minutes behind a channel that has failed for an hour.
    @Test func behindAChannelThatHasFailedForLongNothingUrgentWaits() async throws {
        let house = try await house()
        fail(house, "/duty")
        try await house.open()
        try await house.run(minutes: 5)
        var request = OpenRequest()
        (request.title, request.area, request.level) = ("乙廠", steelArea, "重大")
        _ = try await house.daemon.control.open(request, house.caller())
        try await house.drain()
        let second = try await opened(house).filter { $0.incident == 2 }
        #expect(second.map(\.channel) == ["值班群", "平台"] && second.last?.state == .sent)
    }

    @Test func aTestThatArrivesMakesTheChannelWell() async throws {
        let house = try await house()
        fail(house, "/duty", status: 403)
        try await house.open()
        mend(house, "/duty")
        #expect(try await house.daemon.control.test(TestRequest(channel: "值班群"), house.caller()).ok)
        #expect(try await house.store.read { try $0.health(of: "值班群").failingSince } == nil)
        try await house.run(minutes: 1)
        #expect(try await opened(house).first { $0.channel == "值班群" }?.state == .sent)
    }

    /// The news waits behind a channel that fails as well; once the first is back it is no news.
    @Test func thatAChannelFailsIsNotToldOnceItIsBack() async throws {
        let house = try await house()
        fail(house, "/duty", status: 403)
        fail(house, "/hook", "/spare")
        try await house.open()
        try await house.run(minutes: 2)
        let waiting = try await house.outbox().filter { $0.alert.type == .channelBroken }
        #expect(!waiting.isEmpty && waiting.allSatisfy { $0.state == .pending })
        mend(house, "/duty")
        try await house.run(minutes: 2)
        mend(house, "/hook", "/spare")
        try await house.run(minutes: 3)
        let later = try await house.outbox().filter { told in waiting.contains { $0.id == told.id } }
        #expect(later.allSatisfy { $0.state == .superseded })
    }

    @Test func ofOnesThatWentAnotherWayNothingWaitsLongerThanADay() async throws {
        let house = try await house()
        fail(house, "/duty")
        try await house.open()
        try await house.run(minutes: 4)
        house.clock.advance(.hours(24))
        try await house.tick()
        #expect(try await opened(house).map(\.state) == [.undelivered, .sent])
    }

    /// The database refuses what concerns one channel: the others go on.
    @Test func whatFailsFailsAlone() async throws {
        let house = try await house("routes: [{channels: [值班群, 平台]}]\n")
        try await house.refuse("UPDATE OF leased_until ON outbox WHEN NEW.channel = '值班群'")
        try await house.open()
        #expect(try await opened(house).map(\.state) == [.pending, .sent])
        try await house.permit()
        try await house.drain()
        #expect(try await opened(house).map(\.state) == [.sent, .sent])
    }

    // MARK: The last way

    /// A week ago one message timed out there, and was acknowledged elsewhere: since then nobody has tried it.
    @Test func anOldFailureDoesNotCloseTheLastWay() async throws {
        let house = try await house("routes: [{channels: [平台]}]\n")
        fail(house, "/hook", "/duty", "/spare")
        try await house.open()
        try await house.run(minutes: 4)
        try await house.act("dismiss") { $0.reason = "誤報" }
        try await house.store.write { try $0.db.execute(sql: "UPDATE outbox SET state = 'superseded'") }
        mend(house, "/spare")
        house.clock.advance(.days(7))
        var request = OpenRequest()
        (request.title, request.area, request.level) = ("乙廠", steelArea, "重大")
        _ = try await house.daemon.control.open(request, house.caller())
        try await house.run(minutes: 10)
        #expect(try await opened(house).contains { $0.incident == 2 && $0.channel == "備用" && $0.state == .sent })
    }

    /// All ways are down over a weekend: nothing that reached nobody is given up.
    @Test func whatReachedNobodyIsNeverGivenUp() async throws {
        let house = try await house("routes: [{channels: [值班群], fallback: [平台]}]\n", sudden: false)
        fail(house, "/duty", "/hook", "/spare", status: 403)
        try await house.open()
        for _ in 0..<60 {
            house.clock.advance(.hours(1))
            try await house.tick()
        }
        #expect(try await opened(house).allSatisfy { $0.state == .pending })
        mend(house, "/duty")
        try await house.run(minutes: 3)
        #expect(try await opened(house).first?.state == .sent)
    }

    /// It arrived on the first after all: the one that stands for it on the second goes to no third.
    @Test func whatHasArrivedGoesNoFurther() async throws {
        let house = try await house()
        fail(house, "/duty", "/hook")
        try await house.open()
        try await house.run(minutes: 3)
        mend(house, "/duty")
        try await house.run(minutes: 10)
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
        #expect(try await opened(house).map(\.state) == [.sent, .pending])
        house.clock.advance(.days(1))
        try await house.tick()
        #expect(try await opened(house).map(\.state) == [.sent, .undelivered])
    }

    /// Two dead ways and a third that has it: a recovery elsewhere hands it to nobody else.
    @Test func aRecoverySpreadsNothing() async throws {
        let house = try await house()
        fail(house, "/duty", "/hook", status: 403)
        try await house.open()
        try await house.run(minutes: 8)
        let before = try await opened(house)
        #expect(before.last?.state == .sent)
        try await house.store.write { try $0.reconsiderOtherWays() }
        try await house.run(minutes: 5)
        #expect(try await opened(house).count == before.count)
    }

    // MARK: Who is told

    /// It failed for a minute, came back, and died: the word that it is well again must not be the last.
    @Test func aChannelThatDiesSoonAfterItCameBackIsToldInTheEnd() async throws {
        let house = try await house()
        fail(house, "/duty", status: 403)
        try await house.open()
        mend(house, "/duty")
        try await house.run(minutes: 2)
        fail(house, "/duty")
        try await house.act("ack")
        try await house.run(minutes: 45)
        let news = try await house.outbox().filter { $0.alert.type == .channelBroken }
        #expect(news.count == 2 && news.allSatisfy { $0.channel == "平台" })
    }

    // MARK: Clocks

    @Test func aClockThatIsSetBackHoldsNoOtherWayUp() async throws {
        let house = try await house()
        fail(house, "/duty")
        try await house.open()
        house.clock.step(.zero - .minutes(30))
        try await house.run(minutes: 1)
        #expect(try await opened(house).map(\.channel) == ["值班群", "平台"])
        #expect(try await opened(house).last?.state == .sent)
    }

    /// The receiver asked for an hour; the administrator mends it after two minutes, and a test message arrives.
    @Test func whatWaitsGoesWhenTheChannelIsBack() async throws {
        let house = try await house("routes: [{channels: [值班群]}]\n", sudden: false)
        house.web.answer("/duty") { _ in
            LoopbackResponse(status: 429, headers: [(name: "Retry-After", value: "3600")], body: [])
        }
        try await house.open()
        house.clock.advance(.minutes(2))
        mend(house, "/duty")
        #expect(try await house.daemon.control.test(TestRequest(channel: "值班群"), house.caller()).ok)
        try await house.drain()
        #expect(try await opened(house).map(\.state) == [.sent])
    }

    /// What follows from an outcome cannot be written: the outcome is, or the same alert would ring every two minutes.
    @Test func anOutcomeIsRecordedWhateverElseFails() async throws {
        let house = try await house("routes: [{channels: [平台]}]\n")
        try await house.refuse("INSERT ON delivery_wires")
        try await house.open()
        #expect(try await opened(house).map(\.state) == [.sent])
    }

    // MARK: One clock, one reminder

    @Test func aNewerReminderTakesThePlaceOfTheOlderThatStillWaits() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        fail(house, "/hook")
        house.clock.advance(.minutes(150))
        try await house.tick()
        house.clock.advance(.minutes(75))
        try await house.tick()
        let reminders = try await house.outbox().filter { $0.alert.clock == .release }
        #expect(reminders.map(\.state) == [.superseded, .pending])
        #expect(reminders[0].supersededBy == reminders[1].id)
    }

    // MARK: What exactly was sent

    @Test func whatWasSentIsShownWithoutSecrets() async throws {
        let house = try await House.running()
        try await house.open()
        let page = try await house.daemon.control.alert("1-1", house.caller())
        let wire = try #require(page.wire)
        #expect(wire.contains("webhook-id: ") && wire.contains("\"type\":\"incident.opened\""))
        #expect(page.text.contains("opinionctl ack 1"))
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.daemon.control.alert("9-9", house.caller())
        }
        #expect(error.exitCode == .notFound)
    }

    @Test func dryRunShowsTheRequestAndSendsNothing() async throws {
        let house = try await House.running()
        let report = try await house.daemon.control.test(TestRequest(channel: "平台", dryRun: true), house.caller())
        #expect(report.ok && report.request?.contains("\"type\":\"test\"") == true)
        #expect(house.web.requests("/hook").isEmpty)
    }

    @Test func aDropWithoutAReasonIsRefused() async throws {
        let house = try await House.running()
        fail(house, "/hook")
        try await house.open()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.daemon.control.drop(DropRequest(id: "1-1", reason: " \u{200B}"), house.caller())
        }
        #expect(error.exitCode == .usage)
    }
}
