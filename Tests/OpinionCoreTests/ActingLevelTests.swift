import OpinionCore
import Testing

@Suite struct ActingLevelTests {
    private func settle(_ level: LevelName, _ incident: Incident, at minute: Int = 5) throws(ActRefusal) -> ActOutcome {
        try Acting.apply(
            .settleLevel(level, reason: "核實"),
            to: incident,
            by: officer,
            zone: .shanghai,
            now: t0 + .minutes(minute)
        )
    }

    @Test func settlingSaysOldAndNew() throws {
        let proposed = Incident.sample("較大").with { $0.isProposed = true }
        let outcome = try settle("重大", proposed)
        #expect(outcome.incident.level == "重大" && !outcome.incident.isProposed)
        #expect(outcome.incident.runningClocks.map(\.kind) == [.release, .press])
        guard case .levelSettled("較大", "重大", let deadlines) = outcome.reply else {
            Issue.record("\(outcome.reply)")
            return
        }
        #expect(deadlines.map(\.kind) == [.reply, .release, .press])
        #expect(
            outcome.alert
                == .levelSettled(from: "較大", to: "重大", by: "李值班", reason: "核實", deadlines: deadlines)
        )
        #expect(outcome.alertType == .levelChanged)
    }

    @Test func confirmingTheProposalSettlesIt() throws {
        let outcome = try settle("重大", Incident.sample().with { $0.isProposed = true })
        #expect(!outcome.incident.isProposed && outcome.isChange)
        #expect(outcome.incident.clocks == Incident.sample().clocks)
    }

    @Test func anUnknownLevelIsRefusedWithTheKnownOnes() {
        let known = ["特別重大", "重大", "較大", "一般"]
        #expect(throws: ActRefusal.unknownLevel("严重", known: known)) { try settle("严重", .sample()) }
    }

    @Test func anIncidentOfTheDigestThatRisesIsEscalated() throws {
        let outcome = try settle("重大", .sample("一般"))
        #expect(outcome.incident.escalation == Escalation(start: t0 + .minutes(5), stepsSent: 1))
    }

    @Test func aRiseWhileSomebodyHasItIsEscalatedOnceNobodyDoes() throws {
        let mine = try Incident.sample("一般").after(.acknowledge(message: nil), at: t0 + .minutes(1))
        let raised = try settle("重大", mine).incident
        let given = try raised.after(.unacknowledge(reason: nil), at: t0 + .minutes(10))
        let due = EscalationSchedule.due(given, now: t0 + .minutes(20), isClockTrusted: true)
        #expect(due == .step(index: 1, EscalationStep(after: .minutes(10), to: .duty)))
    }

    @Test func aRiseWhileSomebodyHasItIsAskedAbout() throws {
        let mine = try Incident.sample("一般").after(.acknowledge(message: nil), at: t0)
        let raised = try settle("重大", mine, at: 1).incident
        #expect(EscalationSchedule.due(raised, now: t0 + .minutes(150), isClockTrusted: true) == .ask)
    }

    @Test func aCorrectedTimeIsToldWhereItMovesADeadline() throws {
        let act = Act.occurred(t0 - .hours(2), reason: "電話核實")
        let outcome = try Acting.apply(act, to: .sample(), by: officer, zone: .shanghai, now: t0 + .hours(1))
        #expect(outcome.incident.times.occurred == .init(at: t0 - .hours(2), by: "李值班"))
        #expect(outcome.incident.clock(.release)?.due == t0 + .hours(3))
        guard case .timeCorrected(.occurred, let at, let deadlines) = outcome.reply else {
            Issue.record("\(outcome.reply)")
            return
        }
        #expect(at == t0 - .hours(2) && deadlines.count == 2)
        #expect(outcome.alert == .timeCorrected(by: "李值班", reason: "電話核實", deadlines: deadlines))
        let after = Act.occurred(t0 + .minutes(30), reason: "電話核實")
        let quiet = try Acting.apply(after, to: .sample(), by: officer, zone: .shanghai, now: t0 + .hours(1))
        #expect(quiet.alert == nil && quiet.isChange)
    }
}
