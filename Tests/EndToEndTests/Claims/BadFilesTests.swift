import Foundation
import Testing

/// Rules, feeds and configuration with faults: refused whole, all faults at once, and the last good one stays.
@Suite(.timeLimit(.minutes(10)))
struct BadFilesTests {
    private static let badRules = """
        area: 試驗
        department: 辦公室
        rules:
          - id: one
            title: 一
            match: 甲 AND (乙
            level: 較大
          - id: twin
            title: 二
            match: 丙
            level: 較大
          - id: twin
            title: 三
            match: 丁
            level: 較大
            colour: red

        """

    @Test func startIsRefusedWithAllFaultsAtOnce() async throws {
        let bureau = try Bureau()
        try bureau.write("Rules/bad.yaml", Self.badRules)
        try bureau.write("Feeds/bad.yaml", "- {id: national, outlet: 二, tier: 市級, url: \"ftp://x.invalid/\"}\n")
        let daemon = try bureau.launch()
        #expect(try await daemon.exit() == 3)
        #expect(Self.places(daemon.errors, "bad.yaml").isSuperset(of: [6, 12, 16]), "\(daemon.errors)")
        #expect(daemon.errors.contains("Feeds/bad.yaml:1:"), "\(daemon.errors)")
        #expect(!FileManager.default.fileExists(atPath: bureau.socket))
        let check = try await bureau.officer("config", "check", bureau.configuration)
        #expect(check.code == 3)
        #expect(Self.places(check.output + check.errors, "bad.yaml").isSuperset(of: [6, 12, 16]))
    }

    @Test(arguments: ["feeds: Nowhere", "rules: Nowhere", "colour: red", "timezone: Asia/Nowhere"])
    func badConfigurationNamesItsLine(line: String) async throws {
        let bureau = try Bureau()
        let key = line.prefix { $0 != ":" }
        let others = Bureau.settings.split(separator: "\n").filter { !$0.hasPrefix(key) }
        try bureau.write("opinion.yaml", ([Substring(line)] + others).joined(separator: "\n") + "\n")
        let daemon = try bureau.launch()
        #expect(try await daemon.exit() == 3)
        #expect(daemon.errors.contains("opinion.yaml:1:") || daemon.errors.contains("Nowhere"), "\(daemon.errors)")
    }

    @Test func badReloadKeepsTheOldRulesAndSaysSo() async throws {
        let bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        try bureau.write("Rules/bad.yaml", Self.badRules)
        let reload = try await bureau.officer("reload")
        #expect(reload.code == 3)
        #expect(Self.places(reload.output + reload.errors, "bad.yaml").isSuperset(of: [6, 12, 16]))
        let status = try await bureau.officer("status", "--json")
        #expect(status.code == 1)
        #expect(status.json.config.refused.errors.list.count >= 3)
        #expect(status.json.problems.list.contains { $0.kind.string == "config_refused" })

        // The old rules are still at work.
        bureau.outlets.publish([Bureau.steel], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await bureau.receiver.taken("incident.opened", incident: 1)

        try FileManager.default.removeItem(atPath: bureau.folder + "/Rules/bad.yaml")
        #expect(try await bureau.officer("reload").code == 0)
        #expect(try await bureau.officer("status", "--json").json.config.refused == .null)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        let events = try bureau.records().compactMap(\.event.string)
        #expect(events.filter { $0 == "config.refused" }.count == 1)
        #expect(events.filter { $0 == "config.loaded" }.count == 1)
    }

    /// The lines that faults name in a file; every fault has a column too.
    private static func places(_ text: String, _ file: String) -> Set<Int> {
        Set(
            text.split(separator: "\n").compactMap { line in
                guard let found = line.firstRange(of: file + ":") else { return nil }
                let numbers = line[found.upperBound...].split(separator: ":").prefix(2).map { Int($0) }
                guard numbers.count == 2, numbers[1] != nil else { return nil }
                return numbers[0]
            }
        )
    }
}
