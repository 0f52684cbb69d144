import OpinionCore
import Testing

@testable import IncidentDesk

/// Every kind of expectation can fail, and says what was there instead.
@Suite(.serialized) struct ScenarioDiffTests {
    private static let opening = "  - {at: 0:05, items: [{title: 東源縣地條鋼被查, outlet: 甲報}], expect: {alerts: any}}\n"
    private static let seenAlert =
        "+ {at: 0:05, type: incident.opened, incident: 1, level: 較大, reason: matched, role: duty, to: 值班群}"
    private static let seenIncident =
        "+ {number: 1, title: 東源縣地條鋼被查, area: 鋼, department: 產業科, rule: steel, level: 較大, "
        + "sudden: false, state: open, items: 1, outlets: 1, clocks: [reply], due: {reply: 48:05}, late: []}"

    @Test(arguments: [
        "{at: 0:06}", "{type: incident.grown}", "{incident: 2}", "{level: 重大}", "{reason: drill}", "{clock: reply}",
        "{moment: 50%}", "{role: leader}", "{type: incident.opened, level: 一般}",
    ])
    func alertThatIsNotAsExpectedIsShownBesideTheOneThatCame(alert: String) async throws {
        let step = "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {alerts: [\(alert)]}}"
        #expect(try await Rehearsal.lines(step) == ["- \(alert)", Self.seenAlert])
    }

    @Test(arguments: [
        "{number: 2}", "{title: 別的}", "{department: 產業科, level: 重大}", "{rule: fire}", "{level: 一般}",
        "{sudden: true}", "{state: responding}", "{items: 2}", "{outlets: 0}", "{clocks: []}",
        "{clocks: [reply, press]}", "{due: {reply: 48:06}}", "{due: {press: 48:05}}", "{late: [reply]}",
    ])
    func incidentThatIsNotAsExpectedIsShownBesideTheOneThatIsThere(incident: String) async throws {
        let step =
            "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {alerts: any, incidents: [\(incident)]}}"
        #expect(try await Rehearsal.lines(step) == ["- \(incident)", Self.seenIncident])
    }

    @Test(arguments: [
        "{at: 0:05}", "{at: \"0:05:00\", type: incident.opened, incident: 1, level: 較大, reason: matched}",
        "{role: duty, to: 值班群}", "{to: [值班群]}", "{}",
    ])
    func alertThatFitsPasses(alert: String) async throws {
        let step = "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {alerts: [\(alert)]}}"
        #expect(try await Rehearsal.lines(step) == [])
    }

    @Test func wholeIncidentThatFitsPasses() async throws {
        let incident = Self.seenIncident.dropFirst(2)
        let step =
            "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {alerts: any, incidents: [\(incident)]}}"
        #expect(try await Rehearsal.lines(step) == [])
    }

    @Test func emptyExpectationAssertsSilence() async throws {
        let step = "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {}}"
        #expect(try await Rehearsal.lines(step) == [Self.seenAlert])
        #expect(try await Rehearsal.lines("  - {at: 0:05, items: [{title: 晴天}], expect: {}}") == [])
    }

    @Test func noIncidentExpectedShowsTheOneThatIsThere() async throws {
        #expect(
            try await Rehearsal.lines(Self.opening + "  - {at: 0:06, expect: {incidents: []}}") == [Self.seenIncident]
        )
    }

    @Test func alertThatNeverCameIsMissingAndTheOthersStandBesideIt() async throws {
        let expected = "[{type: incident.opened}, {type: incident.grown}, {type: incident.acknowledged}]"
        let step =
            "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], act: {ack: 1}, expect: {alerts: \(expected)}}"
        #expect(
            try await Rehearsal.lines(step) == [
                "  {type: incident.opened}", "- {type: incident.grown}", "  {type: incident.acknowledged}",
            ]
        )
    }

    @Test func alertsAreThoseSinceTheLastExpectation() async throws {
        let steps =
            Self.opening + "  - {at: 0:06, act: {ack: 1}}\n  - {at: 0:07, expect: {alerts: [{reason: acknowledged}]}}"
        #expect(try await Rehearsal.lines(steps) == [])
    }

    @Test func channelsAreThoseOfTheRoutes() async throws {
        let head = "channels: [甲, 乙, 丙]\nroutes: [{departments: [產業科], channels: [乙, 甲]}, {channels: [丙]}]\n"
        func step(_ to: String) -> String {
            "  - {at: 0:05, items: [{title: 東源縣地條鋼被查}], expect: {alerts: [{to: \(to)}]}}"
        }
        #expect(try await Rehearsal.lines(step("[乙, 甲]"), head: head) == [])
        #expect(
            try await Rehearsal.lines(step("丙"), head: head) == [
                "- {to: 丙}", Self.seenAlert.replacing("to: 值班群", with: "to: [乙, 甲]"),
            ]
        )
    }

    // MARK: Acts

    @Test(arguments: [
        ("{close: 1}", ["- {close: 1}", "+ {close: 1, refused: true}  # clock_running: reply"]),
        ("{ack: 7}", ["- {ack: 7}", "+ {ack: 7, refused: true}  # not_found"]),
        ("{press: 1}", []), ("{close: 1, refused: true}", []),
        ("{ack: 1, refused: true}", ["- {ack: 1, refused: true}", "+ {ack: 1}"]),
        ("{unack: 1}", ["- {unack: 1}", "+ {unack: 1, refused: true}  # not_acknowledged"]),
    ])
    func actThatIsRefusedOrNotSaysSo(act: String, lines: [String]) async throws {
        #expect(try await Rehearsal.lines(Self.opening + "  - {at: 0:06, act: \(act)}") == lines)
    }

    @Test func failureStandsAtItsExpectationAndItsTime() async throws {
        let outcome = try await Rehearsal.run("scenario: 甲\nsteps:\n  - at: 1:00\n    expect:\n      incidents: [{}]\n")
        #expect(!outcome.isPassed)
        #expect(outcome.failures.map(\.position.line) == [5])
        #expect(outcome.failures.map(\.position.column) == [7])
        #expect(outcome.failures.map(\.at.description) == ["2026-08-24T02:00:00Z"])
        #expect(outcome.failures[0].position.file.hasSuffix("/scenarios/a.yaml"))
    }
}
