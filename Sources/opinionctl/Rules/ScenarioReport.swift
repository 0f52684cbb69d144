import IncidentDesk
import OpinionCore

/// How a scenario ended: for each step that failed, what was expected beside what was there.
struct ScenarioReport: Sendable {
    let outcome: ScenarioOutcome
    let start: Instant
    let zone: LocalZone
    let language: Language

    init(_ outcome: ScenarioOutcome, of scenario: Scenario, language: Language) {
        (self.outcome, self.language) = (outcome, language)
        (start, zone) = (scenario.start, scenario.zone)
    }

    func lines(on terminal: Terminal) -> [String] { outcome.failures.flatMap { lines($0, terminal) } }

    private func lines(_ failure: ScenarioFailure, _ terminal: Terminal) -> [String] {
        let moment = "\(time(failure.at))（\(zone.long(failure.at).dropLast(3))）"
        let head = "✗ \(failure.position): \(outcome.name) @ \(moment)".harmless
        return [terminal.paint(head, .alarm)]
            + section(Self.acts, failure.acts, terminal)
            + section(Self.alerts, failure.alerts, terminal)
            + section(Self.incidents, failure.incidents, terminal)
    }

    /// Nothing where all is as expected.
    private func section(_ title: Phrase, _ lines: [DiffLine], _ terminal: Terminal) -> [String] {
        guard lines.contains(where: { $0.mark != .same }) else { return [] }
        return ["    \(title[language])"]
            + lines.map { terminal.paint("    \($0.mark.rawValue) \($0.text)".harmless, style($0.mark)) }
    }

    private func style(_ mark: DiffLine.Mark) -> Style {
        switch mark {
        case .same: .plain
        case .missing: .good
        case .unexpected: .alarm
        }
    }

    /// `26:30`, since the start.
    private func time(_ instant: Instant) -> String {
        let minutes = (instant - start).seconds / 60
        return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + String(minutes % 60)
    }

    private static let acts = Phrase("操作（- 應為，+ 實為）：", "操作（- 应为，+ 实为）：", "acts (- expected, + got):")
    private static let alerts = Phrase("預警（- 應為，+ 實為）：", "预警（- 应为，+ 实为）：", "alerts (- expected, + got):")
    private static let incidents = Phrase(
        "未了結的事件（- 應為，+ 實為）：",
        "未了结的事件（- 应为，+ 实为）：",
        "incidents that have not ended (- expected, + got):"
    )

    // MARK: JSON

    /// `{"scenario","file","line","column","ok","failures":[{"file","line","column","at","acts","alerts","incidents"}]}`;
    /// the last three are lists of `{"mark","text"}`.
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("scenario", outcome.name)
            place(outcome.position, &writer)
            writer.key("ok")
            writer.bool(outcome.isPassed)
            writer.member("failures", each: outcome.failures) { failure($1, &$0) }
        }
    }

    private func failure(_ failure: ScenarioFailure, _ writer: inout JSONWriter) {
        writer.object { writer in
            place(failure.position, &writer)
            writer.member("at", failure.at.description)
            writer.member("acts", each: failure.acts) { line($1, &$0) }
            writer.member("alerts", each: failure.alerts) { line($1, &$0) }
            writer.member("incidents", each: failure.incidents) { line($1, &$0) }
        }
    }

    private func place(_ position: SourcePosition, _ writer: inout JSONWriter) {
        writer.member("file", position.file)
        writer.member("line", number: Int64(position.line))
        writer.member("column", number: Int64(position.column))
    }

    private func line(_ line: DiffLine, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("mark", line.mark.rawValue)
            writer.member("text", line.text)
        }
    }
}
