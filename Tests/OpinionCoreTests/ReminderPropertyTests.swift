import OpinionCore
import Testing

/// What must hold of the reminders at any time, under any policy.
@Suite struct ReminderPropertyTests {
    @Test func threeDaysMinuteByMinuteGiveExactlyTheExpectedList() {
        let clock = Clock.sample(.press, .hours(24))
        var told: Instant?
        var heard: [String] = []
        for minute in 0...(3 * 24 * 60) {
            let now = t0 + .minutes(minute)
            let policy = ResponsePolicy.standard.reminders
            guard let moment = ReminderSchedule.due(clock, policy: policy, told: told, now: now) else { continue }
            heard.append("\(moment.key)@\(minute)")
            told = moment.at
        }
        let early = ["50%@720", "75%@1080", "90%@1296", "-15m@1425", "due@1440"]
        let first = (1...4).map { "+\($0)@\(1_440 + 15 * $0)" }
        let later = (5...98).map { "+\($0)@\(1_500 + 30 * ($0 - 4))" }
        #expect(heard == early + first + later)
    }

    @Test func theNextMomentIsTheFirstAtWhichSomethingIsDue() throws {
        var random = SeededRandom(6)
        for _ in 0..<3_000 {
            let (clock, policy) = (randomClock(&random), randomPolicy(&random))
            let now = t0 + TimeSpan(milliseconds: Int64.random(in: -3_600_000...400_000_000, using: &random))
            let told = ReminderSchedule.due(clock, policy: policy, told: nil, now: now)?.at
            guard let next = ReminderSchedule.next(clock, policy: policy, after: now) else {
                try #require(ReminderSchedule.due(clock, policy: policy, told: told, now: now + .days(3_000)) == nil)
                continue
            }
            try #require(next > now)
            try #require(ReminderSchedule.due(clock, policy: policy, told: told, now: next)?.at == next)
            let before = next - TimeSpan(milliseconds: 1)
            try #require(ReminderSchedule.due(clock, policy: policy, told: told, now: before) == nil)
        }
    }

    @Test func whateverTheClockDoesNoMomentIsToldTwice() throws {
        var random = SeededRandom(7)
        for _ in 0..<100 {
            let (clock, policy) = (randomClock(&random), randomPolicy(&random))
            var told: Instant?
            var keys = Set<String>()
            var now = t0
            for _ in 0..<200 {
                now = now + .seconds(Int.random(in: -3_600...5_000, using: &random))
                guard let moment = ReminderSchedule.due(clock, policy: policy, told: told, now: now) else { continue }
                try #require(moment.at <= now)
                try #require(keys.insert(moment.key).inserted, "\(moment.key)")
                told = moment.at
            }
        }
    }

    private func randomClock(_ random: inout SeededRandom) -> Clock {
        Clock.sample(.release, .seconds(Int.random(in: 1...200_000, using: &random)))
    }

    private func randomPolicy(_ random: inout SeededRandom) -> ReminderPolicy {
        let fractions = Set((0..<3).map { _ in Int.random(in: 1...99, using: &random) })
        let before = Set((0..<2).map { _ in Int.random(in: 1...7_200, using: &random) })
        let first = ReminderPolicy.Repeat(
            every: .seconds(Int.random(in: 1...3_600, using: &random)),
            times: Int.random(in: 0...5, using: &random)
        )
        let endless = ReminderPolicy.Repeat(every: .minutes(Int.random(in: 1...60, using: &random)), times: nil)
        return ReminderPolicy(
            fractions: fractions.sorted(),
            before: before.sorted().map { .seconds($0) },
            overdue: Bool.random(using: &random) ? [first, endless] : [first]
        )
    }
}
