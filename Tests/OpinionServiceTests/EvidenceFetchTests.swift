import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("An officer asks for the pages again")
struct EvidenceFetchTests {
    private func kept() async throws -> House {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        return house
    }

    private func fetch(_ house: House) async throws -> EvidenceItemView {
        house.clock.advance(EvidenceSchedule.hostGap)
        let list = try await house.daemon.control.fetchEvidence(EvidenceRequest(number: 1), house.caller())
        return try #require(list.items.first)
    }

    @Test func noPlannedLookIsUsedUp() async throws {
        let house = try await kept()
        let planned = try #require(try await house.daemon.control.evidenceList(1, house.caller()).items.first?.nextLook)
        for _ in 0..<3 {
            house.clock.advance(.minutes(2))
            #expect(try await fetch(house).nextLook == planned)
        }
        house.clock.advance(planned - house.clock.now)
        try await house.look()
        let next = try await house.daemon.control.evidenceList(1, house.caller()).items.first?.nextLook
        #expect(next == house.clock.now + .hours(5))
    }

    @Test func whatThisLookFoundIsTold() async throws {
        let house = try await kept()
        house.web.answer("/a/1.html") { _ in .text("no", status: 404) }
        house.clock.advance(.minutes(2))
        let item = try await fetch(house)
        #expect(item.fault?.code == "http_404" && item.fault?.text.contains("404") == true)
        #expect(item.doubts == 1 && item.versions.count == 1)
        house.clock.advance(.minutes(10))
        try await house.look()
        let sure = try #require(try await house.daemon.control.evidenceList(1, house.caller()).items.first)
        #expect(sure.versions.map(\.kind) == [.kept, .gone] && sure.fault == nil && sure.doubts == nil)
    }

    @Test func articleThatIsGoneLooksLikeNoNewIncident() async throws {
        let house = try await kept()
        house.web.answer("/a/1.html") { _ in .text("no", status: 404) }
        _ = try await fetch(house)
        house.clock.advance(.minutes(10))
        try await house.look()
        let alarm = try #require(try house.received().last)
        #expect(alarm.data.text.hasPrefix("【報道撤下】"), "\(alarm.data.text)")
        let deliveries = try await house.daemon.control.page(1, house.caller()).incident.deliveries
        #expect(deliveries.last?.name.traditional == "報道撤下" && deliveries.last?.about == .articleGone)
        #expect(deliveries.first?.name.traditional == "新事件")
    }
}
