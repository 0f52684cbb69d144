import Foundation
import LoopbackServer
import Testing

/// What an officer does with rules that are in force: how they do, and what others would have done.
@Suite(.timeLimit(.minutes(10)))
struct RuleFlowTests {
    /// Without the rule of explosions, and with the weather.
    private static let draft = """
        department: 產業發展科
        rules:
          - {id: steel, title: 地條鋼, match: 地條鋼 OR 多雲, level: 較大}

        """

    @Test func rulesAreCountedAndTriedOnTheArchive() async throws {
        let bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        bureau.outlets.publish([Bureau.steel, Bureau.blast], in: "national")
        #expect(try await bureau.officer("feeds", "poll", "--wait", "--json").json.new_items.int == 2)
        let numbers = try await bureau.officer("list", "-q").output.split(separator: "\n").map(String.init)
        #expect(Set(numbers) == ["1", "2"])

        try await counts(bureau)
        try await replays(bureau)

        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
    }

    private func counts(_ bureau: Bureau) async throws {
        let dismissed = try await bureau.officer("dismiss", "1", "--reason", "片名", "--kind", "誤報")
        #expect(dismissed.code == 0, "\(dismissed.errors)")
        let answer = try await bureau.officer("rules", "stats", "--json", "--since", "1d")
        #expect(answer.code == 0)
        let rules = answer.json.rules.list
        #expect(rules.compactMap(\.rule.string) == ["blast", "steel"])
        #expect(rules.map(\.hits.int) == [1, 1])
        #expect(answer.json.totals.incidents.int == 2)
        #expect(answer.json.totals.false_alarms.int == 1)
        let text = try await bureau.officer("rules", "stats", "--rule", "steel")
        #expect(text.code == 0 && text.output.contains("steel") && !text.output.contains("blast"))
        #expect(try await bureau.officer("rules", "stats", "--rule", "nobody").code == 4)
        #expect(try await bureau.officer("status", "--json").json.notices.list.isEmpty)
    }

    private func replays(_ bureau: Bureau) async throws {
        let same = try await bureau.officer("rules", "replay", "--rules", bureau.folder + "/Rules", "--json")
        #expect(same.code == 0, "\(same.errors)")
        #expect(same.json.items.int == 3 && same.json.totals.did.int == 2)
        #expect(same.json.totals.new.int == 0 && same.json.totals.vanished.int == 0)
        try FileManager.default.createDirectory(atPath: bureau.folder + "/Draft", withIntermediateDirectories: true)
        try bureau.write("Draft/rules.yaml", Self.draft)
        let draft = ["rules", "replay", "--rules", bureau.folder + "/Draft", "--json"]
        let online = try await bureau.type(draft)
        let offline = try await bureau.type(draft + ["--archive", bureau.state + "/opinion.sqlite"])
        for answer in [online, offline] {
            #expect(answer.code == 0 && answer.errors == "", "\(answer.errors)")
            #expect(answer.json.totals.new.int == 1 && answer.json.totals.vanished.int == 1)
            let titles = answer.json.rules.list.flatMap { $0.new_examples.list + $0.vanished_examples.list }
                .compactMap(\.title.string)
            #expect(Set(titles) == [Bureau.weather.title, Bureau.blast.title])
        }
    }
}
