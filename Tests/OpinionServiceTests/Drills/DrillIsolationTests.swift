import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Drills: nothing real is touched")
struct DrillIsolationTests {
    @Test func aRealReportOfTheVerySameTextOpensItsOwnIncident() async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.open()
        let (invented, real) = (try await house.incident(1), try await house.incident(2))
        #expect(invented.isDrill && invented.heat.items == 1)
        #expect(!real.isDrill && real.drill == nil && real.heat.items == 1)
        let alarm = try #require(try house.received().last)
        #expect(alarm.data.incident?.drill == false && !alarm.data.text.contains("演練"))
        try await house.rehearse(minutes: 31)
        #expect(try await house.incident(2).state == .open)
        #expect(try await house.incident(2).heat.items == 1)
    }

    @Test func aRealIncidentTakesNoItemOfADrill() async throws {
        let house = try await House.running()
        try await house.open()
        try await house.rehearse()
        try await house.rehearse(minutes: 12)
        #expect(try await house.incident(1).heat.items == 1)
        #expect(try await house.incident(2).isDrill)
        #expect(try await house.incident(2).heat.items == 2)
    }

    @Test func aDrillCountsInNoStatistics() async throws {
        let house = try await House.running()
        let items = try await house.items()
        try await house.rehearse()
        try await house.rehearse(minutes: 31)
        #expect(try await house.items() == items)
        let period = start - .days(1)..<start + .days(1)
        #expect(try await house.store.read { try $0.ruleTallies([period]) }.isEmpty)
        let archive = try await house.store.read {
            try $0.archivedItems(after: ArchiveCursor(since: period.lowerBound), until: period.upperBound, limit: 100)
        }
        #expect(!archive.isEmpty && archive.allSatisfy { !$0.archived.item.feed.hasPrefix(Drill.feeds) })
    }

    @Test func statusShowsDrillsApartAndIsWell() async throws {
        let house = try await House.running()
        try await house.rehearse {
            $0.manual = true
            $0.duration = "24h"
            $0.text = rehearsal.replacing("地條鋼被查, url", with: "地條鋼被查, published: -40h, url")
                .replacing(", outlet: 市台, published: -10m", with: ", outlet: 市台")
        }
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.incidents.open == 0 && status.incidents.unacknowledged == 0 && status.nextDeadline == nil)
        #expect(status.drills.map(\.id) == [1])
        #expect(status.problems.isEmpty && status.ok)
    }

    @Test func aMissedDeadlineOfADrillIsNoProblem() async throws {
        let house = try await House.running()
        var request = DrillRequest()
        request.duration = "10h"
        #expect(try await house.daemon.control.drill(request, house.caller()).exitCode == .done)
        house.clock.advance(.hours(6))
        try await house.rehearseOn()
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.drills.map(\.overdue) == [1] && status.incidents.overdue == 0 && status.ok)
    }

    @Test func whatIsReopenedAfterTheEndIsClosedAgain() async throws {
        let house = try await House.running()
        try await house.rehearse()
        try await house.rehearse(minutes: 31)
        #expect(try await house.act("reopen").ok)
        try await house.rehearseOn()
        #expect(try await house.incident().state == .closed)
    }
}

extension House {
    /// How many items statistics count.
    func items() async throws -> Int {
        try await store.read { try $0.itemCount(in: start - .days(400)..<start + .days(400)) }
    }
}
