import ControlAPI
import EvidenceStore
import Foundation
import LoopbackServer
import OpinionCore
import Testing

@testable import OpinionService

@Suite("Evidence for an inspection")
struct EvidenceExportTests {
    @Test func bundleHoldsEverythingAndIsProved() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        let control = try house.daemon.control
        let made = try await control.exportEvidence(EvidenceRequest(number: 1), house.caller())
        var bytes: [UInt8] = []
        while bytes.count < made.size {
            let query = RequestQuery(["offset": String(bytes.count)], id: made.manifest)
            bytes += try control.bundlePiece(query, house.caller())
        }
        let file = house.path + "/bundle.tar"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let report = try BundleVerifier.verify(file, log: house.path + "/log")
        #expect(report.faults == [])
        #expect(report.manifestHash == made.manifest)
        #expect(report.logged?.by == "李值班")
        let item = try #require(try await house.evidence().first).item
        #expect(
            report.manifest.files.map(\.path) == [
                "README.txt", "incident.json", "items/\(item)/1/page.html", "items/\(item)/1/record.json",
                "items/\(item)/1/text.txt", "items/\(item)/item.json", "log.jsonl", "timeline.txt",
            ]
        )
    }

    @Test func officerCanAskForAFreshLook() async throws {
        let house = try await House.running()
        house.serve(House.pageText)
        try await house.open(house.article())
        try await house.look()
        house.serve(House.pageText + "\n閱讀 5")
        house.clock.advance(.minutes(1))
        let list = try await house.daemon.control.fetchEvidence(EvidenceRequest(number: 1), house.caller())
        #expect(list.items.first?.versions.count == 2)
        #expect(try await house.events("evidence.asked").count == 1)
        let item = try #require(list.items.first).item
        let page = try await house.daemon.control.evidencePage(
            RequestQuery(["look": "1"], number: 1, id: String(item)),
            house.caller()
        )
        #expect(page.shown == 1)
        #expect(page.text?.contains("中頻爐") == true)
        await #expect(throws: ErrorResponse.self) {
            try await house.daemon.control.fetchEvidence(EvidenceRequest(number: 1, item: 999), house.caller())
        }
    }
}
