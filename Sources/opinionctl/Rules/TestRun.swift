import IncidentDesk
import OpinionCore
import OpinionFiles

/// All tests of a folder of rules that were run: those beside the rules, then the scenarios.
struct TestRun: Sendable {
    let rules: RuleTestReport
    let scenarios: [ScenarioReport]
    let language: Language

    var passed: Int { total - failed }
    var failed: Int { rules.failed.count + scenarios.count { !$0.outcome.isPassed } }
    var total: Int { rules.outcomes.count + scenarios.count }

    func lines(on terminal: Terminal) -> [String] {
        let count = "\(passed) passed, \(failed) failed"
        return rules.lines(on: terminal) + scenarios.flatMap { $0.lines(on: terminal) }
            + [terminal.paint(count, failed == 0 ? .good : .alarm)]
    }

    /// `{"version":1,"ok","passed","failed","failures":[…],"scenarios":[…]}`
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", number: 1)
            writer.key("ok")
            writer.bool(failed == 0)
            writer.member("passed", number: Int64(passed))
            writer.member("failed", number: Int64(failed))
            rules.writeFailures(to: &writer)
            writer.member("scenarios", each: scenarios) { $1.write(to: &$0) }
        }
        return writer.bytes
    }

    var junit: JUnitReport {
        let plain = Terminal(width: nil)
        let ofRules = rules.outcomes.map { outcome in
            JUnitReport.Case(
                file: outcome.position.file,
                group: outcome.rule,
                name: outcome.text,
                failure: outcome.isPassed ? nil : rules.lines(outcome, plain).joined(separator: "\n")
            )
        }
        let ofScenarios = scenarios.map { report in
            JUnitReport.Case(
                file: report.outcome.position.file,
                group: "scenario",
                name: report.outcome.name,
                failure: report.outcome.isPassed ? nil : report.lines(on: plain).joined(separator: "\n")
            )
        }
        return JUnitReport(cases: ofRules + ofScenarios)
    }
}
