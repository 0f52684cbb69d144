import ControlAPI
import Foundation
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("What the rules did, over the control socket")
struct RuleStatisticsTests {
    private func statistics(_ house: House, _ values: [String: String] = [:]) async throws -> RuleStatistics {
        try await house.daemon.control.ruleStatistics(RequestQuery(values), house.caller())
    }

    private func object(_ value: some Encodable) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
    }

    @Test func dismissalLowersThePrecisionUntilItIsReopened() async throws {
        let house = try await House.running()
        try await house.open()
        let second = Article("2", url: "https://news.example.cn/a/2.html", title: "中頻爐在紫金縣復燃", text: "東源縣通報。")
        try await house.open(second)
        #expect(try await statistics(house).totals.precision == 1)
        try await house.act("dismiss", on: 2) { $0.reason = "工藝介紹" }
        let line = try #require(try await statistics(house).rules.first)
        let figures = line.figures
        #expect(figures.hits == 2 && figures.incidents == 2 && figures.falseAlarms == 1 && figures.precision == 0.5)
        #expect(line.months.map(\.month) == ["2026-08"])
        try await house.act("reopen", on: 2)
        #expect(try await statistics(house).totals.falseAlarms == 0)
    }

    /// What the officer says it was decides; the reason stays free text.
    @Test(arguments: [(nil as String?, 1), ("false_alarm", 1), ("duplicate", 0), ("elsewhere", 0)])
    func onlyAFalseAlarmCounts(kind: String?, falseAlarms: Int) async throws {
        let house = try await House.running()
        try await house.open()
        #expect(
            try await house.act("dismiss") {
                $0.reason = "已核"
                $0.kind = kind
            }.ok
        )
        #expect(try await statistics(house).totals.falseAlarms == falseAlarms)
    }

    @Test func unknownKindOfDismissalIsRefusedWithTheKnownOnes() async throws {
        let house = try await House.running()
        try await house.open()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.act("dismiss") {
                $0.reason = "x"
                $0.kind = "wrong"
            }
        }
        #expect(error.exitCode == .usage)
        #expect(error.error.text == "--kind 沒有「wrong」；有：false_alarm（誤報） duplicate（重複） elsewhere（非本單位）")
        #expect(try await house.incident().state == .open)
    }

    @Test func ruleThatNeverHitIsListed() async throws {
        let house = try await House.running()
        let all = try await object(statistics(house))
        #expect(Set(all.keys) == ["version", "since", "until", "timezone", "items", "rules", "totals"])
        #expect(all["since"] as? String == "2026-05-31T16:00:00Z")
        let rules = try #require(all["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == ["steel-relapse"])
        let keys: Set = [
            "rule", "title", "kind", "in_force", "hits", "incidents", "false_alarms", "precision", "last_hit", "months",
        ]
        #expect(Set(rules[0].keys) == keys)
        #expect(rules[0]["precision"] is NSNull && rules[0]["last_hit"] is NSNull)
        #expect(rules[0]["in_force"] as? Bool == true)
    }

    @Test func ruleThatLeftTheBookKeepsItsFigures() async throws {
        let house = try await House.running()
        try await house.open()
        try house.write("Rules/steel.yaml", Files.rules().replacingOccurrences(of: "steel-relapse", with: "steel-new"))
        #expect(try await house.daemon.control.reloader.reload(by: house.caller().actor, language: .traditional).ok)
        let rules = try await statistics(house).rules
        #expect(rules.map(\.rule) == ["steel-relapse", "steel-new"])
        #expect(rules.map(\.inForce) == [false, true])
        #expect(try await statistics(house, ["rule": "steel-relapse"]).rules.map(\.figures.hits) == [1])
    }

    @Test func unknownRuleIsNotFoundAndABadTimeIsUsage() async throws {
        let house = try await House.running()
        let unknown = try await #require(throws: ErrorResponse.self) { try await statistics(house, ["rule": "x"]) }
        #expect(unknown.exitCode == .notFound)
        let bad = try await #require(throws: ErrorResponse.self) { try await statistics(house, ["since": "soon"]) }
        #expect(bad.exitCode == .usage)
        #expect(bad.error.text.hasPrefix("看不懂時間「soon」：請寫 20:00、8h 或 90d"))
    }

    @Test func archiveIsReadInPagesWithWhatFired() async throws {
        let house = try await House.running()
        try await house.open()
        var after: String?
        var entries: [ArchivedEntry] = []
        repeat {
            let query = RequestQuery(["limit": "2", "since": "1d"].merging(after.map { ["after": $0] } ?? [:]) { $1 })
            let page = try await house.daemon.control.archive(query, house.caller())
            let copy = try JSONDecoder().decode(ArchivePage.self, from: JSONEncoder().encode(page))
            entries += copy.items.map(\.entry)
            after = copy.next
        } while after != nil
        // One calm article in each of four feeds, and the one that fires.
        #expect(entries.count == 5)
        #expect(Set(entries.map(\.archived.id)).count == 5)
        #expect(entries.compactMap(\.fired.first) == [FiredRule(rule: "steel-relapse", words: ["地條鋼"])])
        #expect(entries.allSatisfy { $0.isLocal == false })
    }

    @Test func badCursorIsUsage() async throws {
        let house = try await House.running()
        let error = try await #require(throws: ErrorResponse.self) {
            try await house.daemon.control.archive(RequestQuery(["after": "7"]), house.caller())
        }
        #expect(error.exitCode == .usage)
    }
}
