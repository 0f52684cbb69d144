import OpinionCore
import Testing

@Suite("What the program finds when it looks at itself")
struct AuditTests {
    private static let id = DeliveryID(installation: "k3x9", incident: 127, ordinal: 3)

    private static func step(_ number: Int = 127, next: TimeSpan?, untaken: TimeSpan? = nil, isNeeded: Bool = true)
        -> NextStep
    {
        NextStep(number: number, next: next.map { t0 + $0 }, untaken: untaken.map { t0 - $0 }, isNeeded: isNeeded)
    }

    @Test(arguments: [
        (AuditFacts(now: t0), []),
        (AuditFacts(now: t0, isWriting: false), ["not_writing"]),
        (AuditFacts(now: t0, steps: [step(next: .minutes(1))]), []),
        (AuditFacts(now: t0, steps: [step(next: nil)]), ["no_next_step"]),
        (AuditFacts(now: t0, steps: [step(next: nil, isNeeded: false)]), []),
        (AuditFacts(now: t0, steps: [step(next: .minutes(1), untaken: .minutes(2))]), []),
        (AuditFacts(now: t0, steps: [step(next: .minutes(1), untaken: .minutes(3))]), ["step_not_taken"]),
        (AuditFacts(now: t0, lastRead: (t0 - .minutes(30), .minutes(5))), []),
        (AuditFacts(now: t0, lastRead: (t0 - .minutes(31), .minutes(5))), ["feeds_not_read"]),
        (AuditFacts(now: t0, lastRead: (t0 - .minutes(179), .hours(1))), []),
        (AuditFacts(now: t0, lastRead: (t0 - .minutes(181), .hours(1))), ["feeds_not_read"]),
        (AuditFacts(now: t0, oldestUnlogged: t0 - .seconds(60)), []),
        (AuditFacts(now: t0, oldestUnlogged: t0 - .seconds(61)), ["log_behind"]),
        (AuditFacts(now: t0, hanging: ["polling"]), ["hanging"]),
        (AuditFacts(now: t0, oldestUrgent: (id, "值班群", t0 - .minutes(10))), []),
        (AuditFacts(now: t0, oldestUrgent: (id, "值班群", t0 - .minutes(11))), ["undelivered"]),
    ])
    func eachFaultHasItsLimit(facts: AuditFacts, codes: [String]) {
        let faults = Audit.faults(facts)
        #expect(faults.map(\.code) == codes)
        for fault in faults {
            let phrase = fault.phrase(now: t0)
            #expect(phrase.traditional.contains("請") && !phrase.english.isEmpty)
        }
    }

    @Test func whatIsToBeTypedNamesTheFirstIncident() {
        for fault in [AuditFault.noNextStep([7, 9]), .stepNotTaken([7, 9], since: t0)] {
            for language in Language.allCases {
                #expect(fault.phrase(now: t0)[language].contains("opinionctl show 7"))
            }
        }
    }

    @Test func loopsThatHangAreNamedInWords() {
        let phrase = AuditFault.hanging(["polling", "relay"]).phrase(now: t0)
        #expect(phrase.traditional.hasPrefix("內部循環停頓：來源讀取（polling）、事件日誌（relay）；"))
        #expect(phrase.english.hasPrefix("loops hang: reading feeds (polling), the incident log (relay); "))
    }

    // MARK: Next steps

    private func next(_ incident: Incident, after span: TimeSpan, told: Instant?) -> NextStep {
        NextStep.of(incident, now: t0 + span, isClockTrusted: true) { _ in told }
    }

    @Test func everyStageOfAnIncidentHasANextStep() {
        let incident = Incident.sample("較大")
        for hours in 0..<120 {
            let step = next(incident, after: .hours(hours), told: t0 + .hours(hours))
            #expect(step.next != nil && step.isNeeded, "after \(hours) hours")
        }
    }

    @Test func reminderThatWasNotToldIsAnUntakenStep() {
        let incident = Incident.sample("較大").with { $0.acknowledged = Acknowledgement(by: officer, at: t0) }
        let step = next(incident, after: .hours(24) + .minutes(5), told: nil)
        #expect(step.untaken == t0 + .hours(24))
    }

    /// A policy without endless reminders leaves an overdue incident alone: the audit says so.
    @Test func overdueIncidentWithoutFurtherRemindersIsFound() {
        let step = NextStep(number: 1, next: nil, untaken: nil, isNeeded: true)
        #expect(Audit.faults(AuditFacts(now: t0, steps: [step])) == [.noNextStep([1])])
    }

    @Test func whatWaitsForItsClosingNeedsNothing() {
        let incident = Incident.sample("較大").with {
            $0.acknowledged = Acknowledgement(by: officer, at: t0)
            $0.clocks = []
        }
        #expect(!next(incident, after: .hours(1), told: nil).isNeeded)
        let minor = Incident.sample("一般").with { $0.clocks = [] }
        #expect(!next(minor, after: .hours(1), told: nil).isNeeded)
    }

    // MARK: Standing and notices

    @Test func standingKeepsItsBeginning() {
        var standing = AuditStanding(since: t0)
        standing = standing.after([], now: t0 + .minutes(1))
        #expect(standing.since == t0)
        standing = standing.after([.notWriting], now: t0 + .minutes(2))
        standing = standing.after([.notWriting, .hanging(["relay"])], now: t0 + .minutes(3))
        #expect(standing.since == t0 + .minutes(2) && standing.faults.count == 2)
        standing = standing.after([], now: t0 + .minutes(4))
        #expect(standing.since == t0 + .minutes(4))
        // The clock was stepped back.
        #expect(standing.after([], now: t0).since == t0)
    }

    /// 10:00 in Shanghai.
    @Test func nothingIsToldTwice() {
        let well = AuditStanding(since: t0 - .hours(1))
        let bad = well.after([.notWriting], now: t0 - .minutes(5))
        let problem = SystemProblem(faults: [.notWriting], since: t0)
        func due(_ standing: AuditStanding, _ told: ToldSystem, at: DayTime? = WatchSettings.usualWellAt)
            -> SystemNotice
        {
            SystemNotice.due(standing, told: told, wellAt: at, now: t0, zone: .shanghai)
        }
        #expect(due(well, ToldSystem()) == .begin(day: "2026-08-20"))
        #expect(due(well, ToldSystem(), at: DayTime(hour: 11, minute: 3)) == .begin(day: ""))
        #expect(due(well, ToldSystem(day: "2026-08-19")) == .daily(day: "2026-08-20"))
        #expect(due(well, ToldSystem(day: "2026-08-19"), at: nil) == .nothing)
        #expect(due(well, ToldSystem(day: "2026-08-20")) == .nothing)
        #expect(due(bad, ToldSystem(day: "2026-08-19")) == .daily(day: "2026-08-20"))
        #expect(due(well.after([.notWriting], now: t0), ToldSystem(day: "2026-08-19")) == .nothing)
        #expect(due(bad, ToldSystem(day: "2026-08-20")) == .problem)
        #expect(due(bad, ToldSystem(day: "2026-08-20", problem: problem)) == .nothing)
        #expect(due(well, ToldSystem(day: "2026-08-20", problem: problem)) == .over)
    }

    /// Another fault beside the one that was told is news once it lasts.
    @Test func aFurtherFaultIsTold() {
        let told = ToldSystem(day: "2026-08-20", problem: SystemProblem(faults: [.notWriting], since: t0))
        let both: [AuditFault] = [.notWriting, .hanging(["relay"])]
        let standing = AuditStanding(since: t0).after([.notWriting], now: t0).after(both, now: t0 + .minutes(20))
        func due(_ standing: AuditStanding, at now: Instant) -> SystemNotice {
            SystemNotice.due(standing, told: told, wellAt: nil, now: now, zone: .shanghai)
        }
        #expect(due(standing, at: t0 + .minutes(24)) == .nothing)
        #expect(due(standing.after(both, now: t0 + .minutes(24)), at: t0 + .minutes(25)) == .problem)
        let passed = standing.after([.notWriting], now: t0 + .minutes(22)).after(both, now: t0 + .minutes(23))
        #expect(due(passed, at: t0 + .minutes(25)) == .nothing)
    }

    /// It was told, was over, and is back, beside one that lasts all night.
    @Test func aFaultThatComesBackIsToldAgain() {
        let both: [AuditFault] = [.notWriting, .hanging(["relay"])]
        let told = ToldSystem(day: "2026-08-20", problem: SystemProblem(faults: both, since: t0), at: t0 + .minutes(5))
        let standing = AuditStanding(since: t0).after(both, now: t0)
        func due(_ standing: AuditStanding, at now: Instant) -> SystemNotice {
            SystemNotice.due(standing, told: told, wellAt: nil, now: now, zone: .shanghai)
        }
        #expect(due(standing, at: t0 + .hours(3)) == .nothing)
        let back = standing.after([.notWriting], now: t0 + .hours(1)).after(both, now: t0 + .hours(2))
        #expect(due(back, at: t0 + .hours(2) + .minutes(4)) == .nothing)
        #expect(due(back, at: t0 + .hours(2) + .minutes(5)) == .problem)
    }
}
