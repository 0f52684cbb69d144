import Foundation
import OpinionCore
import Testing

@Suite struct AlertTests {
    private func alert(_ incident: Incident?, _ type: AlertType = .opened) -> Alert {
        Alert(
            type: type,
            incident: incident.map { IncidentView($0, now: t0) },
            reason: .matched(rule: "r", words: []),
            made: t0
        )
    }

    private func released(_ incident: Incident) throws -> Incident {
        try incident.after(.milestone(.release, .made(at: t0)), at: t0)
    }

    @Test func whatNobodyHasIsAcknowledged() throws {
        for type in AlertType.allCases where ![.foundLate, .systemProblem, .feedBlind].contains(type) {
            #expect(alert(.sample(), type).command == "opinionctl ack 127")
        }
        let given = try released(.sample()).after(.unacknowledge(reason: nil), at: t0)
        #expect(alert(given).command == "opinionctl ack 127")
    }

    @Test func whatSomebodyHasNeedsTheNextMilestone() throws {
        let mine = try Incident.sample().after(.acknowledge(message: nil), at: t0)
        #expect(alert(mine).command == "opinionctl release 127 --url URL")
        let next = try released(mine)
        #expect(alert(next).command == "opinionctl press 127 --at TIME --place PLACE")
        let reply = try Incident.sample("較大").after(.acknowledge(message: nil), at: t0)
        #expect(alert(reply).command == "opinionctl reply 127 --url URL")
    }

    @Test func theEarliestDeadlineComesFirst() throws {
        let mine = try Incident.sample().after(.acknowledge(message: nil), at: t0).with { $0.clocks.reverse() }
        #expect(alert(mine).command == "opinionctl release 127 --url URL")
    }

    @Test func whatIsDoneIsClosed() throws {
        let done = try released(try Incident.sample().after(.acknowledge(message: nil), at: t0))
            .after(.waive(.press, reason: "省廳已開", approver: "chen"), at: t0)
        #expect(alert(done).command == "opinionctl close 127")
    }

    @Test(arguments: [IncidentState.closed, .dismissed, .merged])
    func whatHasEndedNeedsNothing(_ state: IncidentState) {
        #expect(alert(Incident.sample().with { $0.state = state }).command == nil)
    }

    @Test func whatConcernsNoIncidentNeedsNothing() {
        #expect(alert(nil, .test).command == nil)
        #expect(alert(nil, .foundLate).command == "opinionctl open --item ID")
        #expect(alert(nil, .systemProblem).command == "opinionctl status")
        #expect(alert(nil, .feedBlind).command == "opinionctl feeds list")
    }

    @Test(arguments: AlertType.allCases)
    func pagesEscalationsAndMissedDeadlinesAreUrgent(_ type: AlertType) {
        let always: Set<AlertType> = [.overdue, .escalated, .channelBroken, .systemProblem]
        let forPages: Set<AlertType> = [.opened, .levelChanged, .reopened, .reminder]
        #expect(alert(.sample("重大"), type).isUrgent == (always.contains(type) || forPages.contains(type)))
        #expect(alert(.sample("較大"), type).isUrgent == always.contains(type))
        #expect(alert(.sample("一般"), type).isUrgent == always.contains(type))
        #expect(alert(nil, type).isUrgent == always.contains(type))
    }

    @Test func theTypesAreThoseOfTheWebhookBody() {
        let names = AlertType.allCases.map(\.rawValue)
        for name in [
            "opened", "grown", "level_changed", "acknowledged", "milestone", "closed", "reopened", "dismissed",
            "found_late",
        ] {
            #expect(names.contains("incident." + name))
        }
        #expect(names.contains("clock.reminder") && names.contains("clock.overdue") && names.contains("test"))
    }

    /// As a version before there was `next` has queued it.
    @Test func endOfAStandInThatWasQueuedBeforeIsStillRead() throws {
        let old = #"{"dutyOverrideEnded":{"_0":"primary","person":"張三","by":"李四"}}"#
        let read = try JSONDecoder().decode(AlertReason.self, from: Data(old.utf8))
        #expect(read == .dutyOverrideEnded(.primary, person: "張三", by: "李四", next: nil))
    }
}
