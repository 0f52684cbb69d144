import Foundation
import OpinionCore
import OpinionFiles

@testable import IncidentDesk

/// A scenario on rules of the test's own, read from files and run as `rules test` does.
enum Rehearsal {
    static let rules = """
        area: 鋼
        department: 產業科
        rules:
          - id: steel
            title: 地條鋼
            match: 地條鋼
            level: 較大
            raise:
              - {to: 重大, when: 重傷}
              - {to: 重大, outlets: 3, within: 2h}
            tests:
              - {text: 地條鋼, hit: true}
          - id: fire
            title: 起火
            match: 起火
            level: 較大
            sudden: true

        """

    private static let others = [
        "civil.yaml": """
        area: 民爆
        department: 技術科
        rules:
          - {id: civil-explosives, title: 民爆, match: 民爆, level: 較大}

        """,
        "collapse.yaml": """
        department: 綜合科
        rules:
          - {id: collapse, title: 坍塌, match: 坍塌, level: 一般, sudden: true}

        """,
    ]

    static func run(_ scenario: String) async throws -> ScenarioOutcome {
        let files = try files(scenario)
        let runner = ScenarioRunner(
            book: RuleBook(rules: files.rules, levels: files.policy.levels),
            policy: files.policy
        )
        return try await runner.run(files.scenarios[0])
    }

    /// What is read of the rules and one scenario.
    static func files(_ scenario: String) throws -> (rules: [Rule], policy: ResponsePolicy, scenarios: [Scenario]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opinion-rehearsal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenarios = folder.appending(path: "scenarios")
        try FileManager.default.createDirectory(at: scenarios, withIntermediateDirectories: true)
        try Data(rules.utf8).write(to: folder.appending(path: "steel.yaml"))
        for (name, text) in others { try Data(text.utf8).write(to: folder.appending(path: name)) }
        try Data(scenario.utf8).write(to: scenarios.appending(path: "a.yaml"))
        return try ScenarioLoader.load(folders: [folder.path])
    }

    /// The lines of all failures, in the order of the report.
    static func lines(_ steps: String, head: String = "") async throws -> [String] {
        try await run("scenario: 甲\nstart: 2026-08-20 08:00\n\(head)steps:\n\(steps)\n").failures.flatMap { failure in
            (failure.acts + failure.alerts + failure.incidents).map { "\($0.mark.rawValue) \($0.text)" }
        }
    }
}
