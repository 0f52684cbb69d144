import OpinionCore
import Testing

@Suite("A feed that answers and brings nothing new")
struct FeedSilenceTests {
    private let zone = LocalZone.shanghai

    private func feed(_ silence: SilenceLimit = .learnt) -> Feed {
        Feed(id: "a", outlet: "甲", tier: "市級", url: "http://a.cn/rss", silence: silence)
    }

    private func state(lull: TimeSpan?) -> FeedState {
        var state = FeedState(id: "a", url: "http://a.cn/rss")
        (state.firstSuccess, state.lastNew) = (t0 - .days(30), t0)
        state.habits.lull = lull
        return state
    }

    private func isQuiet(_ feed: Feed, _ state: FeedState, after span: TimeSpan) -> Bool {
        var state = state
        state.lastSuccess = t0 + span
        return FeedSilence.since(feed, state, now: t0 + span, zone: zone) == t0
    }

    // t0 is a Thursday, ten in the morning.
    @Test(
        arguments: [
            // However lively: half a day is a night.
            (.minutes(20), .hours(12), false), (.minutes(20), .hours(12) + .minutes(1), true),
            (.hours(8), .hours(20), false), (.hours(8), .hours(20) + .minutes(1), true),
            // Whoever pauses for a day keeps weekends: three and a half days, and two that are not worked.
            (nil, .hours(90) + .minutes(1), false), (nil, .hours(138) + .minutes(1), true),
        ] as [(TimeSpan?, TimeSpan, Bool)]
    )
    func isToldWhenItIsSilentForFarLongerThanEver(_ lull: TimeSpan?, _ span: TimeSpan, _ isQuiet: Bool) {
        #expect(self.isQuiet(feed(), state(lull: lull), after: span) == isQuiet)
    }

    @Test func holidaysAreNoSilenceOfWhoeverKeepsThem() throws {
        let days = (1...7).compactMap { CivilDate(year: 2026, month: 10, day: $0) }
        let zone = LocalZone.shanghai.working(by: WorkCalendar(years: [2026: .init(holidays: Set(days))]))
        var state = state(lull: .hours(50))
        state.lastNew = utc("2026-09-30T10:00:00Z")
        let morning = utc("2026-10-08T01:00:00Z")
        state.lastSuccess = morning
        #expect(FeedSilence.since(feed(), state, now: morning, zone: zone) == nil)
        #expect(FeedSilence.since(feed(), state, now: morning, zone: .shanghai) != nil)
        state.habits.lull = .hours(5)
        #expect(FeedSilence.since(feed(), state, now: morning, zone: zone) != nil)
    }

    @Test func whatIsWrittenCounts() {
        let state = state(lull: .days(20))
        #expect(!isQuiet(feed(.after(.hours(2))), state, after: .hours(2)))
        #expect(isQuiet(feed(.after(.hours(2))), state, after: .hours(2) + .seconds(1)))
        #expect(!isQuiet(feed(.never), state, after: .days(3_000)))
    }

    /// While nobody looked, nothing was silent.
    @Test func aTimeInWhichItWasNotReadIsNoSilence() {
        var state = state(lull: .hours(2))
        state.lastSuccess = t0 + .hours(11)
        #expect(FeedSilence.since(feed(), state, now: t0 + .days(9), zone: zone) == nil)
    }

    @Test func whatFailsOrWasNeverReadIsNotQuiet() {
        var failing = state(lull: nil)
        failing.fault = FeedFault(code: "dns", text: "")
        #expect(!isQuiet(feed(), failing, after: .days(300)))
        #expect(FeedSilence.since(feed(), FeedState(id: "a", url: ""), now: t0, zone: zone) == nil)
    }
}

@Suite("What a feed is like while it is well")
struct FeedHabitsTests {
    @Test func theLongestPauseIsRememberedAndFades() {
        var habits = FeedHabits(lull: .hours(40))
        habits = habits.after(new: 1, of: 20, silence: .hours(60))
        #expect(habits.lull == .hours(60))
        // Two weeks of lively days: half of it is left.
        for _ in 0..<(14 * 24) { habits = habits.after(new: 1, of: 20, silence: .hours(1)) }
        #expect((TimeSpan.hours(29)...TimeSpan.hours(31)).contains(habits.lull ?? .zero))
    }

    @Test func anAnswerWithoutNewsChangesNoPause() {
        let habits = FeedHabits(lull: .hours(40)).after(new: 0, of: nil, silence: .hours(90))
        #expect(habits.lull == .hours(40))
    }

    @Test func theFirstAnswerTellsByItsDatesHowLongThePausesAre() {
        let monthly = (0..<5).map { t0 - .days(31 * $0 + 3) }
        #expect(FeedHabits.first(published: monthly, of: 5, now: t0).lull == .days(31))
        #expect(FeedHabits.first(published: [t0 - .days(40)], of: 1, now: t0).lull == .days(40))
        let lively = (0..<50).map { t0 - .minutes($0) }
        #expect(FeedHabits.first(published: lively, of: 50, now: t0).lull == .hours(36))
        #expect(FeedHabits.first(published: [t0 - .days(9_000), t0 + .days(3)], of: 2, now: t0).lull == .days(60))
        #expect(FeedHabits.first(published: [], of: 0, now: t0).lull == .hours(36))
    }

    @Test(arguments: [(50, 13, false), (50, 12, true), (50, 0, true), (7, 0, false), (8, 1, true), (8, 2, false)])
    func aCollapseIsLessThanAQuarterOfWhatIsUsual(_ usual: Int, _ now: Int, _ isCollapsed: Bool) {
        #expect(FeedHabits(usualItems: usual).isCollapsed(now) == isCollapsed)
    }

    @Test func aSiteThatGoesOverToFewerItemsIsBelievedInTheEnd() {
        var habits = FeedHabits(usualItems: 50)
        var answers = 0
        while habits.isCollapsed(5), answers < 1_000 {
            habits = habits.after(new: 1, of: 5, silence: .minutes(10))
            answers += 1
        }
        #expect((10...40).contains(answers))
        #expect(habits.after(new: 1, of: 60, silence: .minutes(10)).usualItems == 60)
    }

    @Test func theShareOfNewsFollowsWhatComes() throws {
        var habits = FeedHabits()
        for _ in 0..<60 { habits = habits.after(new: 5, of: 20, silence: .minutes(5)) }
        #expect(abs(try #require(habits.share) - 0.25) < 0.01)
        for _ in 0..<60 { habits = habits.after(new: 0, of: nil, silence: .minutes(5)) }
        #expect(try #require(habits.share) < 0.01)
    }
}
