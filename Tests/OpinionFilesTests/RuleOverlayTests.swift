import OpinionCore
import Testing
import TextMatching

@testable import OpinionFiles

/// The bureau's own folder laid over the shipped one.
struct RuleOverlayTests {
    private static let shipped = """
        area: 淘汰落後產能
        department: 產業發展科
        place: $local
        rules:
          - id: steel
            title: 地條鋼
            match: 地條鋼 OR $furnace
            level: 較大
            tests: [{text: 河源地條鋼, hit: true}]
          - {id: capacity, title: 落後產能, match: 落後產能, level: 一般}

        """

    private func load(_ own: [String: String]) throws -> (rules: [Rule], policy: ResponsePolicy) {
        var files = ["own/x.yaml": "rules: [{id: steel, level: 重大}]\n"]
        files["shipped/steel.yaml"] = Self.shipped
        files["shipped/terms.yaml"] = "terms: {local: [河源], furnace: [中頻爐]}\nqueries: {noise: title:電影}\n"
        files["shipped/response.yaml"] = "ask: {at: 40%}\n"
        for (name, text) in own { files["own/" + name] = text }
        let folder = try TemporaryFolder(files)
        do {
            return try RuleLoader.load(folders: [folder.path + "/shipped", folder.path + "/own"])
        } catch {
            throw Refused(lines: folder.lines(error.faults))
        }
    }

    private struct Refused: Error, Equatable { let lines: [String] }

    private func refusal(_ own: [String: String]) -> [String] {
        let error = #expect(throws: Refused.self) { try load(own) }
        return error?.lines ?? []
    }

    @Test func aKnownRuleChangesOnlyTheKeysThatAreNamed() throws {
        let rules = try load(["x.yaml": "rules: [{id: steel, level: 重大, title: 我局的地條鋼}]\n"]).rules
        #expect(rules.map(\.id) == ["steel", "capacity"])
        #expect(rules[0].level == "重大")
        #expect(rules[0].title == "我局的地條鋼")
        #expect(rules[0].match.description == "地條鋼 OR $furnace")
        #expect(rules[0].area == "淘汰落後產能")
        #expect(rules[0].department == "產業發展科")
        #expect(rules[0].place != nil)
        #expect(rules[0].tests.count == 1)
        #expect(rules[0].position.file.hasSuffix("own/x.yaml"))
    }

    @Test func aHigherLevelOfTheBureauMakesShippedRaisesIdleWithoutAFault() throws {
        let shipped = """
            department: 科
            rules:
              - id: steel
                title: 地條鋼
                match: 地條鋼
                level: 較大
                raise: [{to: 重大, when: 曝光}, {to: 特別重大, outlets: 9, within: 2h}]
                tests: [{text: 地條鋼, hit: true, level: 較大}]

            """
        let folder = try TemporaryFolder(["a/x.yaml": shipped, "b/x.yaml": "rules: [{id: steel, level: 重大}]\n"])
        let rule = try #require(try RuleLoader.load(folders: [folder.path + "/a", folder.path + "/b"]).rules.first)
        #expect(rule.raises.map(\.to) == ["特別重大"])
        #expect(rule.tests.map(\.level) == [nil])
    }

    @Test func theHeadOfTheUpperFileCountsForTheRulesItNames() throws {
        let rules = try load(["x.yaml": "department: 綜合科\nplace: 深圳\nrules: [{id: steel}]\n"]).rules
        #expect(rules.map(\.department) == ["綜合科", "產業發展科"])
        #expect(rules[0].place?.description == "深圳")
    }

    @Test func thePlaceOfAnUpperHeadCountsAlsoForARuleWithItsOwn() throws {
        let folder = try TemporaryFolder([
            "a/x.yaml": "department: 科\nrules: [{id: r, title: 甲, match: 爆炸, place: 東源縣, level: 一般}]\n",
            "b/x.yaml": "place: 和平縣\nrules: [{id: r, title: 乙}]\n",
            "c/x.yaml": "place: 和平縣\nrules: [{id: r, place: 龍川縣}]\n",
        ])
        func place(_ folders: [String]) throws -> String? {
            try RuleLoader.load(folders: folders.map { folder.path + "/" + $0 }).rules.first?.place?.description
        }
        #expect(try place(["a"]) == "東源縣")
        #expect(try place(["a", "b"]) == "和平縣")
        #expect(try place(["a", "c"]) == "龍川縣")
    }

    @Test func aRuleIsSwitchedOffAndANewOneAdded() throws {
        let own =
            "department: 綜合科\nrules:\n  - {id: steel, enabled: false}\n  - {id: new, title: 新, match: 甲, level: 一般}\n"
        #expect(try load(["x.yaml": own]).rules.map(\.id) == ["capacity", "new"])
    }

    @Test func listsAndQueriesOfTheSameNameAreReplaced() throws {
        let terms = "terms: {furnace: [電弧爐], mine: [$local]}\nqueries: {noise: title:遊戲}\n"
        let rules = try load(["terms.yaml": terms, "x.yaml": "rules: [{id: steel, match: $furnace NOT $noise}]\n"])
            .rules
        let book = RuleBook(rules: rules, levels: ResponsePolicy.standard.levels)
        func hits(_ title: String) -> [RuleID] { book.matches(.init(title: title), isLocal: true).map(\.rule) }
        #expect(hits("電弧爐") == ["steel"])
        #expect(hits("中頻爐") == [])
        #expect(hits("遊戲裏的電弧爐") == [])
        #expect(hits("電影裏的電弧爐") == ["steel"])
    }

    @Test func theLastResponsePolicyCounts() throws {
        #expect(try load([:]).policy.ask.percent == 40)
        #expect(try load(["response.yaml": "ask: {at: 60%}\n"]).policy.ask.percent == 60)
    }

    @Test func faultsPointAtTheFolderThatSaysIt() {
        #expect(
            refusal(["x.yaml": "rules:\n  - {id: steal, level: 重大}\n  - {id: steel, level: 超大}\n  - {id: steel}\n"])
                == [
                    "own/x.yaml:2:10: error: no folder before has a rule “steal” to change; a new rule needs “match” and the rest. Did you mean “steel”?",
                    "own/x.yaml:3:24: error: there is no level “超大” (see response.yaml).",
                    "own/x.yaml:4:10: error: the id “steel” is used again; first at own/x.yaml:3:10.",
                ]
        )
    }

    @Test func theUpperFolderMayHaveNoRulesYet() throws {
        let folder = try TemporaryFolder([
            "shipped/steel.yaml": Self.shipped, "shipped/terms.yaml": "terms: {local: [河源], furnace: [中頻爐]}\n",
            "own/terms.yaml": "terms: {local: [梅州]}\n", "none/.keep": "",
        ])
        let folders = ["shipped", "own", "none"].map { folder.path + "/" + $0 }
        #expect(try RuleLoader.load(folders: folders).rules.count == 2)
        #expect(throws: FileFaults.self) { try RuleLoader.load(folders: folders.reversed()) }
    }

    @Test func aNewRuleNeedsADepartment() {
        #expect(
            refusal(["x.yaml": "rules:\n  - {id: new, title: 新, match: 甲, level: 一般}\n"]) == [
                "own/x.yaml:1:1: error: “department” is missing."
            ]
        )
    }

    @Test func oneNameForAListAndAQueryIsRefusedInOneFileAndReplacedOverFolders() throws {
        #expect(
            refusal(["terms.yaml": "terms: {a: [x]}\nqueries: {a: y}\n"]) == [
                "own/terms.yaml:2:11: error: “a” names both a list and a query, first at own/terms.yaml:1:9; rename one of them."
            ]
        )
        let rules = try load(["terms.yaml": "queries: {furnace: 電弧爐 NOT 電影}\n"]).rules
        #expect(rules.count == 2)
    }
}

/// Scenarios of several folders.
struct ScenarioOverlayTests {
    @Test func aScenarioOfTheSameFileNameTakesThePlaceOfTheOneBefore() throws {
        func scenario(_ name: String) -> String { "scenario: \(name)\nsteps:\n  - {at: 0:05, expect: {}}\n" }
        let folder = try TemporaryFolder([
            "a/x.yaml": "department: 科\nrules: [{id: steel, title: 地條鋼, match: 地條鋼, level: 較大}]\n",
            "a/scenarios/one.yaml": scenario("甲一"), "a/scenarios/two.yaml": scenario("甲二"),
            "b/scenarios/two.yaml": scenario("乙二"), "b/scenarios/three.yaml": scenario("乙三"),
        ])
        let loaded = try ScenarioLoader.load(folders: [folder.path + "/a", folder.path + "/b"])
        #expect(loaded.scenarios.map(\.name) == ["甲一", "乙二", "乙三"])
    }
}
