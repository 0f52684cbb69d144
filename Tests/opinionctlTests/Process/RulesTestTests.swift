import Foundation
import Testing

@Suite("opinionctl rules test") struct RulesTestTests {
    private static let scenario = """
        scenario: 地條鋼立案
        start: 2026-08-20 08:00
        steps:
          - at: 0:05
            items: [{title: 河源地條鋼, outlet: 甲報}]
            expect:
              alerts: [{type: incident.opened, level: LEVEL}]
              incidents: [{rule: steel, items: 1}]

        """

    private func folder(level: String) throws -> Folder {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", OfflineTests.rules)
        try folder.file("Rules/scenarios/a.yaml", Self.scenario.replacingOccurrences(of: "LEVEL", with: level))
        return folder
    }

    @Test func scenariosAreCountedWithTheTests() throws {
        let folder = try folder(level: "較大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules"])
        #expect(run.status == 0)
        #expect(run.lines == ["2 passed, 0 failed"])
    }

    @Test func failingScenarioIsShownAsADifference() throws {
        let folder = try folder(level: "重大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules"])
        #expect(run.status == 3)
        #expect(
            run.lines.map { $0.replacingOccurrences(of: folder.path, with: "") } == [
                "✗ /Rules/scenarios/a.yaml:7:7: 地條鋼立案 @ 0:05（2026-08-20 08:05）", "    預警（- 應為，+ 實為）：",
                "    - {type: incident.opened, level: 重大}",
                "    + {at: 0:05, type: incident.opened, incident: 1, level: 較大, reason: matched, role: duty, to: 值班群}",
                "1 passed, 1 failed",
            ]
        )
    }

    @Test func testOfALevelShowsBothLevels() throws {
        let folder = try Folder()
        try folder.file("Rules/steel.yaml", OfflineTests.rules + "\n      - {text: 河源地條鋼, hit: true, level: 一般}\n")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules"])
        #expect(run.status == 3)
        #expect(run.lines.dropFirst(2) == ["    - 應為 命中 一般", "    + 實為 命中 較大（地條鋼）", "1 passed, 1 failed"])
    }

    @Test(arguments: [
        ("地条钢立*", 1), ("地條鋼", 2), ("steel", 1), ("河源地條鋼", 1),
    ])
    func runChoosesByRuleTextAndScenario(pattern: String, count: Int) throws {
        let folder = try folder(level: "較大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules", "--run", pattern])
        #expect(run.status == 0)
        #expect(run.lines == ["\(count) passed, 0 failed"])
    }

    @Test func runThatMatchesNothingIsNotFound() throws {
        let folder = try folder(level: "較大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules", "--run", "沒有"])
        #expect(run.status == 4)
        #expect(run.output.isEmpty)
        #expect(run.errors == "沒有測試符合「沒有」。不加 --run 可跑全部；樣式比對規則名、測試文字和場景名。\n")
    }

    @Test func badScenarioIsRefusedWithItsPlace() throws {
        let folder = try folder(level: "极大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules", "--lang", "en"])
        #expect(run.status == 3)
        let place = "/Rules/scenarios/a.yaml:7:47: error: there is no level “极大”"
        #expect(run.errors.contains(place))
        #expect(run.output.isEmpty)
        let check = try Tool.run(["rules", "check", "\(folder.path)/Rules", "--lang", "en"])
        #expect(check.status == 3)
        #expect(check.errors.contains(place))
    }

    @Test func jsonKeepsItsShapeAndAddsScenarios() throws {
        let folder = try folder(level: "重大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules", "--json"])
        #expect(run.status == 3)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(Set(document.keys) == ["version", "ok", "passed", "failed", "failures", "scenarios"])
        #expect(document["passed"] as? Int == 1 && document["failed"] as? Int == 1)
        #expect((document["failures"] as? [Any])?.isEmpty == true)
        let scenario = try #require((document["scenarios"] as? [[String: Any]])?.first)
        #expect(scenario["scenario"] as? String == "地條鋼立案" && scenario["ok"] as? Bool == false)
        let failure = try #require((scenario["failures"] as? [[String: Any]])?.first)
        #expect(failure["line"] as? Int == 7 && failure["at"] as? String == "2026-08-20T00:05:00Z")
        #expect((failure["alerts"] as? [[String: String]])?.map { $0["mark"] } == ["-", "+"])
        #expect((failure["incidents"] as? [[String: String]])?.map { $0["mark"] } == [" "])
    }

    @Test func junitIsWrittenAnewByEveryRun() throws {
        let folder = try folder(level: "重大")
        let file = try folder.file("junit.xml", String(repeating: "old ", count: 10_000))
        #expect(try Tool.run(["rules", "test", "\(folder.path)/Rules", "--junit", file]).status == 3)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("<testsuites tests=\"2\" failures=\"1\""))
        #expect(text.contains("<testcase classname=\"scenario\" name=\"地條鋼立案\" time=\"0\">"))
        #expect(text.hasSuffix("</testsuites>\n"))
    }

    @Test func junitThatCannotBeWrittenIsAFailure() throws {
        let folder = try folder(level: "較大")
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules", "--junit", "\(folder.path)/none/junit.xml"])
        #expect(run.status == 1)
        #expect(run.errors.contains("/none/junit.xml"))
    }

    @Test func temporaryFolderThatCannotBeUsedIsNoFaultOfTheScenario() throws {
        let folder = try folder(level: "較大")
        let nowhere = try folder.file("file", "") + "/none"
        let run = try Tool.run(["rules", "test", "\(folder.path)/Rules"], environment: ["TMPDIR": nowhere])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("場景「地條鋼立案」跑不了："))
    }
}
