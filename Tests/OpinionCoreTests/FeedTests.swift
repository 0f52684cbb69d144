import OpinionCore
import Testing

@Suite struct FeedTests {
    private func next(_ every: TimeSpan, failures: Int = 0, retryAfter: TimeSpan? = nil) -> (
        check: Int64, notBefore: Int64?
    ) {
        let next = PollSchedule.next(every: every, failures: failures, retryAfter: retryAfter, now: t0)
        return ((next.nextCheck - t0).seconds, next.notBefore.map { ($0 - t0).seconds })
    }

    @Test(
        arguments: [
            (0, 300), (1, 600), (2, 900), (10, 3_300), (71, 21_600), (72, 21_600), (10_000, 21_600), (Int.max, 21_600),
        ] as [(Int, Int64)]
    )
    func failuresStretchTheIntervalToSixHours(_ failures: Int, _ seconds: Int64) {
        #expect(next(.minutes(5), failures: failures).check == seconds)
        #expect(next(.minutes(5), failures: failures).notBefore == nil)
    }

    @Test(arguments: [(0, 43_200), (1, 43_200), (50, 43_200)] as [(Int, Int64)])
    func aLongIntervalIsNotCutShort(_ failures: Int, _ seconds: Int64) {
        #expect(next(.hours(12), failures: failures).check == seconds)
    }

    @Test(
        arguments: [
            (0, 300, nil), (-60, 300, nil), (60, 300, 60), (600, 600, 600), (86_400, 86_400, 86_400),
            (86_401, 86_400, 86_400), (315_360_000, 86_400, 86_400),
        ] as [(Int, Int64, Int64?)]
    )
    func aServersWishWinsWhereItIsLaterUpToADay(_ asked: Int, _ check: Int64, _ notBefore: Int64?) {
        let next = next(.minutes(5), retryAfter: .seconds(asked))
        #expect(next.check == check)
        #expect(next.notBefore == notBefore)
    }

    @Test func aWishShorterThanTheBackOffIsKeptForWhoeverPollsByHand() {
        let next = next(.minutes(5), failures: 3, retryAfter: .minutes(10))
        #expect(next.check == 1_200)
        #expect(next.notBefore == 600)
    }

    @Test func validatorsBelongToTheirAddress() {
        var state = FeedState(id: "heyuan", url: "https://a.cn/rss")
        (state.etag, state.lastModified, state.bodyHash) = ("\"1\"", "Thu, 20 Aug 2026 02:00:00 GMT", "ab")
        (state.firstSuccess, state.failures) = (t0, 2)
        let same = Feed(id: "heyuan", outlet: "河源", tier: "市級", url: "https://a.cn/rss", every: .hours(1))
        #expect(state.fitting(same) == state)
        let moved = state.fitting(Feed(id: "heyuan", outlet: "河源", tier: "市級", url: "https://a.cn/new"))
        #expect(moved.url == "https://a.cn/new")
        #expect(moved.etag == nil && moved.lastModified == nil && moved.bodyHash == nil)
        #expect(moved.firstSuccess == nil && moved.failures == 2)
    }

    @Test func otherSelectorsReadTheSamePageAgainYetItIsNotTheFirstTime() {
        func feed(_ item: String, at url: String = "https://a.cn/list") -> Feed {
            Feed(id: "a", outlet: "甲", tier: "市級", url: url, form: .page(PageList(item: [item])))
        }
        var state = FeedState(id: "a", url: "https://a.cn/list").fitting(feed("li"))
        (state.etag, state.bodyHash, state.firstSuccess) = ("\"1\"", "ab", t0)
        #expect(state.fitting(feed("li")) == state)
        let mended = state.fitting(feed("tr"))
        #expect(mended.etag == nil && mended.bodyHash == nil && mended.firstSuccess == t0)
        #expect(mended.fitting(feed("tr", at: "https://a.cn/new")).firstSuccess == nil)
    }
}
