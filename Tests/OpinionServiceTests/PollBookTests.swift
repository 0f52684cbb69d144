import OpinionCore
import Testing

@testable import OpinionService

@Suite("What polling knows")
struct PollBookTests {
    /// A feed that was well at `start`, and is due five minutes later; the daemon comes up when the wall clock says `now`.
    private func wait(at now: Instant, failures: Int = 0) -> TimeSpan? {
        let feed = Feed(id: "own", outlet: "自家", tier: "市級", url: "http://news.example/own.xml", every: .minutes(5))
        var state = FeedState(id: feed.id, url: feed.mark)
        (state.firstSuccess, state.lastSuccess) = (start, start)
        (state.nextCheck, state.failures) = (start + .minutes(5), failures)
        var book = PollBook(states: [feed.id: state])
        book.adopt([feed], now: now, sinceBoot: .hours(1))
        return book.nextTurn(sinceBoot: .hours(1)).map { $0 - .hours(1) }
    }

    @Test func theScheduleOutlivesARestart() {
        #expect(wait(at: start) == .minutes(5))
        #expect(wait(at: start + .minutes(4)) == .minutes(1))
    }

    @Test(arguments: [TimeSpan.hours(2), .hours(8), .hours(26), .days(40)])
    func aClockThatWasSteppedMeanwhilePutsNoFeedOff(_ step: TimeSpan) {
        #expect(wait(at: start - step) == .zero)
        #expect(wait(at: start + step) == .zero)
    }
}
