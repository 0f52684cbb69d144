import OpinionCore
import Testing

extension Clock {
    /// A clock that began at `t0`.
    static func sample(_ kind: ClockKind = .release, _ duration: TimeSpan = .hours(5)) -> Clock {
        Clock(kind: kind, start: ClockStart(at: t0, source: .detected), duration: duration)
    }
}

@Suite struct ReminderScheduleTests {
    private let policy = ResponsePolicy.standard.reminders

    /// The key due at `minute` after the start, when the moment at minute `told` was the last one told.
    private func key(_ clock: Clock, at minute: Int, told: Int? = nil) -> String? {
        let told = told.map { t0 + .minutes($0) }
        return ReminderSchedule.due(clock, policy: policy, told: told, now: t0 + .minutes(minute))?.key
    }

    @Test(
        arguments: [
            (5, [("50%", 150), ("75%", 225), ("90%", 270), ("-15m", 285), ("due", 300)]),
            (24, [("50%", 720), ("75%", 1_080), ("90%", 1_296), ("-15m", 1_425), ("due", 1_440)]),
            (48, [("50%", 1_440), ("75%", 2_160), ("90%", 2_592), ("-15m", 2_865), ("due", 2_880)]),
        ] as [(Int, [(String, Int)])]
    )
    func theMomentsOfAClockAreExact(_ hours: Int, _ early: [(String, Int)]) {
        let clock = Clock.sample(.release, .hours(hours))
        let due = hours * 60
        let late = [("+1", 15), ("+2", 30), ("+3", 45), ("+4", 60), ("+5", 90), ("+6", 120), ("+7", 150)]
        var told: Int?
        for (expected, minute) in early + late.map({ ($0.0, due + $0.1) }) {
            #expect(key(clock, at: minute, told: told) == expected)
            let before = t0 + .minutes(minute) - TimeSpan(milliseconds: 1)
            let last = told.map { t0 + .minutes($0) }
            #expect(ReminderSchedule.due(clock, policy: policy, told: last, now: before) == nil)
            told = minute
        }
    }

    @Test func eachOverdueReminderGoesOneStepFurther() {
        let clock = Clock.sample()
        let steps = [(285, 0), (300, 1), (315, 2), (330, 3), (345, 4), (360, 5), (390, 6), (420, 7)]
        for (minute, step) in steps {
            let moment = ReminderSchedule.due(clock, policy: policy, told: nil, now: t0 + .minutes(minute))
            #expect(moment?.overdueStep == step)
            #expect(moment?.isOverdue == (step > 0))
        }
    }

    @Test func missedRemindersCollapseIntoTheLatest() {
        let clock = Clock.sample()
        #expect(key(clock, at: 280) == "90%")
        #expect(key(clock, at: 280, told: 150) == "90%")
        #expect(key(clock, at: 299, told: 150) == "-15m")
        #expect(key(clock, at: 314, told: 150) == "due")
        #expect(key(clock, at: 389, told: 300) == "+4")
        let late = ReminderSchedule.due(clock, policy: policy, told: nil, now: t0 + .days(3))
        #expect(late == ReminderMoment(key: "+136", at: t0 + .days(3), overdueStep: 137))
    }

    @Test func nothingToldIsToldAgain() {
        let clock = Clock.sample()
        for minute in 150..<225 { #expect(key(clock, at: minute, told: 150) == nil) }
        for minute in 300..<315 { #expect(key(clock, at: minute, told: 300) == nil) }
    }

    @Test func aClockSteppedBackTellsNothingAgain() {
        let clock = Clock.sample()
        for minute in [0, 149, 150, 225, 269, 270, 299, 300, 315] { #expect(key(clock, at: minute, told: 315) == nil) }
        #expect(key(clock, at: 330, told: 315) == "+2")
    }

    @Test func aClockSteppedForwardTellsTheLatestOnce() {
        let clock = Clock.sample()
        #expect(key(clock, at: 10_000, told: 150) != nil)
        let latest = ReminderSchedule.due(clock, policy: policy, told: nil, now: t0 + .minutes(10_000))
        #expect(ReminderSchedule.due(clock, policy: policy, told: latest?.at, now: t0 + .minutes(10_000)) == nil)
    }

    @Test func aShortClockHasNoReminderBeforeItsStart() {
        let clock = Clock.sample(.release, .minutes(10))
        #expect(key(clock, at: 0) == nil)
        #expect(key(clock, at: 4) == nil)
        #expect([5, 8, 9, 10].map { key(clock, at: $0) } == ["50%", "75%", "90%", "due"])
    }

    @Test func momentsThatFallTogetherAreToldOnce() {
        let clock = Clock.sample(.release, .hours(1))
        #expect(key(clock, at: 45, told: 30) != nil)
        for minute in 45..<54 { #expect(key(clock, at: minute, told: 45) == nil) }
    }

    @Test func anotherRevisionHasRemindersOfItsOwn() {
        let moved = Clock.sample().restarted(at: ClockStart(at: t0 - .hours(1), source: .occurred), due: t0 + .hours(4))
        #expect(moved.revision == 2)
        #expect(key(moved, at: 100) == "50%")
        #expect(key(moved, at: 240) == "due")
        let same = Clock.sample().restarted(at: ClockStart(at: t0, source: .published), due: t0 + .hours(5))
        #expect(same.revision == 1)
        #expect(same.startSource == .published)
    }

    @Test func aStoppedClockHasNone() {
        var met = Clock.sample()
        met.met = .made(at: t0 + .hours(1))
        var waived = Clock.sample()
        waived.waived = Waiver(at: t0, by: officer, reason: "演練結束", approver: "chen")
        for clock in [met, waived] {
            #expect(key(clock, at: 10_000) == nil)
            #expect(ReminderSchedule.next(clock, policy: policy, after: t0) == nil)
        }
    }
}
