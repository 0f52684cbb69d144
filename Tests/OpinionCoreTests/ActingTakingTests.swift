import OpinionCore
import Testing

@Suite("Whoever records a response has the incident")
struct ActingTakingTests {
    private static let kinds: [ClockKind] = [.release, .press, .reply, .briefing, .verification]

    private func record(_ kind: ClockKind, on incident: Incident, by actor: Actor = officer) throws -> ActOutcome {
        let act = Act.milestone(kind, Milestone(at: t0, recorded: t0 + .minutes(3), by: actor, url: "https://a.cn/1"))
        return try Acting.apply(act, to: incident, by: actor, zone: .shanghai, now: t0 + .minutes(3))
    }

    @Test(arguments: kinds)
    func aResponseAcknowledges(kind: ClockKind) throws {
        let waiting = Incident.sample().with { $0.escalation?.asked = t0 - .hours(1) }
        let outcome = try record(kind, on: waiting)
        #expect(outcome.incident.acknowledged == Acknowledgement(by: officer, at: t0 + .minutes(3)))
        #expect(outcome.acknowledges && outcome.incident.state == (kind.isPublic ? .responding : .acknowledged))
        #expect(outcome.incident.escalation?.asked == nil)
        #expect(EscalationSchedule.due(outcome.incident, now: t0 + .minutes(40), isClockTrusted: true) == nil)
    }

    @Test(arguments: kinds)
    func whoAcknowledgedFirstStaysSo(kind: ClockKind) throws {
        let taken = try Incident.sample().after(.acknowledge(message: nil), at: t0 + .minutes(1))
        let outcome = try record(kind, on: taken, by: colleague)
        #expect(outcome.incident.acknowledged == Acknowledgement(by: officer, at: t0 + .minutes(1)))
        #expect(!outcome.acknowledges)
    }

    @Test(arguments: [Act.note("電話"), .assign(to: "產業科"), .settleLevel("較大", reason: "核實"), .conclude("無")])
    func whatAnswersNobodyAcknowledgesNothing(act: Act) throws {
        #expect(try Incident.sample().after(act, at: t0).acknowledged == nil)
    }

    @Test func givenBackItIsOpenAndTakenAgainItIsBeingAnswered() throws {
        let answered = try record(.release, on: .sample()).incident
        let back = try answered.after(.unacknowledge(reason: "換班"), at: t0 + .hours(1))
        #expect(back.state == .open && back.acknowledged == nil)
        #expect(try back.after(.acknowledge(message: nil), at: t0 + .hours(2)).state == .responding)
        #expect(try record(.press, on: back).incident.state == .responding)
    }

    @Test func theSameResponseOnceMoreTakesNothing() throws {
        let back = try record(.release, on: .sample()).incident.after(.unacknowledge(reason: nil), at: t0 + .hours(1))
        #expect(try record(.release, on: back).incident == back)
    }
}
