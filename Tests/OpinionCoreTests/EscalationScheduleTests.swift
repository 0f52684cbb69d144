import OpinionCore
import Testing

@Suite struct EscalationScheduleTests {
    private func due(_ incident: Incident, at minute: Int, isTrusted: Bool = true) -> String? {
        switch EscalationSchedule.due(incident, now: t0 + .minutes(minute), isClockTrusted: isTrusted) {
        case nil: nil
        case .step(let index, let step): "\(index) \(step.to.rawValue)"
        case .ask: "ask"
        case .reopen: "reopen"
        }
    }

    private func sent(_ steps: Int, _ incident: Incident = .sample()) -> Incident {
        incident.with { $0.escalation?.stepsSent = steps }
    }

    /// Acknowledged at `minute`; the release clock is due at minute 300.
    private func acknowledged(at minute: Int = 0, asked: Int? = nil) throws -> Incident {
        try Incident.sample().after(.acknowledge(message: nil), at: t0 + .minutes(minute))
            .with { $0.escalation?.asked = asked.map { t0 + .minutes($0) } }
    }

    @Test(
        arguments: [
            (0, 0, "0 duty"), (9, 0, "0 duty"), (9, 1, nil), (10, 1, "1 duty"), (19, 2, nil), (20, 2, "2 deputy"),
            (29, 3, nil), (30, 3, "3 leader"), (31, 4, nil), (100_000, 4, nil),
        ] as [(Int, Int, String?)]
    )
    func eachStepIsDueAtItsTime(_ minute: Int, _ stepsSent: Int, _ expected: String?) {
        #expect(due(sent(stepsSent), at: minute) == expected)
    }

    @Test(arguments: [(25, "2 deputy"), (30, "3 leader"), (600, "3 leader")])
    func missedStepsCollapseIntoTheLatest(_ minute: Int, _ expected: String) {
        #expect(due(sent(1), at: minute) == expected)
    }

    @Test(arguments: ["重大", "較大"])
    func theAlertThatOpensIsTheFirstStep(_ level: LevelName) {
        #expect(due(.sample(level), at: 0) == nil)
        #expect(due(.sample(level), at: 10) == "1 duty")
    }

    @Test func aClockSteppedBackSendsNothingAgain() {
        for minute in [-60, 0, 10, 20, 29] { #expect(due(sent(4), at: minute) == nil) }
    }

    @Test func anAcknowledgementStopsTheSteps() throws {
        for minute in [10, 20, 30, 149] { #expect(due(try acknowledged(at: 5), at: minute) == nil) }
    }

    @Test(arguments: [IncidentState.closed, .dismissed, .merged])
    func anEndedIncidentHasNone(_ state: IncidentState) {
        #expect(due(Incident.sample().with { $0.state = state }, at: 30) == nil)
        #expect(EscalationSchedule.next(Incident.sample().with { $0.state = state }, after: t0) == nil)
    }

    @Test func anIncidentForTheDigestHasNone() {
        #expect(due(.sample("一般"), at: 600) == nil)
        #expect(EscalationSchedule.next(.sample("一般"), after: t0) == nil)
        #expect(due(.sample("一般", isSudden: true), at: 30) == "3 leader")
    }

    @Test func anIncidentRegradedForTheDigestHasNoneAnyMore() throws {
        let lowered = try Incident.sample().after(.settleLevel("一般", reason: "核實無礙"), at: t0 + .minutes(5))
        for minute in [10, 20, 30] { #expect(due(lowered, at: minute) == nil) }
    }

    @Test(
        arguments: [(0, 0, "0 duty"), (10, 1, "1 duty"), (20, 1, "1 duty"), (30, 2, nil), (30, 3, nil)]
            as [(Int, Int, String?)]
    )
    func anUntrustedClockHoldsDeputyAndLeaderBack(_ minute: Int, _ stepsSent: Int, _ expected: String?) {
        #expect(due(sent(stepsSent), at: minute, isTrusted: false) == expected)
    }

    @Test func heldStepsAreSentOnceTheClockIsTrusted() {
        #expect(due(sent(2), at: 45, isTrusted: false) == nil)
        #expect(due(sent(2), at: 45) == "3 leader")
    }

    @Test(arguments: [(0, 150), (60, 180), (100, 200), (299, 300)])
    func theOfficerIsAskedAtHalfOfTheRemainingTime(_ acknowledgedAt: Int, _ askedAt: Int) throws {
        let incident = try acknowledged(at: acknowledgedAt)
        #expect(due(incident, at: askedAt - 1) == nil)
        #expect(due(incident, at: askedAt) == "ask")
    }

    @Test func aMilestoneAfterTheAcknowledgementMeansNoQuestion() throws {
        let released = try acknowledged().after(
            .milestone(.release, .made(at: t0 + .minutes(60))),
            at: t0 + .minutes(60)
        )
        #expect(due(released, at: 1_000) == nil)
        #expect(EscalationSchedule.next(released, after: t0 + .minutes(60)) == nil)
    }

    @Test func aQuestionWithoutAnswerReopens() throws {
        let incident = try acknowledged(asked: 150)
        #expect(due(incident, at: 164) == nil)
        #expect(due(incident, at: 165) == "reopen")
        #expect(due(incident, at: 165, isTrusted: false) == nil)
    }

    @Test(arguments: [
        Act.note("在現場"), .milestone(.release, .made(at: t0 + .minutes(155))),
        .occurred(t0 - .hours(1), reason: "電話核實"), .settleLevel("特別重大", reason: "傷亡上升"),
    ])
    func anyActAnswersTheQuestion(_ act: Act) throws {
        let answered = try acknowledged(asked: 150).after(act, at: t0 + .minutes(155))
        for minute in [155, 165, 299, 1_000] { #expect(due(answered, at: minute) == nil) }
    }

    @Test func anAnsweredQuestionLeavesNothingToWakeFor() throws {
        let answered = try acknowledged(asked: 150).after(.note("在現場"), at: t0 + .minutes(155))
        for minute in [155, 166, 1_000] {
            #expect(EscalationSchedule.next(answered, after: t0 + .minutes(minute)) == nil)
        }
    }

    @Test func aReopenedEscalationBeginsWithTheDutyOfficer() {
        let reopened = Incident.sample().with { $0.escalation = $0.escalation?.reopened(at: t0 + .minutes(165)) }
        #expect(reopened.escalation == Escalation(epoch: 2, start: t0 + .minutes(165)))
        #expect(due(reopened, at: 165) == "0 duty")
        #expect(due(reopened.with { $0.escalation?.stepsSent = 1 }, at: 175) == "1 duty")
    }
}
