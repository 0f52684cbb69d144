import Testing

@testable import IncidentDesk

/// Time passes in a scenario as it does for the daemon.
@Suite(.serialized) struct ScenarioClockTests {
    /// What came between the start and `at`, as `TIME TYPE MOMENT`.
    private func told(_ steps: String, until at: String) async throws -> [String] {
        let steps = steps + "  - {at: \(at), expect: {alerts: [{type: test}]}}"
        return try await Rehearsal.lines(steps).dropFirst().map { line in
            let words = line.split { ", {}".contains($0) }.map(String.init)
            func value(_ key: String) -> String? { words.firstIndex(of: key + ":").map { words[$0 + 1] } }
            return [value("at"), value("type"), value("clock"), value("moment") ?? value("role")]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    private static let fire = "  - {at: 0:00, items: [{title: 東源縣起火}], act: {ack: 1}, expect: {alerts: any}}\n"

    @Test func remindersComeAtTheirOwnTimes() async throws {
        let notes = "  - {at: 2:00, act: {note: 1}}\n  - {at: 2:31, act: {note: 1}}\n"
        #expect(
            try await told(Self.fire + notes, until: "5:46") == [
                "2:30 clock.reminder release 50%", "2:30 incident.escalated duty", "3:45 clock.reminder release 75%",
                "4:30 clock.reminder release 90%", "4:45 clock.reminder release -15m", "5:00 clock.overdue release due",
                "5:15 clock.overdue release +1", "5:30 clock.overdue release +2", "5:45 clock.overdue release +3",
            ]
        )
    }

    @Test func remindersThatComeBetweenStepsAreToldBeforeTheStep() async throws {
        let release =
            "  - {at: 2:30, act: {release: 1}, expect: {alerts: [{moment: 50%}, {reason: asked}, {reason: milestone}]}}"
        #expect(try await Rehearsal.lines(Self.fire + release) == [])
    }

    @Test func nobodyAnswersAndTheEscalationGoesUp() async throws {
        let open = "  - {at: 0:03, items: [{title: 東源縣地條鋼}], expect: {alerts: any}}\n"
        #expect(
            try await told(open, until: "1:00") == [
                "0:13 incident.escalated duty", "0:23 incident.escalated deputy", "0:33 incident.escalated leader",
            ]
        )
    }

    @Test func officerWhoFallsSilentIsAskedAndThenTheEscalationStartsAgain() async throws {
        #expect(
            try await told(Self.fire, until: "3:16") == [
                "2:30 clock.reminder release 50%", "2:30 incident.escalated duty", "2:45 incident.escalated duty",
                "2:55 incident.escalated duty", "3:05 incident.escalated deputy", "3:15 incident.escalated leader",
            ]
        )
    }

    @Test func oldHitsWaitForEachOtherAndMakeOneNotice() async throws {
        let old = "  - {at: 0:00, items: [{title: 東源縣地條鋼, published: -30h}, {title: 連平縣地條鋼, published: -3d}]}\n"
        #expect(try await told(old, until: "0:01") == ["0:00:05 incident.found_late"])
    }

    @Test func firstAnswerOfANewFeedIsOldNews() async throws {
        let head = "feeds: [{id: a, new: true}]\n"
        let steps = """
              - {at: 0:00, items: [{title: 東源縣地條鋼, feed: a}]}
              - {at: 0:01, expect: {alerts: [{type: incident.found_late}], incidents: []}}
              - {at: 0:02, items: [{title: 連平縣地條鋼, feed: a}], expect: {alerts: [{type: incident.opened}]}}
            """
        #expect(try await Rehearsal.lines(steps, head: head) == [])
    }

    @Test func outletsRaiseTheLevelOnlyWithinTheTime() async throws {
        func steps(_ last: String) -> String {
            """
              - {at: 0:00, items: [{title: 東源縣一企業生產地條鋼, outlet: 甲}], act: {ack: 1}, expect: {alerts: any}}
              - {at: 1:00, items: [{title: 東源縣一企業生產地條鋼, outlet: 乙}]}
              - {at: \(last), items: [{title: 東源縣一企業生產地條鋼, outlet: 丙}], expect: {incidents: [{level: 較大}]}}
            """
        }
        #expect(try await Rehearsal.lines(steps("2:01")) == [])
        #expect(
            try await Rehearsal.lines(steps("2:00")).prefix(2) == [
                "+ {at: 2:00, type: incident.level_changed, incident: 1, level: 重大, reason: level_raised, role: duty, "
                    + "to: 值班群}", "- {level: 較大}",
            ]
        )
    }

    @Test func editedArticleIsTheSameItem() async throws {
        let steps = """
              - {at: 0:00, items: [{title: 東源縣地條鋼}], act: {ack: 1}, expect: {alerts: any}}
              - {at: 0:10, items: [{title: 東源縣地條鋼}], expect: {}}
              - {at: 0:20, items: [{title: 東源縣地條鋼, text: 一人重傷}], expect: {alerts: [{reason: level_raised}], incidents: [{items: 1}]}}
            """
        #expect(try await Rehearsal.lines(steps) == [])
    }

    @Test func remindersGoOnUntilSomebodyActs() async throws {
        let lines = try await told(Self.fire, until: "60:00")
        #expect(lines.filter { $0.contains("press +") }.count == 4 + 2 * 35)
        #expect(lines.last == "60:00 clock.overdue press +74")
    }
}
