import OpinionCore
import Testing

@Suite struct FeedTests {
    private func next(_ every: TimeSpan, burden: Int = 0, last: FaultWeight = .hard, retryAfter: TimeSpan? = nil) -> (
        check: Int64, notBefore: Int64?
    ) {
        let next = PollSchedule.next(every: every, burden: burden, last: last, retryAfter: retryAfter, now: t0)
        return ((next.nextCheck - t0).seconds, next.notBefore.map { ($0 - t0).seconds })
    }

    @Test(
        arguments: [
            (0, 300), (1, 375), (2, 450), (4, 600), (8, 900), (40, 3_300), (284, 21_600), (288, 21_600),
            (40_000, 21_600), (Int.max, 21_600),
        ] as [(Int, Int64)]
    )
    func failuresStretchTheIntervalToSixHoursByTheirWeight(_ burden: Int, _ seconds: Int64) {
        #expect(next(.minutes(5), burden: burden).check == seconds)
        #expect(next(.minutes(5), burden: burden).notBefore == nil)
    }

    @Test(arguments: [FaultWeight.soft, .dns])
    func whatPassesByItselfIsTriedEveryHourAtLeast(_ weight: FaultWeight) {
        #expect(next(.minutes(5), burden: 400, last: weight).check == 3_600)
        #expect(next(.hours(2), burden: 400, last: weight).check == 7_200)
    }

    @Test(
        arguments: [
            ("dns", .dns), ("timeout", .soft), ("refused", .soft), ("http_500", .soft), ("http_503", .soft),
            ("http_429", .soft), ("http_521", .hard), ("http_404", .hard), ("http_410", .hard), ("http_403", .hard),
            ("notAFeed", .hard), ("tlsExpired", .hard), ("something_new", .hard),
        ] as [(String, FaultWeight)]
    )
    func whatOftenPassesWeighsLess(_ code: String, _ weight: FaultWeight) {
        #expect(FaultWeight.of(code) == weight)
    }

    @Test(arguments: [(0, 43_200), (1, 43_200), (50, 43_200)] as [(Int, Int64)])
    func aLongIntervalIsNotCutShort(_ failures: Int, _ seconds: Int64) {
        #expect(next(.hours(12), burden: failures * 4).check == seconds)
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
        let next = next(.minutes(5), burden: 12, retryAfter: .minutes(10))
        #expect(next.check == 1_200)
        #expect(next.notBefore == 600)
    }

    @Test func validatorsBelongToTheirAddress() {
        var state = FeedState(id: "heyuan", url: "https://a.cn/rss")
        (state.etag, state.lastModified, state.bodyHash) = ("\"1\"", "Thu, 20 Aug 2026 02:00:00 GMT", "ab")
        (state.firstSuccess, state.failures) = (t0, 2)
        (state.nextCheck, state.notBefore) = (t0 + .hours(6), t0 + .hours(24))
        let same = Feed(id: "heyuan", outlet: "河源", tier: "市級", url: "https://a.cn/rss", every: .hours(1))
        #expect(state.fitting(same) == state)
        let moved = state.fitting(Feed(id: "heyuan", outlet: "河源", tier: "市級", url: "https://a.cn/new"))
        #expect(moved.url == "https://a.cn/new")
        #expect(moved.etag == nil && moved.lastModified == nil && moved.bodyHash == nil)
        #expect(moved.firstSuccess == nil && moved.failures == 0)
        #expect(moved.nextCheck == nil && moved.notBefore == nil)
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
