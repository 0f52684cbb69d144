import OpinionCore
import Testing

@testable import OpinionFiles

struct ScenarioReadingTests {
    private static let start = Instant("2026-08-20T08:00:00+08:00")

    private func read(_ text: String) throws -> Scenario {
        var files = Samples.files
        files["Rules/scenarios/a.yaml"] = text
        let folder = try TemporaryFolder(files)
        return try #require(try ScenarioLoader.load(folders: [folder.path + "/Rules"]).scenarios.first)
    }

    private func read(steps: String) throws -> Scenario {
        try read("scenario: 甲\nstart: 2026-08-20 08:00\nsteps:\n\(steps)\n  - {at: 30d, expect: {}}\n")
    }

    @Test func scenarioThatSaysLittleHasItsUsualHead() throws {
        let scenario = try read("scenario: 甲\nsteps: [{at: 0:00, expect: {}}]\n")
        #expect(scenario.start == Instant("2026-08-24T09:00:00+08:00"))
        #expect(scenario.zone.name == "Asia/Shanghai")
        #expect(scenario.channels == ["值班群"])
        #expect(scenario.routes.isEmpty)
        #expect(scenario.steps.map(\.expectation?.alerts) == [.these([])])
        #expect(scenario.steps.map(\.expectation?.incidents) == [nil])
    }

    @Test(arguments: [
        ("0:05", "08:05:00"), ("1:30:10", "09:30:10"), ("90m", "09:30:00"), ("2026-08-20 14:30", "14:30:00"),
        ("2026-08-20T07:00:00Z", "15:00:00"), ("0:00", "08:00:00"), ("15:59", "23:59:00"),
    ])
    func stepsHaveTheirTime(written: String, time: String) throws {
        let scenario = try read(steps: "  - {at: \"\(written)\"}")
        #expect(scenario.steps.first?.at == Instant("2026-08-20T\(time)+08:00"))
    }

    @Test func zoneMovesTheStart() throws {
        let text = "scenario: 甲\ntimezone: Europe/Berlin\nstart: 2026-08-20 08:00\nsteps: [{at: 0:00, expect: {}}]\n"
        #expect(try read(text).start == Instant("2026-08-20T08:00:00+02:00"))
    }

    @Test(arguments: [
        ("-30h", "2026-08-19T03:00:00+08:00", false), ("0:30", "2026-08-20T08:30:00+08:00", false),
        ("2026-08-18 10:00", "2026-08-18T10:00:00+08:00", false), ("2026-08-18", "2026-08-18T00:00:00+08:00", true),
    ])
    func publishedTimesAreRead(written: String, time: String, isDateOnly: Bool) throws {
        let scenario = try read(steps: "  - {at: 1:00, items: [{title: 甲, published: \(written)}]}")
        let at = try #require(Instant(time))
        #expect(scenario.steps[0].items[0].item.published == PublishedTime(at: at, isDateOnly: isDateOnly))
    }

    @Test func itemTakesWhatItsFeedSaysUnlessItSaysSoItself() throws {
        let scenario = try read(
            """
            scenario: 甲
            feeds: [{id: nf, outlet: 南方日報, tier: 省級, local: true, new: true}]
            steps:
              - at: 0:00
                items: [{title: 甲, feed: nf}, {title: 乙, feed: nf, outlet: 丙報, tier: 央媒, local: false}, {title: 丁}]
              - {at: 0:10, items: [{title: 戊, feed: nf, tags: [一, 二], authors: 某}], expect: {}}

            """
        )
        let items = scenario.steps.flatMap(\.items)
        #expect(items.map(\.item.outlet) == ["南方日報", "丙報", "媒體", "南方日報"])
        #expect(items.map(\.item.tier) == ["省級", "央媒", "市級", "省級"])
        #expect(items.map(\.isLocal) == [true, false, false, true])
        #expect(items.map(\.isFirstAnswer) == [true, true, false, false])
        #expect(items.last?.item.tags == ["一", "二"])
        #expect(items.last?.item.authors == ["某"])
    }

    @Test(arguments: [
        ("{id: 一, url: 'http://a/1', title: 甲}", "一"), ("{url: 'http://a/1', title: 甲}", "http://a/1"),
        ("{title: 甲}", "甲"),
    ])
    func itemIsKnownByItsIdElseItsAddressElseItsTitle(written: String, key: String) throws {
        #expect(try read(steps: "  - {at: 0:00, items: [\(written)]}").steps[0].items.map(\.item.key) == [key])
    }

    @Test func actsAreReadInOrder() throws {
        let scenario = try read(
            steps: "  - {at: 1:00, act: [{ack: 1}, {press: 2, at: 0:50, place: 廳, by: 甲}, {close: 1, refused: true}]}"
        )
        let acts = scenario.steps[0].acts
        #expect(acts.map(\.act?.name) == ["ack", "press", "close"])
        #expect(acts.map(\.incident) == [1, 2, 1])
        #expect(acts.map(\.by.displayName) == ["值班員", "甲", "值班員"])
        #expect(acts.map(\.isRefused) == [false, false, true])
        guard case .milestone(.press, let milestone) = acts[1].act else { return #expect(Bool(false)) }
        #expect(milestone.at == Instant("2026-08-20T08:50:00+08:00"))
        #expect(milestone.recorded == Instant("2026-08-20T09:00:00+08:00"))
    }

    @Test(arguments: [("0:05", false, 59_000), ("0:05:00", true, 999), ("5m", true, 999)])
    func expectedTimeIsAsExactAsItIsWritten(written: String, isToTheSecond: Bool, still: Int64) throws {
        let scenario = try read(steps: "  - {at: 1:00, expect: {alerts: [{at: \"\(written)\"}]}}")
        guard case .these(let alerts) = scenario.steps[0].expectation?.alerts, let at = alerts.first?.at else {
            return #expect(Bool(false))
        }
        #expect(at.isToTheSecond == isToTheSecond)
        #expect(at.fits(at.at + TimeSpan(milliseconds: still)))
        #expect(!at.fits(at.at + .minutes(1)))
        #expect(!at.fits(at.at - TimeSpan(milliseconds: 1)))
    }

    @Test func anyAlertsAreNotLookedAt() throws {
        #expect(try read(steps: "  - {at: 1:00, expect: {alerts: any}}").steps[0].expectation?.alerts == .any)
    }

    @Test func folderWithoutScenariosHasNone() throws {
        let folder = try TemporaryFolder(Samples.files)
        #expect(try ScenarioLoader.load(folders: [folder.path + "/Rules"]).scenarios.isEmpty)
    }

    @Test func scenariosOfEveryFolderAreReadAgainstTheRulesAsTheyAreLaidOver() throws {
        var files = Samples.files
        files["Rules/scenarios/a.yaml"] = "scenario: 甲\nsteps: [{at: 0:00, expect: {}}]\n"
        files["Own/own.yaml"] = """
            department: 產業發展科
            rules: [{id: own, title: 自己的, match: 甲, level: 一般}]

            """
        files["Own/scenarios/b.yaml"] =
            "scenario: 乙\nsteps: [{at: 0:00, expect: {incidents: [{rule: own}, {rule: steel-relapse}]}}]\n"
        let folder = try TemporaryFolder(files)
        let loaded = try ScenarioLoader.load(folders: [folder.path + "/Rules", folder.path + "/Own"])
        #expect(loaded.scenarios.map(\.name) == ["甲", "乙"])
    }

    @Test func scenariosAreNoRulesAndNoStrangersAmongThem() throws {
        var files = Samples.files
        files["Rules/scenarios/a.yaml"] = "scenario: 甲\n"
        let folder = try TemporaryFolder(files)
        let loaded = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        #expect(!loaded.notices.contains { $0.code == .ignoredFile })
    }

    @Test func fileThatIsCalledScenariosIsAStranger() throws {
        var files = Samples.files
        files["Rules/scenarios"] = "甲"
        let folder = try TemporaryFolder(files)
        let loaded = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        #expect(
            folder.lines(loaded.notices).contains("Rules/scenarios: warning: is no file of ours and was left aside.")
        )
    }
}

extension ScenarioAct {
    fileprivate var act: Act? { if case .act(let act, _) = deed { act } else { nil } }
    fileprivate var incident: IncidentNumber? { if case .act(_, let number) = deed { number } else { nil } }
}
