import OpinionCore
import Testing

/// What officers put on record beside releases.
struct ActingRecordTests {
    private func apply(_ act: Act, to incident: Incident, at now: Instant = t0 + .hours(1)) throws(ActRefusal)
        -> ActOutcome
    {
        try Acting.apply(act, to: incident, by: officer, zone: .shanghai, now: now)
    }

    private func briefed(_ names: [String], at: Instant = t0 + .minutes(30)) -> Act {
        .milestone(.briefing, Milestone(at: at, recorded: t0 + .hours(1), by: officer, to: names))
    }

    private static var briefing: Incident {
        var policy = ResponsePolicy.standard
        policy.sudden = .init(notify: .page, clocks: [.release, .briefing, .verification])
        let report = Opening.Report(title: "爆炸", area: nil, department: "辦公室", level: "重大", isSudden: true)
        return Opening.byHand(report, number: 1, by: officer, policy: policy, zone: .shanghai, now: t0)
    }

    @Test func tellingTheLeadersStopsTheirClockAlone() throws {
        let outcome = try apply(briefed(["王局", "李局"]), to: Self.briefing)
        #expect(outcome.incident.runningClocks.map(\.kind) == [.release, .verification])
        #expect(outcome.incident.record.briefings.map(\.milestone.to) == [["王局", "李局"]])
        #expect(outcome.incident.record.briefings.map(\.isLate) == [false])
        #expect(
            outcome.alert == .briefed(to: ["王局", "李局"], by: "李值班", at: t0 + .minutes(30), isLate: false)
        )
    }

    /// A report to the leaders is no answer to the public.
    @Test func whatIsInternalDoesNotMakeItResponding() throws {
        #expect(try apply(briefed(["王局"]), to: Self.briefing).incident.state == .acknowledged)
        let reply = try apply(.milestone(.reply, .made(at: t0 + .minutes(1))), to: Self.briefing)
        #expect(reply.incident.state == .responding)
    }

    @Test func anActWithoutAClockIsKeptAllTheSame() throws {
        let outcome = try apply(briefed(["王局"]), to: .sample())
        #expect(outcome.incident.record.briefings.map(\.isLate) == [nil])
        #expect(outcome.incident.clocks.map(\.kind) == [.release, .press])
    }

    @Test func theReportKeepsItsTextAndHash() throws {
        let file = Attachment(name: "核實.txt", bytes: 12, sha256: String(repeating: "a", count: 64))
        let report = Milestone(at: t0, recorded: t0, by: officer, text: "情況屬實", attachment: file)
        let incident = try apply(.milestone(.verification, report), to: Self.briefing).incident
        #expect(incident.record.responses.map(\.milestone) == [report])
        #expect(incident.clock(.verification)?.met == report.withoutText)
    }

    @Test(arguments: [
        Act.milestone(.briefing, Milestone(at: t0, recorded: t0, by: officer, to: ["王局"])),
        .milestone(.release, .made(at: t0)), .assign(to: "產業發展科"), .conclude("屬實，已整改"),
        .instruct(Instruction(from: "王局", text: "先救人", at: t0, recorded: t0, by: officer)),
        .occurred(t0 - .hours(1), reason: "通報"), .confirmed(t0 - .minutes(5), reason: nil),
        .settleLevel("重大", reason: "有傷亡"), .waive(.press, reason: "書面發布", approver: "王局"),
        .extend(.press, until: t0 + .hours(30), reason: "鑑定", approver: "王局"),
    ])
    func theSameActAgainChangesNothing(act: Act) throws {
        let once = try apply(act, to: .sample())
        #expect(once.isChange)
        let again = try apply(act, to: once.incident, at: t0 + .hours(2))
        #expect(!again.isChange && again.incident == once.incident && again.alert == nil)
    }

    @Test func anotherTimeOrOtherPeopleAreAnotherAct() throws {
        let once = try apply(briefed(["王局"]), to: .sample()).incident
        let later = try apply(briefed(["王局"], at: t0 + .minutes(31)), to: once).incident
        let others = try apply(briefed(["李局"]), to: later).incident
        #expect(others.record.briefings.count == 3)
    }

    @Test(arguments: [
        Act.conclude("結論"), .note("一筆"), .assign(to: "辦公室"),
        .instruct(Instruction(from: "王局", text: "總結", at: t0, recorded: t0, by: officer)),
    ])
    func theRecordGoesOnAfterTheEnd(act: Act) throws {
        let dismissed = try Incident.sample().after(.dismiss(reason: "誤報"), at: t0)
        let outcome = try apply(act, to: dismissed)
        #expect(outcome.isChange && outcome.incident.state == .dismissed)
    }

    @Test func closingWithAMessageConcludes() throws {
        let quiet = try Incident.sample("一般").after(.milestone(.reply, .made(at: t0)), at: t0)
        let closed = try quiet.after(.close(message: "已答復"), at: t0 + .hours(1))
        #expect(closed.record.conclusion?.text == "已答復")
        let judged = try quiet.after(.conclude("評估：處置得當"), at: t0).after(.close(message: "已答復"), at: t0)
        #expect(judged.record.conclusion?.text == "評估：處置得當")
    }

    @Test func regradesAreKeptWithTheirReasons() throws {
        let twice = try Incident.sample("較大").after(.settleLevel("重大", reason: "傷亡"), at: t0)
            .after(.settleLevel("較大", reason: "核實無傷亡"), at: t0)
        #expect(twice.record.regrades.map { "\($0.from)→\($0.to) \($0.reason ?? "")" } == ["較大→重大 傷亡", "重大→較大 核實無傷亡"])
    }

    @Test func anInstructionToComeIsAMistypedTime() {
        let order = Instruction(from: "王局", text: "先救人", at: t0 + .hours(2), recorded: t0, by: officer)
        #expect(throws: ActRefusal.inFuture(t0 + .hours(2), now: t0 + .hours(1))) {
            try apply(.instruct(order), to: .sample())
        }
    }
}

/// A later deadline, approved by somebody else.
struct ActingExtendTests {
    private func extend(
        _ until: Instant,
        approver: String = "王局",
        at now: Instant = t0 + .hours(1),
        in incident: Incident = .sample()
    ) throws(ActRefusal) -> ActOutcome {
        let act = Act.extend(.press, until: until, reason: "等待鑑定", approver: approver)
        return try Acting.apply(act, to: incident, by: officer, zone: .shanghai, now: now)
    }

    @Test func itIsANewRevisionWithBothDeadlines() throws {
        let outcome = try extend(t0 + .hours(30))
        let clock = try #require(outcome.incident.clock(.press))
        #expect(clock.due == t0 + .hours(30) && clock.revision == 2 && clock.start == t0)
        #expect(outcome.deadlines == [DeadlineChange(kind: .press, old: t0 + .hours(24), new: t0 + .hours(30))])
        #expect(outcome.incident.record.extensions.map(\.from) == [t0 + .hours(24)])
        #expect(clock.state(now: t0 + .hours(29)) == .running)
    }

    @Test(arguments: ["li", "李值班", "LI"])
    func theActorDoesNotApprove(name: String) {
        #expect(throws: ActRefusal.approverIsActor(name)) { try extend(t0 + .hours(30), approver: name) }
    }

    @Test func itGivesMoreTimeThanThereIs() {
        #expect(throws: ActRefusal.notLater(.press, until: t0 + .hours(24), due: t0 + .hours(24))) {
            try extend(t0 + .hours(24))
        }
    }

    /// What was missed stays missed.
    @Test func aPassedDeadlineIsNotExtended() {
        #expect(throws: ActRefusal.pastDeadline(.press, due: t0 + .hours(24))) {
            try extend(t0 + .hours(30), at: t0 + .hours(24))
        }
    }

    @Test func aStoppedClockIsNotExtended() throws {
        let met = try Incident.sample().after(.milestone(.press, .made(at: t0)), at: t0)
        #expect(throws: ActRefusal.alreadyMet(.press, at: t0)) { try extend(t0 + .hours(30), in: met) }
        let waived = try Incident.sample().after(.waive(.press, reason: "r", approver: "王局"), at: t0)
        #expect(throws: ActRefusal.alreadyWaived(.press)) { try extend(t0 + .hours(30), in: waived) }
        let act = Act.extend(.reply, until: t0 + .hours(60), reason: "r", approver: "王局")
        #expect(throws: ActRefusal.noSuchClock(.reply, has: [.release, .press])) {
            try Acting.apply(act, to: .sample(), by: officer, zone: .shanghai, now: t0)
        }
    }

    /// The approved time holds where the new start gives less, and no longer where it gives more.
    @Test(arguments: [(-2, 30), (0, 30)])
    func aCorrectionKeepsWhatWasApproved(hours: Int, due: Int) throws {
        let extended = try extend(t0 + .hours(30)).incident
        let corrected = try extended.after(.occurred(t0 + .hours(hours), reason: "通報"), at: t0 + .hours(2))
        #expect(corrected.clock(.press)?.due == t0 + .hours(due))
        #expect(corrected.clock(.release)?.due == t0 + .hours(5 + hours))
    }
}

/// Times that officers correct and confirm.
struct ActingTimesTests {
    private static var verification: Incident {
        var policy = ResponsePolicy.standard
        policy.sudden = .init(notify: .page, clocks: [.release, .briefing, .verification])
        policy.durations[.verification] = .hours(48)
        let report = Opening.Report(title: "爆炸", area: nil, department: "辦公室", level: "重大", isSudden: true)
        return Opening.byHand(report, number: 1, by: officer, policy: policy, zone: .shanghai, now: t0)
    }

    /// Nobody knows when it happened: what the leaders hear and the report count from the confirmation.
    @Test func confirmationStartsTheClocksOfLocalPractice() throws {
        let act = Act.confirmed(t0 + .minutes(40), reason: "現場")
        let outcome = try Acting.apply(act, to: Self.verification, by: officer, zone: .shanghai, now: t0 + .hours(1))
        let incident = outcome.incident
        #expect(incident.clock(.release)?.start == t0 && incident.clock(.release)?.startSource == .detected)
        #expect(incident.clock(.briefing)?.due == t0 + .minutes(160))
        #expect(incident.clock(.briefing)?.startSource == .confirmed)
        #expect(incident.clock(.verification)?.startSource == .confirmed)
        #expect(outcome.deadlines.map(\.kind) == [.briefing, .verification])
        #expect(incident.times.confirmed == .init(at: t0 + .minutes(40), by: "李值班"))
    }

    /// A trusted time of the happening goes first.
    @Test func confirmationMovesNothingWhereTheTimeIsKnown() throws {
        let known = try Self.verification.after(.occurred(t0 - .hours(1), reason: "通報"), at: t0)
        let act = Act.confirmed(t0 + .minutes(40), reason: nil)
        let outcome = try Acting.apply(act, to: known, by: officer, zone: .shanghai, now: t0 + .hours(1))
        #expect(outcome.incident.clocks == known.clocks && outcome.deadlines.isEmpty && outcome.alert == nil)
        #expect(outcome.incident.times.confirmed != nil)
    }

    @Test func whatIsConfirmedBeforeItHappenedIsAMistypedTime() throws {
        let known = try Self.verification.after(.occurred(t0 - .hours(1), reason: "通報"), at: t0)
        #expect(throws: ActRefusal.beforeStart(t0 - .hours(2), start: t0 - .hours(1))) {
            try Acting.apply(.confirmed(t0 - .hours(2), reason: nil), to: known, by: officer, zone: .shanghai, now: t0)
        }
        #expect(throws: ActRefusal.inFuture(t0 + .hours(2), now: t0)) {
            try Acting.apply(.confirmed(t0 + .hours(2), reason: nil), to: known, by: officer, zone: .shanghai, now: t0)
        }
    }

    /// A correction can make an act late that was in time, and in time again; both are said.
    @Test func correctionSaysWhatBecameLate() throws {
        let released = try Self.verification.after(.milestone(.release, .made(at: t0 + .hours(4))), at: t0 + .hours(4))
        let act = Act.occurred(t0 - .hours(2), reason: "通報")
        let late = try Acting.apply(act, to: released, by: officer, zone: .shanghai, now: t0 + .hours(5))
        let change = try #require(late.deadlines.first { $0.kind == .release })
        #expect(change.old == t0 + .hours(5) && change.new == t0 + .hours(3))
        #expect(change.met == t0 + .hours(4) && change.isLate == true)
        #expect(late.incident.record.responses.map(\.isLate) == [true])
        let back = try late.incident.after(.occurred(t0, reason: "筆誤"), at: t0 + .hours(6))
        #expect(back.record.responses.map(\.isLate) == [false])
    }
}
