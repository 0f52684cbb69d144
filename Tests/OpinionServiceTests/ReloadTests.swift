import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Reloading the configuration")
struct ReloadTests {
    private static let fast = """
        levels:
          - {name: 特別重大, notify: page, clocks: [release, press]}
          - {name: 重大, notify: page, clocks: [release, press]}
          - {name: 較大, notify: message, clocks: [reply]}
          - {name: 一般, notify: digest, clocks: [reply]}
        sudden: {notify: page, clocks: [release]}
        clocks: {release: 2h, press: 24h, reply: 48h}
        reminders: {fractions: [50%], before: [15m], overdue: [{every: 30m}]}
        escalation: [{after: 0m, to: duty}, {after: 5m, to: leader}]

        """

    @Test func badRuleKeepsTheOldDeploymentAndStatusSaysWhere() async throws {
        let house = try await House.running()
        let loaded = try house.daemon.deployments.current.at
        house.clock.advance(.minutes(1))
        try house.write("Rules/steel.yaml", Files.rules().replacing("地條鋼 OR 中頻爐", with: "地條鋼 OR ("))
        let report = try await house.daemon.control.reload(house.caller())
        #expect(!report.ok)
        #expect(report.errors.count == 1)
        #expect(report.errors.first?.contains("Rules/steel.yaml:7:") == true)
        let status = try await house.daemon.control.status(house.caller())
        #expect(!status.ok)
        #expect(status.problems.map(\.kind) == ["config_refused"])
        #expect(status.config.loaded == loaded)
        #expect(status.config.refused?.errors == report.errors)
        #expect(status.config.refused?.at == house.clock.now)
        try await house.open()
        #expect(try house.types() == [.opened])
    }

    @Test func everyFaultIsToldAtOnce() async throws {
        let house = try await House.running()
        try house.write("Rules/steel.yaml", Files.rules(level: "很大").replacing("地條鋼 OR 中頻爐", with: "地條鋼 OR ("))
        try house.write("Rules/other.yaml", "area: x\nunknown_key: 1\nrules: []\n")
        let report = try await house.daemon.control.reload(house.caller())
        #expect(report.errors.contains { $0.contains("Rules/steel.yaml:7:") })
        #expect(report.errors.contains { $0.contains("Rules/steel.yaml:8:") })
        #expect(report.errors.contains { $0.contains("Rules/other.yaml:2:") })
    }

    @Test func goodReloadSwapsAndClearsTheRefusal() async throws {
        let house = try await House.running()
        try house.write("Rules/steel.yaml", "rules: [")
        #expect(try await !house.daemon.control.reload(house.caller()).ok)
        try house.write("Rules/steel.yaml", Files.rules().replacing("地條鋼 OR 中頻爐", with: "菊花"))
        house.clock.advance(.minutes(1))
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.ok)
        #expect(status.config.refused == nil)
        #expect(status.config.loaded == house.clock.now)
        try await house.open()
        #expect(try house.received().isEmpty)
        try await house.open(Article("2", url: "https://news.example.cn/2", title: "河源菊花展今日開幕迎客"))
        #expect(try house.types() == [.opened])
    }

    @Test func openIncidentKeepsThePolicyUnderWhichItOpened() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        try house.write("Rules/response.yaml", Self.fast)
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        try await house.open(.furnaceFire)
        try await house.run(minutes: 151)
        let old = try await house.incident(1)
        #expect(old.clock(.release)?.due == start + .hours(5))
        #expect(old.clock(.press) != nil)
        let new = try await house.incident(2)
        #expect(new.clocks.map(\.kind) == [.release])
        #expect(new.clock(.release)?.due == start + .hours(2))
        #expect(try await house.lines(of: 1) == ["10 duty", "20 deputy", "30 leader", "150 50%"])
        #expect(try await house.lines(of: 2) == ["5 leader", "60 50%", "105 -15m", "120 due", "150 +1"])
    }

    @Test func settledPolicySurvivesARestart() async throws {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open()
        let before = try await house.incident()
        try house.write("Rules/response.yaml", Self.fast)
        try await house.restart()
        #expect(try await house.incident() == before)
        #expect(before.policy == .standard)
    }

    @Test func reloadSaysWhatItCannotChange() async throws {
        let house = try await House.running()
        let files = Files().all(path: house.path, web: house.web)
        let text = try #require(files["opinion.yaml"]).replacing(house.path + "/state", with: house.path + "/elsewhere")
        try house.write("opinion.yaml", text)
        let report = try await house.daemon.control.reload(house.caller())
        #expect(report.ok)
        #expect(report.notices.count == 1)
        #expect(report.notices.first?.contains(house.path + "/state") == true)
    }

    @Test func templatesAreReadAndOneThatCannotBeUsedIsTold() async throws {
        let house = try await House.running()
        try house.write("Templates/webhook.mustache", "自家的 {{what}} {{deadlines}} {{who}}\n")
        #expect(try await house.daemon.control.reload(house.caller()).notices.isEmpty)
        try await house.open()
        #expect(try house.received().first?.data.text.hasPrefix("自家的 【") == true)
        try house.write("Templates/webhook.mustache", "{{what}}\n{{titel}}\n")
        let report = try await house.daemon.control.reload(house.caller())
        #expect(report.ok)
        #expect(report.notices.first?.contains("Templates/webhook.mustache:2:1: 提醒：") == true)
        let status = try await house.daemon.control.status(house.caller())
        #expect(status.ok)
        #expect(status.notices.map(\.kind) == ["template"])
        try await house.open(.furnaceFire)
        #expect(try house.received().last?.data.text.hasPrefix("【") == true)
    }

    @Test func bothOutcomesStandInTheLog() async throws {
        let house = try await House.running()
        _ = try await house.daemon.control.reload(house.caller())
        try house.write("Rules/steel.yaml", "rules: [")
        _ = try await house.daemon.control.reload(house.caller())
        let events = try await house.store.read { try $0.openIntents(limit: 100).map(\.event) }
        let own = events.filter { $0.name.hasPrefix("config.") }
        #expect(own.map(\.name) == ["config.loaded", "config.refused"])
        #expect(own.allSatisfy { $0.actor == house.caller().actor })
    }
}

extension House {
    /// Reminders and escalations of one incident, as `MINUTE KEY` or `MINUTE ROLE`.
    fileprivate func lines(of number: Int) async throws -> [String] {
        try await outbox().filter { $0.incident == number }.compactMap { entry in
            switch entry.alert.reason {
            case .reminder(_, let key, _, _): "\(entry.alert.minute) \(key)"
            case .unacknowledged: "\(entry.alert.minute) \(entry.alert.role?.rawValue ?? "-")"
            default: nil
            }
        }
    }
}
