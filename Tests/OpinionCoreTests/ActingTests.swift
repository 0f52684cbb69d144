import OpinionCore
import Testing

@Suite struct ActingTests {
    private func apply(_ act: Act, to incident: Incident = .sample(), by actor: Actor = officer, at now: Instant = t0)
        throws(ActRefusal) -> ActOutcome
    {
        try Acting.apply(act, to: incident, by: actor, zone: .shanghai, now: now)
    }

    @Test func anAcknowledgementStopsNoClock() throws {
        let outcome = try apply(.acknowledge(message: nil), at: t0 + .minutes(3))
        #expect(outcome.incident.acknowledged == Acknowledgement(by: officer, at: t0 + .minutes(3)))
        #expect(outcome.incident.clocks == Incident.sample().clocks)
        #expect(outcome.reply == .acknowledged(running: Incident.sample().clocks))
        #expect(outcome.alert == .acknowledged(by: "李值班"))
        #expect(outcome.alertType == .acknowledged)
    }

    @Test func theSecondAcknowledgementSaysWhoWasFirst() throws {
        let first = try Incident.sample().after(.acknowledge(message: nil), at: t0 + .minutes(3))
        let second = try apply(.acknowledge(message: nil), to: first, by: colleague, at: t0 + .minutes(4))
        #expect(second.reply == .alreadyAcknowledged(by: "李值班", at: t0 + .minutes(3)))
        #expect(second.incident == first)
        #expect(second.alert == nil && second.alertType == nil && !second.isChange)
    }

    @Test func anAcknowledgementForgetsAnOlderQuestion() throws {
        let stale = Incident.sample().with { $0.escalation?.asked = t0 - .hours(1) }
        #expect(try stale.after(.acknowledge(message: nil), at: t0).escalation?.asked == nil)
    }

    @Test func givingItBackRestartsTheEscalation() throws {
        let mine = try Incident.sample().after(.acknowledge(message: nil), at: t0 + .minutes(3))
            .with { $0.escalation?.stepsSent = 4 }
        let outcome = try apply(.unacknowledge(reason: "換班"), to: mine, at: t0 + .hours(1))
        #expect(outcome.incident.acknowledged == nil)
        #expect(outcome.incident.escalation == Escalation(epoch: 2, start: t0 + .hours(1), stepsSent: 1))
        #expect(outcome.alert == .unacknowledgedAgain(by: "李值班", reason: "換班"))
        #expect(outcome.alertType == .escalated)
    }

    @Test func closingIsRefusedWhileAClockRunsAndNamesThem() throws {
        #expect(throws: ActRefusal.clockRunning([.release, .press])) { try apply(.close(message: nil)) }
        let released = try Incident.sample().after(.milestone(.release, .made(at: t0)), at: t0)
        #expect(throws: ActRefusal.clockRunning([.press])) { try apply(.close(message: nil), to: released) }
        #expect(throws: ActRefusal.clockRunning([.press])) {
            try apply(.close(message: nil), to: released, at: t0 + .days(9))
        }
    }

    @Test func closingIsDoneOnceEveryClockStands() throws {
        let done = try Incident.sample()
            .after(.milestone(.release, .made(at: t0)), at: t0)
            .after(.waive(.press, reason: "省廳已開", approver: "chen"), at: t0)
        let outcome = try apply(.close(message: "辦結"), to: done, at: t0 + .hours(1))
        #expect(outcome.incident.state == .closed && outcome.incident.endReason == "辦結")
        #expect(outcome.reply == .closed && outcome.alert == .closed(by: "李值班", reason: "辦結"))
        #expect(outcome.alertType == .closed)
    }

    @Test func dismissingStopsEveryClockWithItsReason() throws {
        let outcome = try apply(.dismiss(reason: "電影片名"), at: t0 + .minutes(9))
        #expect(outcome.incident.runningClocks.isEmpty)
        #expect(outcome.incident.endReason == "電影片名")
        #expect(outcome.incident.clocks.allSatisfy { $0.waived?.reason == "電影片名" && $0.waived?.by == officer })
        #expect(outcome.alert == .dismissed(by: "李值班", reason: "電影片名"))
    }

    @Test func aDismissedIncidentReopensWithClocksAndEscalation() throws {
        let dismissed = try Incident.sample().after(.dismiss(reason: "誤報"), at: t0 + .minutes(9))
        let outcome = try apply(.reopen(message: "不是誤報"), to: dismissed, at: t0 + .hours(2))
        #expect(outcome.incident.number == 127)
        #expect(outcome.incident.runningClocks.map(\.kind) == [.release, .press])
        #expect(outcome.incident.clocks.map(\.revision) == [2, 2])
        #expect(outcome.incident.clocks.map(\.due) == Incident.sample().clocks.map(\.due))
        #expect(outcome.incident.escalation == Escalation(epoch: 2, start: t0 + .hours(2), stepsSent: 1))
        #expect(outcome.incident.endReason == nil && outcome.incident.acknowledged == nil)
        #expect(outcome.alert == .reopened(by: "李值班", reason: "不是誤報"))
    }

    @Test func whatWasMetOrApprovedStaysSoWhenReopened() throws {
        let closed = try Incident.sample()
            .after(.milestone(.release, .made(at: t0)), at: t0)
            .after(.waive(.press, reason: "省廳已開", approver: "chen"), at: t0)
            .after(.close(message: nil), at: t0)
        let reopened = try closed.after(.reopen(message: nil), at: t0 + .hours(1))
        #expect(reopened.clocks == closed.clocks)
        #expect(reopened.runningClocks.isEmpty)
    }

    @Test func clocksThatTheLevelDroppedStayDroppedWhenReopened() throws {
        let reopened = try Incident.sample("重大")
            .after(.settleLevel("較大", reason: "核實"), at: t0 + .minutes(1))
            .after(.dismiss(reason: "誤報"), at: t0 + .minutes(2))
            .after(.reopen(message: nil), at: t0 + .minutes(3))
        #expect(reopened.runningClocks.map(\.kind) == [.reply])
    }

    @Test func anOverdueClockOfAFormerLevelRunsAgainWhenReopened() throws {
        let reopened = try Incident.sample("重大")
            .after(.settleLevel("較大", reason: "核實"), at: t0 + .hours(6))
            .after(.dismiss(reason: "誤報"), at: t0 + .hours(7))
            .after(.reopen(message: nil), at: t0 + .hours(8))
        #expect(reopened.runningClocks.map(\.kind).contains(.release))
    }

    @Test func notesAreTakenAlsoAfterTheEnd() throws {
        let closed = Incident.sample().with { $0.state = .closed }
        let outcome = try apply(.note("歸檔號 2026-17"), to: closed, at: t0 + .days(30))
        #expect(outcome.reply == .noted && outcome.isChange)
        #expect(outcome.incident.state == .closed)
        #expect(outcome.alert == nil)
    }
}
