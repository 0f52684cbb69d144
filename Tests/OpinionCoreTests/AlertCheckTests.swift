import OpinionCore
import Testing

@Suite struct AlertCheckTests {
    private func holds(_ reason: AlertReason, _ incident: Incident?) -> Bool {
        let alert = Alert(
            type: .escalated,
            incident: incident.map { IncidentView($0, now: t0) },
            reason: reason,
            made: t0
        )
        return AlertCheck.stillHolds(alert, incident: incident) { [] }
    }

    private let reminder = AlertReason.reminder(.release, key: "50%", due: t0 + .hours(5), late: nil)
    private let nobody = AlertReason.unacknowledged(since: t0, late: nil)
    private let asked = AlertReason.asked(officer: "李值班", since: t0)
    private let unanswered = AlertReason.askUnanswered(officer: "李值班")

    private func acknowledged(asked: Instant? = nil) throws -> Incident {
        try Incident.sample().after(.acknowledge(message: nil), at: t0).with { $0.escalation?.asked = asked }
    }

    @Test func aReminderHoldsWhileItsClockRunsTowardsThatDeadline() throws {
        #expect(holds(reminder, .sample()))
        #expect(holds(reminder, try acknowledged()))
        let now = t0 + .hours(1)
        #expect(!holds(reminder, try Incident.sample().after(.milestone(.release, .made(at: now)), at: now)))
        #expect(!holds(reminder, try Incident.sample().after(.occurred(t0 - .hours(1), reason: "更正"), at: now)))
        #expect(!holds(reminder, .sample("較大")))
        let waive = Act.waive(.release, reason: "省廳已發布", approver: "chen")
        #expect(!holds(reminder, try Incident.sample().after(waive, at: now)))
    }

    @Test func withdrawnAcknowledgementHoldsUntilSomebodyTakesIt() throws {
        let withdrawn = AlertReason.unacknowledgedAgain(by: "李值班", reason: nil)
        #expect(holds(withdrawn, .sample()))
        #expect(!holds(withdrawn, try acknowledged()))
        let reopened = AlertReason.reopened(by: "李值班", reason: nil)
        #expect(holds(reopened, try acknowledged()))
        #expect(!holds(reopened, .sample().with { $0.state = .closed }))
    }

    @Test func onlyAReminderFromBeforeTheAcknowledgementIsRenewed() throws {
        let open = Incident.sample()
        let taken = try acknowledged()
        func alert(_ reason: AlertReason, _ incident: Incident) -> Alert {
            Alert(type: .overdue, incident: IncidentView(incident, now: t0), reason: reason, made: t0)
        }
        #expect(AlertCheck.needsRenewal(alert(reminder, open), incident: taken))
        #expect(AlertCheck.needsRenewal(alert(reminder, taken), incident: open))
        #expect(!AlertCheck.needsRenewal(alert(reminder, taken), incident: taken))
        #expect(!AlertCheck.needsRenewal(alert(nobody, open), incident: taken))
    }

    @Test func nobodyAnswersHoldsUntilSomebodyDoes() throws {
        #expect(holds(nobody, .sample()))
        #expect(!holds(nobody, try acknowledged()))
    }

    @Test(arguments: [IncidentState.closed, .dismissed, .merged])
    func nothingIsDemandedAfterTheEnd(_ state: IncidentState) throws {
        let ended = try acknowledged(asked: t0).with { $0.state = state }
        for reason in [reminder, nobody, asked] { #expect(!holds(reason, ended)) }
    }

    @Test func aQuestionHoldsUntilItIsAnswered() throws {
        #expect(holds(asked, try acknowledged(asked: t0 + .hours(1))))
        #expect(!holds(asked, try acknowledged()))
        #expect(
            !holds(
                asked,
                try acknowledged(asked: t0 + .hours(1)).after(.unacknowledge(reason: nil), at: t0 + .hours(2))
            )
        )
    }

    @Test(arguments: [Act.note("在現場"), .milestone(.release, .made(at: t0 + .hours(2)))])
    func anAnswerOnTheWayMakesTheQuestionMoot(_ act: Act) throws {
        let answered = try acknowledged(asked: t0 + .hours(1)).after(act, at: t0 + .hours(2))
        #expect(!holds(asked, answered))
    }

    @Test func anUnansweredQuestionHoldsUntilSomebodyHasIt() throws {
        let reopened = Incident.sample().with { $0.escalation = $0.escalation?.reopened(at: t0 + .hours(2)) }
        #expect(holds(unanswered, reopened))
        #expect(!holds(unanswered, try reopened.after(.acknowledge(message: nil), at: t0 + .hours(3))))
        #expect(!holds(unanswered, reopened.with { $0.state = .closed }))
    }

    @Test func newsHoldsWhateverCame() throws {
        let closed = try acknowledged().with { $0.state = .closed }
        let news: [AlertReason] = [
            .matched(rule: "r", words: []), .acknowledged(by: "李值班"), .closed(by: "李值班", reason: nil),
            .milestone(.release, by: "李值班", at: t0, isLate: false, url: nil, place: nil),
        ]
        for reason in news { #expect(holds(reason, closed)) }
    }

    @Test func whatConcernsNoIncidentHolds() {
        for reason in [AlertReason.test(channel: "值班群"), .foundLate([], total: 0), nobody] {
            #expect(holds(reason, nil))
        }
    }
}
