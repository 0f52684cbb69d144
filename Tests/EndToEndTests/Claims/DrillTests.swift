import Foundation
import Testing

/// A drill with the real programs: played in seconds, marked everywhere, over by itself.
@Suite(.timeLimit(.minutes(10)))
struct DrillTests {
    private static let script = """
        scenario: 夜間地條鋼
        steps:
          - at: 0:00
            items: [{title: 東源縣一企業夜間生產地條鋼被查, url: "https://drill.example/1", published: -10m}]
          - at: 1:00
            act: {ack: 1}
          - at: 2:00
            act: {reply: 1, url: "https://drill.example/2"}
          - at: 3:00
            act: {close: 1}

        """

    @Test func aDrillIsPlayedAndEndsByItself() async throws {
        let bureau = try Bureau()
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        try await refusesFaults(bureau)
        try bureau.write("drill.yaml", Self.script)
        let begun = try await bureau.officer(
            "drill",
            "--scenario",
            bureau.folder + "/drill.yaml",
            "--speed",
            "3600",
            "--json"
        )
        #expect(begun.code == 0 && begun.json.drills.list.first?.steps.int == 4, "\(begun.errors)")
        try await eventually("the report of the drill arrives") { !bureau.receiver.arrivals(of: "drill.ended").isEmpty }
        try await leavesItsMark(bureau)
        try await reports(bureau)
        #expect(try await bureau.officer("status").code == 0)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try await bureau.verifiesLog().code == 0)
        let records = try bureau.records().filter { $0.incident.int == 1 }
        #expect(records.count > 5 && records.allSatisfy { $0.data.drill == .flag(true) })
    }

    private func refusesFaults(_ bureau: Bureau) async throws {
        try bureau.write("bad.yaml", Self.script.replacing("ack: 1", with: "nod: 1"))
        let answer = try await bureau.officer("drill", "--scenario", bureau.folder + "/bad.yaml")
        #expect(answer.code == 3)
        #expect(answer.errors.contains("/bad.yaml:6:"), "\(answer.errors)")
        #expect(try await bureau.officer("drill", "--stop").code == 4)
    }

    private func leavesItsMark(_ bureau: Bureau) async throws {
        let texts = bureau.receiver.arrivals.compactMap { $0.body.data["text"].string }
        #expect(!texts.isEmpty && texts.allSatisfy { $0.contains("【演練】") })
        #expect(bureau.receiver.arrivals.allSatisfy { $0.body.data.incident.drill == .flag(true) })
        let answer = try await bureau.officer("rules", "stats", "--json", "--since", "1d")
        #expect(answer.json.totals.hits.int == 0 && answer.json.totals.incidents.int == 0)
    }

    private func reports(_ bureau: Bureau) async throws {
        let report = try await bureau.officer("drill", "--report", "1", "--json").json.report
        #expect(report.end.string == "done" && report.played.int == 4)
        #expect(report.incidents.list.first?.clocks.list.first?.state.string == "met")
        let page = try await bureau.officer("drill", "--report", "1")
        #expect(page.code == 0 && page.output.contains("【演練】") && page.output.contains("演練腳本"))
        #expect(try await bureau.officer("drill", "--list").output.contains("夜間地條鋼"))
    }
}
