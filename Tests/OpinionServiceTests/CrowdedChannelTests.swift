import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("More alerts than a vendor allows")
struct CrowdedChannelTests {
    private static func robot(_ rate: String) -> Files {
        Files(channels: "  - {name: 值班群, kind: webhook, url_file: webhook-url, rate: \(rate)}\n")
    }

    /// Officers open so many incidents: each is an alert of its own.
    private func open(_ house: House, _ count: Int, urgent: Bool = false) async throws {
        for number in 1...count {
            var request = OpenRequest()
            request.title = "第\(number)件"
            request.area = steelArea
            request.level = urgent ? "重大" : "較大"
            #expect(try await house.daemon.control.open(request, house.caller()).exitCode == .done)
        }
    }

    private func sent(_ house: House) -> Int { house.web.requests("/hook").count }

    @Test func ordinaryAlertsLeaveThreePlacesForWhatMustRing() async throws {
        let house = try await House.running(Self.robot("18/min"))
        try await open(house, 40)
        try await house.drain()
        #expect(sent(house) == 15)
        try await open(house, 10, urgent: true)
        try await house.drain()
        #expect(sent(house) == 18)
    }

    @Test func theRestBecomesOneSummaryThatTellsAll() async throws {
        let house = try await House.running(Self.robot("18/min"))
        try await open(house, 40)
        try await house.drain()
        house.clock.advance(.minutes(1))
        try await house.drain()
        #expect(sent(house) == 16)
        let summary = try #require(try await house.outbox().last)
        let folded = try await house.outbox().filter { $0.state == .folded }
        #expect(summary.alert.type == .heldSummary && summary.state == .sent)
        #expect(summary.alert.held?.total == 25 && folded.count == 25)
        #expect(folded.allSatisfy { $0.foldedInto == summary.id })
    }

    @Test func aSummaryThatWaitsTakesUpWhatComesAfterIt() async throws {
        let house = try await House.running(Self.robot("18/min"))
        try await open(house, 30)
        try await house.drain()
        try await open(house, 10)
        try await house.drain()
        house.clock.advance(.minutes(1))
        try await house.drain()
        let summaries = try await house.outbox().filter { $0.alert.type == .heldSummary }
        #expect(summaries.map(\.state) == [.folded, .sent])
        #expect(summaries.last?.alert.held?.total == 25)
    }

    @Test func noMinuteHoldsMoreWhateverHappens() async throws {
        let house = try await House.running(Self.robot("18/min"))
        var moments: [Instant] = []
        for round in 0..<30 {
            try await open(house, 4, urgent: true)
            let before = sent(house)
            if round % 7 == 3 { try await house.restart() }
            try await house.drain()
            moments += Array(repeating: house.clock.now, count: sent(house) - before)
            house.clock.advance(.seconds(7))
        }
        let most = moments.map { first in moments.count { $0 >= first && $0 < first + .minutes(1) } }.max() ?? 0
        #expect(most == 18)
    }
}
