import OpinionCore
import Testing

@Suite struct ActingMilestoneTests {
    private func record(
        _ kind: ClockKind = .release,
        at: Instant,
        now: Instant,
        in incident: Incident = .sample()
    ) throws(ActRefusal) -> ActOutcome {
        try Acting.apply(
            .milestone(kind, .made(at: at, recorded: now)),
            to: incident,
            by: officer,
            zone: .shanghai,
            now: now
        )
    }

    private func effect(_ outcome: ActOutcome) -> MilestoneEffect? {
        if case .milestone(_, _, let effect, _) = outcome.reply { effect } else { nil }
    }

    @Test(arguments: [
        (60, 60, MilestoneEffect.inTime, Clock.State.met), (300, 300, .inTime, .met), (299, 400, .inTime, .met),
        (301, 301, .late, .metLate), (301, 10_000, .late, .metLate),
    ])
    func whenItWasDoneDecidesNotWhenItWasRecorded(
        _ done: Int,
        _ recorded: Int,
        _ expected: MilestoneEffect,
        _ state: Clock.State
    ) throws {
        let outcome = try record(at: t0 + .minutes(done), now: t0 + .minutes(recorded))
        #expect(effect(outcome) == expected)
        #expect(outcome.incident.clock(.release)?.state(now: t0 + .days(30)) == state)
        #expect(outcome.incident.clock(.release)?.met?.recorded == t0 + .minutes(recorded))
        #expect(outcome.incident.state == .responding)
        guard case .milestone(.release, "李值班", _, let isLate, _, _) = outcome.alert else {
            Issue.record("nobody is told")
            return
        }
        #expect(isLate == (expected == .late))
        #expect(outcome.alertType == .milestone)
    }

    @Test func theOtherClocksRunOn() throws {
        let outcome = try record(at: t0, now: t0)
        #expect(outcome.incident.runningClocks.map(\.kind) == [.press])
        guard case .milestone(.release, t0, .inTime, let running) = outcome.reply else {
            Issue.record("\(outcome.reply)")
            return
        }
        #expect(running.map(\.kind) == [.press])
    }

    @Test func whatWasDoneBeforeTheClockBeganIsAMistypedTime() throws {
        #expect(throws: ActRefusal.beforeStart(t0 - .minutes(11), start: t0)) {
            try record(at: t0 - .minutes(11), now: t0 + .minutes(1))
        }
        #expect(effect(try record(at: t0 - .minutes(9), now: t0 + .minutes(1))) == .inTime)
    }

    @Test func theFutureIsRefused() {
        let (at, now) = (t0 + TimeSpan(milliseconds: 1), t0)
        #expect(throws: ActRefusal.inFuture(at, now: now)) { try record(at: at, now: now) }
        #expect(throws: ActRefusal.inFuture(at, now: now)) {
            try Acting.apply(.occurred(at, reason: "更正"), to: .sample(), by: officer, zone: .shanghai, now: now)
        }
    }

    @Test func aFurtherReleaseIsRecordedWithoutAClock() throws {
        let first = try record(at: t0, now: t0).incident
        let second = try record(at: t0 + .hours(9), now: t0 + .hours(9), in: first)
        #expect(effect(second) == .noClock)
        #expect(second.isChange && second.alertType == .milestone)
        #expect(second.incident.clocks == first.clocks)
        #expect(second.incident.lastAct == t0 + .hours(9))
    }

    @Test func aReplyWhereNoneWasDemandedIsRecorded() throws {
        let outcome = try record(.reply, at: t0, now: t0)
        #expect(effect(outcome) == .noClock)
        #expect(outcome.incident.runningClocks.map(\.kind) == [.release, .press])
    }

    @Test func theWaiverNeedsAnotherPersonsApproval() {
        for approver in ["li", "李值班"] {
            #expect(throws: ActRefusal.approverIsActor(approver)) { try waive(approver: approver) }
        }
    }

    @Test(arguments: [" li", "li ", "李值班 "])
    func theActorIsNotAnotherPersonWhenSpelledOtherwise(_ approver: String) {
        #expect(throws: ActRefusal.self) { try waive(approver: approver) }
    }

    @Test func aWaiverStopsItsClockAlone() throws {
        let outcome = try waive(approver: "陳主任")
        #expect(outcome.incident.runningClocks.map(\.kind) == [.release])
        #expect(
            outcome.incident.clock(.press)?.waived
                == Waiver(at: t0, by: officer, reason: "省廳已開", approver: "陳主任")
        )
        #expect(outcome.alert == .waived(.press, by: "李值班", approver: "陳主任", reason: "省廳已開"))
        #expect(throws: ActRefusal.alreadyWaived(.press)) { try waive(approver: "chen", in: outcome.incident) }
    }

    @Test func onlyAClockThatRunsIsWaived() throws {
        let met = try record(.press, at: t0, now: t0).incident
        #expect(throws: ActRefusal.alreadyMet(.press, at: t0)) { try waive(approver: "chen", in: met) }
        let other = Incident.sample("較大")
        #expect(throws: ActRefusal.noSuchClock(.press, has: [.reply])) { try waive(approver: "chen", in: other) }
    }

    @Test(arguments: [
        (Act.waive(.press, reason: "", approver: "chen"), "--reason"),
        (.waive(.press, reason: "理由", approver: ""), "--approver"),
        (.dismiss(reason: ""), "--reason"), (.settleLevel("較大", reason: ""), "-m"), (.occurred(t0, reason: ""), "-m"),
    ])
    func aReasonIsAskedFor(_ act: Act, _ field: String) {
        #expect(throws: ActRefusal.missing(field: field)) {
            try Acting.apply(act, to: .sample(), by: officer, zone: .shanghai, now: t0)
        }
    }

    @Test(arguments: [
        Act.waive(.press, reason: "  ", approver: "chen"), .waive(.press, reason: "理由", approver: " "),
        .dismiss(reason: "\u{3000}"), .settleLevel("較大", reason: "\t\n"), .occurred(t0, reason: " "),
    ])
    func blanksAreNoReason(_ act: Act) {
        #expect(throws: ActRefusal.self) {
            try Acting.apply(act, to: .sample(), by: officer, zone: .shanghai, now: t0)
        }
    }

    private func waive(approver: String, in incident: Incident = .sample()) throws(ActRefusal) -> ActOutcome {
        try Acting.apply(
            .waive(.press, reason: "省廳已開", approver: approver),
            to: incident,
            by: officer,
            zone: .shanghai,
            now: t0
        )
    }
}
