import OpinionCore
import Testing

@Suite("A channel's health, by what its attempts came to")
struct ChannelHealthTests {
    private static let id = DeliveryID(installation: "k3x9", incident: 1, ordinal: 1)
    private let width = 8

    private func health(_ outcomes: [AttemptOutcome], every step: TimeSpan = .seconds(1)) -> ChannelHealth {
        outcomes.enumerated().reduce(ChannelHealth()) { health, outcome in
            health.after(outcome.element, of: Self.id, now: t0 + step.scaled(by: Double(outcome.offset)))
        }
    }

    private func failed(_ kind: AttemptFailure.Kind = .passing, after: TimeSpan? = nil) -> AttemptOutcome {
        .failed(AttemptFailure(kind, reason: "不通", retryAfter: after))
    }

    @Test func aNewChannelIsWell() {
        #expect(ChannelHealth().width(width, now: t0) == width)
        #expect(!ChannelHealth().isDown(now: t0))
    }

    @Test func fewFailuresSlowNothing() {
        let health = health(Array(repeating: failed(), count: ChannelHealth.patience - 1))
        #expect(health.width(width, now: t0 + .seconds(9)) == width)
        #expect(health.failingSince == t0)
    }

    @Test func manyInARowLeaveOneToFindOut() {
        let health = health(Array(repeating: failed(), count: ChannelHealth.patience))
        let last = t0 + .seconds(ChannelHealth.patience - 1)
        #expect(health.width(width, now: last + .seconds(1)) == 0)
        #expect(health.width(width, now: last + .seconds(2)) == 1)
    }

    @Test func oneSuccessMakesItWell() {
        let health = health(Array(repeating: failed(.broken), count: 30) + [.sent])
        #expect(health.width(width, now: t0 + .minutes(1)) == width)
        #expect(health.failingSince == nil && !health.isBroken && health.lastSent == t0 + .seconds(30))
    }

    @Test(arguments: [(5, 5), (600, 600), (3_600, 3_600), (86_400, 3_600)])
    func whatTheReceiverAsksForHoldsTheWholeChannel(_ asked: Int, _ seconds: Int) {
        let health = health([failed(after: .seconds(asked))])
        #expect(health.width(width, now: t0 + .seconds(seconds) - TimeSpan(milliseconds: 1)) == 0)
        #expect(health.width(width, now: t0 + .seconds(seconds)) == width)
    }

    @Test func aBrokenChannelIsAskedOnceAMinute() {
        let health = health([failed(.broken)])
        #expect(health.width(width, now: t0 + .seconds(59)) == 0)
        #expect(health.width(width, now: t0 + .seconds(60)) == 1)
        #expect(health.isDown(now: t0))
    }

    @Test func aRefusedTextSaysNothingAboutTheChannel() {
        #expect(health([failed(.content)]) == ChannelHealth())
    }

    @Test func itIsDownWhenItHasFailedForThreeMinutes() {
        let health = health([failed()])
        #expect(!health.isDown(now: t0 + .seconds(179)))
        #expect(health.isDown(now: t0 + .seconds(180)))
    }

    /// Ten minutes without, one message with, ten minutes without: people hear of it twice an hour, not six times.
    @Test func whatGoesAndFailsByTurnsIsToldTwiceAnHour() {
        let told = health([failed(.broken)]).telling(isHeard: true, now: t0)
        let again = told.after(.sent, of: Self.id, now: t0 + .minutes(10))
            .after(failed(.broken), of: Self.id, now: t0 + .minutes(11))
        #expect(!told.isTellingDue(now: t0 + .hours(9)))
        #expect(!again.isTellingDue(now: t0 + .minutes(29)))
        #expect(again.isTellingDue(now: t0 + .minutes(30)))
        // The clock was stepped back.
        #expect(again.isTellingDue(now: t0 - .hours(1)))
    }

    @Test func aFailureThatBeganInTheFutureIsOfAWrongClock() {
        let back = t0 - .hours(2)
        #expect(health([failed()]).after(failed(), of: Self.id, now: back).isDown(now: back))
        #expect(!health([failed()]).isDown(now: t0 - .seconds(2)))
    }

    /// Where nothing waits nobody tries it: an old failure must not close the last way.
    @Test(arguments: [AttemptFailure.Kind.passing, .broken]) func anOldFailureSaysNothing(_ kind: AttemptFailure.Kind) {
        let health = health([failed(kind), failed(kind)], every: .minutes(4))
        #expect(health.isDown(now: t0 + .minutes(9)))
        #expect(!health.isDown(now: t0 + .minutes(10)))
    }

    @Test func whoAskedToBeLeftAloneIsDownUntilThen() {
        let health = health([failed(after: .minutes(30))])
        #expect(health.isDown(now: t0 + .minutes(29)))
        #expect(!health.isDown(now: t0 + .minutes(31)))
    }

    /// Nobody was there to hear of it: the first that works hears.
    @Test func whatNobodyHeardIsToldLater() {
        let health = health([failed(.broken)]).telling(isHeard: false, now: t0)
        #expect(health.isTold && health.isTellingDue(now: t0 + .minutes(1)))
    }

    /// Its own pauses are short, the receiver's may be long; what is further ahead is of a clock that was wrong.
    @Test func aClockSteppedBackStretchesNoPause() {
        let own = health(Array(repeating: failed(), count: 20))
        #expect(own.width(width, now: t0 - .minutes(30)) == 1)
        let asked = health([failed(after: .hours(1))])
        let again = asked.after(failed(after: .minutes(2)), of: Self.id, now: t0 - .hours(3))
        #expect(again.width(width, now: t0 - .hours(3) + .minutes(1)) == 0)
        #expect(again.width(width, now: t0 - .hours(3) + .minutes(2)) == width)
    }

    @Test func aClockSteppedBackPausesNothingForLong() {
        let health = health([failed(after: .minutes(10))])
        #expect(health.width(width, now: t0 - .hours(2)) == width)
    }
}
