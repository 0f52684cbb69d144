import ControlAPI
import Foundation
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("The record that officers write")
struct RecordTests {
    private func record(_ house: House) async throws -> RecordView {
        let page = try await house.daemon.control.page(1, house.caller())
        return try JSONDecoder().decode(IncidentPage.self, from: JSONEncoder().encode(page)).incident.record
    }

    @Test func everythingStandsInThePage() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("briefed") { $0.to = ["王局，李局"] }
        try await house.act("instruct") { ($0.from, $0.message) = ("王局", "先救人") }
        try await house.act("assign") { $0.to = ["產業發展科"] }
        try await house.act("verified") { ($0.text, $0.file) = ("屬實\n", "/tmp/核實.txt") }
        try await house.act("level") { ($0.level, $0.message) = ("重大", "傷亡") }
        try await house.act("extend") {
            ($0.clock, $0.until, $0.reason, $0.approver) = ("press", "+30h", "鑑定", "王局")
        }
        try await house.act("conclude") { $0.message = "處置及時" }
        let record = try await record(house)
        #expect(record.briefed.map(\.to) == [["王局", "李局"]] && record.briefed.map(\.late) == [nil])
        #expect(record.instructions.map(\.text) == ["先救人"] && record.assigned?.to == "產業發展科")
        #expect(record.regrades.map(\.reason) == ["傷亡"] && record.conclusion?.text == "處置及時")
        #expect(record.extensions.map(\.approver) == ["王局"])
        let file = try #require(record.responses.first?.attachment)
        #expect(file.name == "核實.txt" && file.bytes == 7)
        // printf '屬實\n' | sha256sum
        #expect(file.sha256 == "0f8d5452eedea9ce759eaa5dc88e73b5db8d0980ed80c84a785aa9e5a67e4774")
    }

    @Test func aTextThatIsTooLongIsRefusedWithTheCause() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.act("verified") { $0.text = String(repeating: "屬", count: 22_000) }
        }
        #expect(error.exitCode == .usage && error.error.text.contains("65 KiB"))
        #expect(try await record(house).responses.isEmpty)
        try await house.act("verified") { $0.text = String(repeating: "a", count: 65_536) }
        #expect(try await record(house).responses.count == 1)
    }

    @Test func theSameActTwiceIsDoneAndTellsNobodyAgain() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let fill: @Sendable (inout ActRequest) -> Void = { ($0.to, $0.at) = (["王局"], "-1m") }
        try await house.act("briefed", fill)
        let told = try await house.store.read { try $0.deliveries(limit: 100).count }
        let again = try await house.act("briefed", fill)
        #expect(again.ok && again.text.contains("沒有重複登記"))
        #expect(try await house.store.read { try $0.deliveries(limit: 100).count } == told)
        #expect(try await record(house).briefed.count == 1)
    }

    @Test func proposedLevelThatStaysIsToldAsSettled() async throws {
        let house = try await House.running()
        try await house.open()
        let settled = try await house.act("level") { ($0.level, $0.message) = ("較大", "核實") }
        #expect(settled.text.hasPrefix("#1 級別核定：較大") && !settled.text.contains("→ 較大"))
        let changed = try await house.act("level") { ($0.level, $0.message) = ("重大", "死3人") }
        #expect(changed.text.hasPrefix("#1 級別：較大 → 重大"))
    }

    @Test func theLogHasOldAndNewDeadlines() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try await house.act("extend") {
            ($0.clock, $0.until, $0.reason, $0.approver) = ("press", "+30h", "鑑定", "王局")
        }
        let event = try #require(try await house.store.read { try $0.timeline(of: 1).last { $0.name == "extend" } })
        guard case .list(let changes) = event.data["deadlines"], case .map(let change) = changes.first else {
            Issue.record("\(event.data)")
            return
        }
        #expect(change["kind"] == "press" && change["old"] != LogValue.none && change["new"] != LogValue.none)
    }

    @Test func theEndOfAnExtensionMustBeToCome() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.act("extend") {
                ($0.clock, $0.until, $0.reason, $0.approver) = ("press", "昨天", "鑑定", "王局")
            }
        }
        #expect(error.error.text.contains("--until"))
    }
}
