import Testing

@testable import OpinionFiles

/// What is wrong with a scenario, with its place.
struct ScenarioFaultTests {
    static let good = """
        scenario: 地條鋼
        start: 2026-08-20 08:00
        timezone: Asia/Shanghai
        channels: [值班群, 平台]
        routes: [{levels: [重大], channels: [平台], continue: true}, {channels: [值班群]}]
        feeds: [{id: nf, outlet: 南方日報, tier: 省級}]
        steps:
          - at: 0:05
            items: [{title: 東源縣地條鋼, feed: nf, published: -1h}]
            act: {ack: 1, by: 李值班}
            expect:
              alerts: [{at: 0:05, type: incident.opened, reason: matched, clock: reply, role: duty, to: 平台}]
              incidents: [{rule: steel-relapse, level: 較大, state: open, clocks: [reply]}]

        """

    /// One change that spoils the good scenario, and every fault that must be named.
    struct Case: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let faults: [String]

        init(_ old: String, _ new: String, _ faults: String...) {
            (self.old, self.new, self.faults) = (old, new, faults)
        }

        var testDescription: String { new }
    }

    @Test(arguments: head + steps + expectations)
    func badScenarioIsRefusedWithItsPlace(_ one: Case) throws {
        #expect(Self.good.contains(one.old))
        let faults = try Self.faults(Self.good.replacing(one.old, with: one.new, maxReplacements: 1))
        #expect(faults == one.faults)
    }

    @Test func goodScenarioIsRead() throws { #expect(try Self.faults(Self.good).isEmpty) }

    @Test func ruleThatCannotBeReadMakesNoNameOfAScenarioWrong() throws {
        var files = Samples.files
        files["Rules/scenarios/a.yaml"] = Self.good
        files["Rules/steel.yaml"] = files["Rules/steel.yaml"]?.replacing("level: 較大", with: "level: 甲")
        let folder = try TemporaryFolder(files)
        let refused = #expect(throws: FileFaults.self) { try ScenarioLoader.load(folders: [folder.path + "/Rules"]) }
        #expect(
            folder.lines(refused?.faults ?? []) == [
                "Rules/steel.yaml:8:12: error: there is no level “甲” (see response.yaml)."
            ]
        )
    }

    private static func faults(_ scenario: String) throws -> [String] {
        var files = Samples.files
        files["Rules/scenarios/a.yaml"] = scenario
        let folder = try TemporaryFolder(files)
        do throws(FileFaults) {
            _ = try ScenarioLoader.load(folders: [folder.path + "/Rules"])
            return []
        } catch {
            return folder.lines(error.faults).map { $0.replacing("Rules/scenarios/a.yaml:", with: "") }
        }
    }

    static let head: [Case] = [
        Case("start:", "strat:", "2:1: error: unknown key “strat”. Did you mean “start”?"),
        Case("scenario: 地條鋼\n", "", "1:1: error: “scenario” is missing."),
        Case("2026-08-20 08:00", "8:00", "2:8: error: “8:00” is no date and time; write 2026-08-20 14:30."),
        Case(
            "2026-08-20 08:00",
            "2026-02-30 08:00",
            "2:8: error: “2026-02-30 08:00” is no date and time; write 2026-08-20 14:30."
        ),
        Case(
            "Asia/Shanghai",
            "Mars/One",
            "3:11: error: there is no time zone “Mars/One”; write a name such as Asia/Shanghai."
        ),
        Case(
            "[值班群, 平台]\n",
            "[]\n",
            "4:11: error: “channels” is empty; it needs at least one entry.",
            "5:36: error: there is no channel “平台”.",
            "5:70: error: there is no channel “值班群”.",
            "12:97: error: there is no channel “平台”."
        ),
        Case("levels: [重大]", "levels: [極大]", "5:20: error: there is no level “極大” (see response.yaml)."),
        Case("tier: 省級", "tear: 省級", "6:32: error: unknown key “tear”."),
        Case(
            "[{id: nf, ",
            "[{id: nf}, {id: nf, ",
            "6:24: error: the id “nf” is used again; first at 6:14."
        ),
    ]

    static let steps: [Case] = [
        Case("at: 0:05\n", "at: soon\n", "8:9: error: “soon” is no time; write 0:05, 90m or 2026-08-20 14:30."),
        Case("at: 0:05\n", "at: 0:65\n", "8:9: error: “0:65” is no time; write 0:05, 90m or 2026-08-20 14:30."),
        Case(
            "at: 0:05\n",
            "at: 2026-08-19 08:00\n",
            "8:9: error: this step is earlier than the one before; time only goes on."
        ),
        Case("at: 0:05\n", "at: 745:00\n", "8:9: error: is too far from the start; a scenario has 31 days at most."),
        Case("  - at: 0:05\n    items", "  - items", "8:5: error: “at” is missing."),
        Case(
            "title:",
            "titel:",
            "9:13: error: “title” is missing.",
            "9:14: error: unknown key “titel”. Did you mean “title”?"
        ),
        Case("feed: nf,", "feed: nff,", "9:35: error: there is no feed “nff” under “feeds”. Did you mean “nf”?"),
        Case(
            "published: -1h",
            "published: 昨天",
            "9:50: error: “昨天” is no time; write -30h, 0:05, 2026-08-20 or 2026-08-20 14:30."
        ),
        Case(
            "{ack: 1,",
            "{akc: 1,",
            "10:10: error: write exactly one act: ack | unack | note | level | occurred | confirmed | release | press | reply | briefed | verified | instruct | assign | waive | extend | conclude | close | reopen | dismiss | merge | split | move.",
            "10:11: error: unknown key “akc”. Did you mean “ack”?"
        ),
        Case(
            "{ack: 1,",
            "{ack: 1, close: 1,",
            "10:10: error: write exactly one act: ack | unack | note | level | occurred | confirmed | release | press | reply | briefed | verified | instruct | assign | waive | extend | conclude | close | reopen | dismiss | merge | split | move."
        ),
        Case("{ack: 1,", "{ack: 0,", "10:16: error: “0” is out of range: from 1 to 1000000."),
        Case("{ack: 1,", "{level: 1,", "10:10: error: “to” is missing."),
        Case(
            "{ack: 1,",
            "{level: 1, to: 较大,",
            "10:25: error: there is no level “较大” (see response.yaml). Did you mean “較大”?"
        ),
        Case(
            "    expect:\n",
            "    expct:\n",
            "8:3: error: no step has “expect”, so nothing is tested. For silence write expect: {}.",
            "11:5: error: unknown key “expct”. Did you mean “expect”?"
        ),
    ]

    static let expectations: [Case] = [
        Case("alerts:", "alert:", "12:7: error: unknown key “alert”. Did you mean “alerts”?"),
        Case(
            "at: 0:05, type",
            "at: noon, type",
            "12:21: error: “noon” is no time; write 0:05, 90m or 2026-08-20 14:30."
        ),
        Case(
            "clock: reply",
            "clock: replay",
            "12:74: error: “replay” is none of release | press | reply | briefing | verification | update. Did you mean “reply”?"
        ),
        Case("role: duty", "role: boss", "12:87: error: “boss” is none of duty | deputy | leader."),
        Case("to: 平台}]", "to: [平臺]}]", "12:98: error: there is no channel “平臺”. Did you mean “平台”?"),
        Case(
            "rule: steel-relapse",
            "rule: steel-relaps",
            "13:26: error: there is no rule “steel-relaps”. Did you mean “steel-relapse”?"
        ),
        Case("state: open", "state: closed", "13:59: error: “closed” is none of open | acknowledged | responding."),
        Case("state: open", "items: many", "13:59: error: “items” must be a whole number."),
    ]
}
