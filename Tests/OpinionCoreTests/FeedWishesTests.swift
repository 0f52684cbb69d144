import OpinionCore
import Testing

@Suite("What an outlet asks of those who poll it")
struct FeedWishesTests {
    /// Thursday 2026-08-20, 02:00 UTC.
    private let now = t0

    @Test func nothingAskedIsNoRest() { #expect(FeedWishes().rest(now: now) == .zero) }

    @Test(arguments: [(5, 5), (30, 30), (1_440, 30)]) func aLongIntervalIsBounded(asked: Int, rest: Int) {
        #expect(FeedWishes(interval: .minutes(asked)).rest(now: now) == .minutes(rest))
    }

    @Test func aStillHourIsSatOut() {
        let wishes = FeedWishes(stillHours: [2])
        #expect(wishes.rest(now: now + .minutes(20)) == .minutes(40))
        #expect(wishes.rest(now: now + .hours(1)) == .zero)
        #expect(wishes.rest(now: now - .seconds(1)) == .zero)
    }

    /// Emergencies keep no hours.
    @Test func aStillDayIsLookedIntoEveryHour() {
        let wishes = FeedWishes(stillHours: Array(0...23), stillDays: Array(1...7))
        #expect((0..<48).allSatisfy { wishes.rest(now: now + .minutes($0 * 30)) <= .hours(1) })
    }

    @Test func daysAreThoseOfTheWeekInUTC() {
        #expect(FeedWishes(stillDays: [4]).rest(now: now) > .zero)
        #expect(FeedWishes(stillDays: [3, 5]).rest(now: now) == .zero)
        #expect(FeedWishes(stillDays: [5]).rest(now: now + .hours(22)) > .zero)
    }
}

@Suite("When a feed is looked at again")
struct PollScheduleTests {
    @Test func whatTheOutletWishesWinsWhereItIsLonger() {
        func wait(_ wish: TimeSpan) -> TimeSpan {
            PollSchedule.next(every: .minutes(5), retryAfter: nil, wish: wish, now: t0).nextCheck - t0
        }
        #expect(wait(.zero) == .minutes(5))
        #expect(wait(.minutes(4)) == .minutes(5))
        #expect(wait(.minutes(20)) == .minutes(20))
        #expect(wait(.days(3)) == .hours(1))
    }

    /// An interval that people have written is a promise.
    @Test func intervalsAreNeverStretched() {
        let waits = (0..<2_000).map { PollSchedule.jittered(.minutes(10), feed: "feed-\($0 % 50)", turn: $0) }
        #expect(waits.allSatisfy { (.seconds(570) ... .seconds(600)).contains($0) })
        #expect(Set(waits).count > 1_000)
    }
}
