import OpinionCore
import Testing

@Suite struct ClockSettingTests {
    /// Regrades at `t0` plus `hours`.
    private func regraded(_ incident: Incident, to level: LevelName, after hours: Int = 1) -> Derived {
        let result = ClockSetting.derived(
            incident.with { $0.level = level },
            by: officer,
            reason: "核實",
            zone: .shanghai,
            now: t0 + .hours(hours)
        )
        return Derived(incident: result.incident, changes: result.changes)
    }

    private struct Derived {
        let incident: Incident
        let changes: [DeadlineChange]
        var running: [ClockKind] { incident.runningClocks.map(\.kind) }
    }

    private func occurred(_ incident: Incident, at: Instant, now: Instant = t0 + .hours(1)) -> Derived {
        let corrected = incident.with { $0.times.occurred = .init(at: at, by: "李值班") }
        let result = ClockSetting.derived(corrected, by: officer, reason: "更正", zone: .shanghai, now: now)
        return Derived(incident: result.incident, changes: result.changes)
    }

    @Test func upTheNewClocksRunFromTheSameStart() {
        let result = regraded(.sample("較大"), to: "重大", after: 3)
        #expect(result.running == [.release, .press])
        #expect(result.incident.clock(.release)?.due == t0 + .hours(5))
        #expect(result.incident.clock(.press)?.due == t0 + .hours(24))
        #expect(result.incident.clock(.reply)?.waived?.reason == "核實")
        #expect(result.incident.clock(.reply)?.waived?.approver == nil)
        #expect(
            result.changes == [
                DeadlineChange(kind: .reply, old: t0 + .hours(48), new: nil),
                DeadlineChange(kind: .release, old: nil, new: t0 + .hours(5)),
                DeadlineChange(kind: .press, old: nil, new: t0 + .hours(24)),
            ]
        )
    }

    @Test func upLateTheNewClockIsOverdueAtOnce() {
        let result = regraded(.sample("較大"), to: "重大", after: 6)
        #expect(result.incident.clock(.release)?.state(now: t0 + .hours(6)) == .overdue)
    }

    @Test func downWhatIsNotDemandedAnyMoreGoes() {
        let result = regraded(.sample("重大"), to: "較大")
        #expect(result.running == [.reply])
        #expect(result.changes.map(\.kind) == [.release, .press, .reply])
        #expect(result.changes.map(\.new) == [nil, nil, t0 + .hours(48)])
    }

    @Test(arguments: [
        (4, [ClockKind.reply]), (5, [.release, .reply]), (6, [.release, .reply]), (25, [.release, .press, .reply]),
    ])
    func downWhatIsOverdueStays(_ hours: Int, _ running: [ClockKind]) {
        #expect(regraded(.sample("重大"), to: "較大", after: hours).running == running)
    }

    @Test func upAgainRevivesWithANewRevision() throws {
        let down = regraded(.sample("重大"), to: "較大").incident
        let up = regraded(down, to: "重大", after: 2)
        #expect(up.running == [.release, .press])
        #expect(up.incident.clock(.release)?.revision == 2)
        #expect(up.incident.clock(.release)?.due == t0 + .hours(5))
        #expect(up.changes.contains(DeadlineChange(kind: .release, old: nil, new: t0 + .hours(5))))
        #expect(regraded(up.incident, to: "較大", after: 3).incident.clock(.reply)?.revision == 2)
    }

    @Test(arguments: [("重大", "特別重大"), ("較大", "一般"), ("重大", "重大")])
    func theSameDemandChangesNothing(_ from: LevelName, _ to: LevelName) {
        let result = regraded(.sample(from), to: to)
        #expect(result.changes.isEmpty)
        #expect(result.incident.clocks == Incident.sample(from).clocks)
    }

    @Test func aSuddenOneRunsItsClocksAtEveryLevel() {
        #expect(regraded(.sample("重大", isSudden: true), to: "一般").changes.isEmpty)
    }

    @Test func aCorrectedStartMovesEveryDeadline() {
        let result = occurred(.sample("重大"), at: t0 - .hours(2))
        #expect(result.incident.clocks.map(\.due) == [t0 + .hours(3), t0 + .hours(22)])
        #expect(result.incident.clocks.map(\.revision) == [2, 2])
        #expect(result.incident.clocks.allSatisfy { $0.startSource == .occurred && $0.start == t0 - .hours(2) })
        #expect(result.changes.first == DeadlineChange(kind: .release, old: t0 + .hours(5), new: t0 + .hours(3)))
        let again = occurred(result.incident, at: t0 - .hours(1))
        #expect(again.incident.clock(.release)?.revision == 3)
        #expect(again.incident.clock(.release)?.due == t0 + .hours(4))
    }

    @Test func aStartThatDoesNotCountMovesNothing() {
        #expect(occurred(.sample("重大"), at: t0 + .minutes(30)).changes.isEmpty)
        #expect(occurred(.sample("重大"), at: t0 + .minutes(30)).incident.clock(.release)?.revision == 1)
    }

    @Test func whatIsMetStaysMetAndMayBecomeLate() {
        let met = Incident.sample("重大").with { $0.update(.release) { $0.met = .made(at: t0 + .hours(4)) } }
        let result = occurred(met, at: t0 - .hours(2), now: t0 + .hours(6))
        let clock = result.incident.clock(.release)
        #expect(clock?.met?.at == t0 + .hours(4))
        #expect(clock?.state(now: t0 + .hours(6)) == .metLate)
        #expect(result.running == [.press])
    }

    @Test func whatIsMetStaysMetWhenTheLevelFalls() {
        let met = Incident.sample("重大").with { $0.update(.release) { $0.met = .made(at: t0 + .hours(1)) } }
        let result = regraded(met, to: "較大", after: 2)
        #expect(result.incident.clock(.release)?.state(now: t0 + .hours(9)) == .met)
        #expect(result.incident.clock(.release)?.waived == nil)
    }

    @Test func whatAnApproverWaivedStaysWaived() {
        let waiver = Waiver(at: t0, by: officer, reason: "已由省廳發布", approver: "chen")
        let waived = Incident.sample("重大").with { $0.update(.press) { $0.waived = waiver } }
        let down = regraded(waived, to: "較大").incident
        let up = regraded(down, to: "重大", after: 2)
        let moved = occurred(up.incident, at: t0 - .hours(1))
        #expect([down, up.incident, moved.incident].allSatisfy { $0.clock(.press)?.waived == waiver })
        #expect(!up.changes.contains { $0.kind == .press })
        #expect(!moved.changes.contains { $0.kind == .press })
    }

    @Test(arguments: [(299, Clock.State.running), (300, .overdue), (301, .overdue)])
    func aClockIsOverdueFromItsDeadlineOn(_ minute: Int, _ state: Clock.State) {
        #expect(Clock.sample().state(now: t0 + .minutes(minute)) == state)
    }

    @Test func missedDeadlineIsNotMovedWhereItIsToBeKept() {
        let late = Incident.sample("重大").with { $0.times.detected = .init(at: t0 + .hours(4), by: "x") }
        func due(_ keepsMissed: Bool, _ hours: Int) -> Instant? {
            ClockSetting.derived(
                late,
                by: officer,
                reason: "",
                zone: .shanghai,
                now: t0 + .hours(hours),
                keepsMissed: keepsMissed
            ).incident.clock(.release)?.due
        }
        #expect(due(true, 6) == t0 + .hours(5) && due(false, 6) == t0 + .hours(9))
        #expect(due(true, 4) == t0 + .hours(9))
    }
}
