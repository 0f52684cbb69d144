import ControlAPI
import OpinionCore
import Testing

@testable import OpinionService

/// The ledger's numbers come from the store and the log.
@Suite struct LedgerTests {
    private func ledger(_ house: House, _ parameters: [String: String] = [:]) async throws -> LedgerPage {
        try await house.daemon.control.ledger(RequestQuery(parameters), house.caller())
    }

    private func open(_ house: House, _ title: String) async throws {
        var request = OpenRequest()
        (request.title, request.level, request.department) = (title, "較大", "辦公室")
        _ = try await house.daemon.control.open(request, house.caller())
    }

    @Test func anEntryHoldsWhatWasDone() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("ack")
        try await house.act("level") { ($0.level, $0.message) = ("重大", "有傷亡") }
        try await house.act("briefed") { $0.to = ["王局"] }
        try await house.act("instruct") { ($0.from, $0.message) = ("王局", "先救人") }
        house.clock.advance(.hours(6))
        try await house.release()
        try await house.act("waive") { ($0.clock, $0.reason, $0.approver) = ("press", "已發布", "李局") }
        try await house.act("conclude") { $0.message = "屬實" }
        try await house.act("close") { $0.message = "結案" }
        let entry = try #require(try await ledger(house).entries.first)
        #expect(entry.rule?.title == "「地條鋼」死灰復燃" && entry.rule?.words == ["地條鋼"])
        #expect(entry.sources.map(\.outlet) == ["媒體city"])
        #expect(entry.acknowledgements == [.init(at: start, by: "李值班")])
        #expect(entry.record.regrades.map(\.to) == ["重大"])
        #expect(entry.record.briefed.map(\.to) == [["王局"]])
        #expect(entry.record.instructions.map(\.text) == ["先救人"])
        #expect(entry.record.responses.map(\.late) == [true])
        #expect(entry.incident.clocks.map(\.state) == [.metLate, .waived])
        #expect(entry.record.conclusion?.text == "屬實")
        #expect(entry.ended == LedgerEntry.Ended(at: house.clock.now, by: "李值班", reason: "結案"))
    }

    @Test func whatWasKeptOfAPageStandsWithItsHash() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        #expect(try await ledger(house).entries.first?.sources.first?.evidence == nil)
        try await house.look()
        let kept = try #require(try await ledger(house).entries.first?.sources.first?.evidence)
        let record = try #require(try await house.evidence().first)
        #expect(kept == [.init(at: record.at, sha256: try #require(record.body))])
        #expect(try house.storedFiles() == kept.map(\.sha256))
    }

    @Test func whoAnswersForTheDepartmentIsNamed() async throws {
        var files = Files()
        files.routes = "duty: Duty"
        let house = try House(files)
        let roster = """
            people:
              he: {name: 何科長}
              li: {name: 李值班}
            departments: {產業發展科: {contact: he, deputy: li}}

            """
        try house.write("Duty/roster.yaml", roster)
        try await house.begin()
        try await house.poll()
        try await house.open()
        try await open(house, "甲")
        house.clock.advance(.minutes(1))
        #expect(try await ledger(house).entries.map(\.contacts) == [["何科長", "李值班"], nil])
    }

    @Test func pagesFollowEachOther() async throws {
        let house = try await House.running()
        for title in ["甲", "乙", "丙"] { try await open(house, title) }
        house.clock.advance(.minutes(1))
        let first = try await ledger(house, ["limit": "2"])
        #expect(first.entries.map(\.incident.title) == ["甲", "乙"] && first.next == 2)
        let second = try await ledger(house, ["limit": "2", "after": "2"])
        #expect(second.entries.map(\.incident.title) == ["丙"] && second.next == nil)
    }

    @Test func aDrillIsNoEntryUnlessAskedFor() async throws {
        let house = try await House.running()
        _ = try await house.daemon.control.drill(DrillRequest(), house.caller())
        house.clock.advance(.minutes(1))
        #expect(try await ledger(house).entries.isEmpty)
        #expect(try await ledger(house, ["drills": "true"]).entries.count == 1)
    }

    /// The test begins at 10:00 on 2026-08-28 in Shanghai.
    @Test(arguments: [
        ("2026-08", "2026-08", 1), ("2026-08-28", "2026-08-28", 1), ("2026-08-29", "2026-08-29", 0),
        ("2026-07", "2026-07", 0), ("2026-08-28 10:01", "2026-08-28 11:00", 0),
        ("2026-08-28 10:00", "2026-08-28 10:00", 0),
        ("2026-08-27T02:00:00Z", "2026-08-28T02:00:01Z", 1), ("90d", "2026-12", 1),
    ])
    func thePeriodIsOfTheOpening(from: String, to: String, count: Int) async throws {
        let house = try await House.running()
        try await open(house, "甲")
        #expect(try await ledger(house, ["from": from, "to": to]).entries.count == count)
    }

    /// Without a beginning it is the month of the end, all of it.
    @Test(arguments: [
        ("2026-07", "2026-07-01", "2026-08-01"), ("2026-08-20", "2026-08-01", "2026-08-21"),
        ("2026-12", "2026-08-01", "2027-01-01"), ("2026-08-01 00:00", "2026-07-01", "2026-08-01"),
    ])
    func aPeriodWithoutABeginningIsTheMonthOfItsEnd(end: String, from: String, to: String) async throws {
        let house = try await House.running()
        let page = try await ledger(house, ["to": end])
        let zone = LocalZone.shanghai
        #expect([page.from, page.to].map { zone.civil($0).date } == [from, to])
        #expect([page.from, page.to].allSatisfy { zone.civil($0).time == "00:00:00" })
    }

    @Test(arguments: [
        ["from": "yesterday"], ["to": "2026-13"], ["from": "2026-09", "to": "2026-08"],
        ["from": "2026-08-29", "to": "2026-08-28"], ["from": "2026-08-28 10:00", "to": "2026-08-27"],
    ])
    func aPeriodThatIsNoneIsRefused(parameters: [String: String]) async throws {
        let house = try await House.running()
        await #expect(throws: ErrorResponse.self) { try await ledger(house, parameters) }
    }
}
