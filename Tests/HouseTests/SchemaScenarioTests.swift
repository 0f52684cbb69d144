import Foundation
import OpinionCore
import Testing

@testable import OpinionFiles

/// The schema of scenarios says what their readers do.
struct SchemaScenarioTests {
    private static let sample = """
        scenario: 全部鍵
        start: 2026-08-20 14:30
        timezone: Asia/Shanghai
        channels: [值班群]
        routes: [{levels: [重大], channels: [值班群]}]
        feeds: [{id: cn, outlet: 某報, tier: 央媒, local: false, new: true}]
        quiet: {hours: "22:00-07:00", weekends: true}
        digest: {at: ["08:50", "17:20"], departments: {辦公室: {at: ["09:10"]}}}
        duty:
          people: {li: {name: 李四}}
          rotations: [{name: 輪值, from: 2026-08-01, every: 1d, people: [li]}]
          shifts: [{date: 2026-08-20, leader: li}]
          departments: {辦公室: {contact: li}}
        steps:
          - at: 00:05
            override: [{role: deputy, person: li, from: 0:00, until: 8:00}]
            items:
              - {title: 標題, feed: cn, outlet: 某報, tier: 央媒, local: true, summary: 摘要, text: 正文, url: "https://example.com/",
                 published: -30h, authors: [甲], tags: 乙, id: 5}
            act:
              - {ack: 1, by: 張三, because: 收到}
              - {level: 1, to: 重大}
              - {release: 1, at: 0:06, url: "https://example.com/", place: 會議室, refused: true}
            expect: {alerts: any}
          - at: 90m
            act: {unack: 1}
            expect:
              alerts: []
              incidents:
                - {number: 1, title: 標題, area: 領域, department: 辦公室, rule: whole, level: 重大, sudden: true, state: open,
                   items: 1, outlets: 0, clocks: [release], late: [press],
                   due: {release: 5:00, press: 24:00, reply: 48:00, briefing: 2:00, verification: 72:00, update: 29:00}}
          - at: 91m
            silence: {match: {area: 領域, department: 辦公室, level: [重大], rule: whole, incident: [1], outlet: 某報, feed: cn,
              title: 標題 OR 題目, type: incident.opened}, until: 3:00, because: 演練, deadlines: true, by: 張三}
            expect: {alerts: any}
          - {at: 92m, expire: 1, expect: {alerts: any}}
          - at: 2h
            act:
              - {merge: 2, into: 1}
              - {split: 1, items: [2], title: 另一件}
              - {move: 2, to: 1, from: 3}
              - {move: 3, out: true}
          - {at: 2h, act: [{note: 1}, {press: 1}, {reply: 1}, {close: 1}, {reopen: 1}, {dismiss: 1}]}
          - at: 2h
            act:
              - {occurred: 1, at: "0:00", because: 通報}
              - {confirmed: 1, at: "0:10"}
              - {briefed: 1, to: [王局, 李局], at: "0:20"}
              - {verified: 1, because: 屬實}
              - {instruct: 1, from: 王局, because: 先救人}
              - {assign: 1, to: 產業發展科}
              - {waive: 1, clock: press, approver: 王局}
              - {extend: 1, clock: reply, until: 60:00}
              - {release: 1, final: true}
              - {conclude: 1}
          - at: 2026-08-20 16:40
            expect:
              alerts:
                - {at: "0:05", type: incident.opened, incident: 1, level: 重大, reason: matched, clock: press, moment: 50%,
                   role: duty, to: 值班群, who: [李四], held: "silence:1"}

        """

    private let book: SchemaBook

    init() throws { book = try SchemaBook.shipped() }

    /// What the readers say of a scenario beside the sample rules.
    private static func faults(_ text: String) throws -> Faults {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opinion-scenario-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenarios = folder.appending(path: "scenarios")
        try FileManager.default.createDirectory(at: scenarios, withIntermediateDirectories: true)
        for (name, text) in SchemaSamples.files where name.hasPrefix("Rules/") {
            try Data(text.utf8).write(to: folder.appending(path: name.dropFirst("Rules/".count)))
        }
        try Data(text.utf8).write(to: scenarios.appending(path: "sample.yaml"))
        var faults = Faults()
        let rules = RuleFolders([folder.path], &faults)
        _ = ScenarioFolder(rules: rules, areRulesSure: true).read([scenarios.path], &faults)
        return faults
    }

    @Test func sampleHasNoFault() throws {
        #expect(try Self.faults(Self.sample).errors.map(\.description) == [])
        let value = try #require(SchemaValue.yaml(Self.sample))
        #expect(try SchemaCheck.problems(value, by: "scenario", in: book) == [])
    }

    @Test func schemaHasTheKeysThatTheReadersKnow() throws {
        let known = try Self.faults(Self.sample).knownKeys
        for (place, keys) in try SchemaKeys.of("scenario", root: "sample.yaml", in: book) {
            #expect(keys.sorted() == known[place]?.sorted(), "the keys of \(place)")
        }
    }

    @Test(arguments: [
        ("alert/properties/type", AlertType.allCases.map(\.rawValue)),
        ("alert/properties/reason", ReasonCode.allCases.map(\.rawValue)),
        ("alert/properties/clock", ClockKind.allCases.map(\.rawValue)),
        ("alert/properties/role", EscalationStep.Role.allCases.map(\.rawValue)),
        ("override/properties/role", DutyRole.allCases.map(\.rawValue)),
        ("incident/properties/clocks/items", ClockKind.allCases.map(\.rawValue)),
    ])
    func choicesAreTheProgramsOwn(place: String, choices: [String]) throws {
        let schema = try book.resolve("#/definitions/\(place)", from: "scenario.schema.json").schema
        #expect(Set(schema["enum"]?.texts ?? []) == Set(choices))
    }

    @Test(arguments: [
        ("scenario: 全部鍵\n", ""), ("scenario:", "scenarios:"), ("start: 2026-08-20 14:30", "start: tomorrow"),
        ("channels: [值班群]\nroutes", "channels: []\nroutes"), ("at: 00:05", "at: 5"), ("at: 00:05", "at: 00:75"),
        ("{title: 標題, feed", "{feed"), ("local: true", "local: yes"), ("new: true", "now: true"),
        ("{unack: 1}", "{unack: 1, ack: 1}"), ("{unack: 1}", "{by: 甲}"), ("{unack: 1}", "{unack: one}"),
        ("{level: 1, to: 重大}", "{level: 1}"), ("{alerts: any}", "{alerts: none}"), ("state: open", "state: closed"),
        ("reason: matched", "reason: match"), ("clock: press", "clock: presse"), ("outlets: 0", "outlets: -1"),
        ("role: duty", "role: boss"), ("{merge: 2, into: 1}", "{merge: 2}"), ("items: [2], title", "title"),
        ("{move: 3, out: true}", "{move: 3}"), ("items: [2], title", "items: [x], title"),
        ("role: deputy", "role: duty"), (", until: 8:00}", "}"), ("who: [李四]", "who: 李四"),
        ("name: 李四", "nom: 李四"), ("incident: 1, level", "incident: 0, level"),
    ])
    func bothRefuse(old: String, new: String) throws {
        #expect(Self.sample.contains(old), "the sample has nothing to change")
        let text = Self.sample.replacing(old, with: new)
        #expect(try !Self.faults(text).errors.isEmpty, "the program takes it")
        let value = try #require(SchemaValue.yaml(text))
        #expect(try !SchemaCheck.problems(value, by: "scenario", in: book).isEmpty, "the schema takes it")
    }
}
