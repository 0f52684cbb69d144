import OpinionCore
import Testing

@Suite("A feed that says it has moved for good")
struct FeedMoveTests {
    private func after(_ targets: [String?]) -> FeedMove? {
        targets.reduce(nil) { FeedMove.after($0, target: $1) }
    }

    @Test(
        arguments: [
            (["b"], false), (["b", "b"], false), (["b", "b", "b"], true), (["b", "b", nil, "b"], false),
            (["b", "b", "c", "b"], false), (["b", "c", "c", "c"], true),
        ] as [([String?], Bool)]
    )
    func isBelievedAfterThreeSightingsInARow(_ targets: [String?], _ isAdopted: Bool) {
        #expect((after(targets)?.isAdopted ?? false) == isAdopted)
    }

    @Test func whatWasAdoptedStaysWhileItAnswersThere() {
        #expect(after(["b", "b", "b", nil, nil]) == FeedMove(url: "b", sightings: 3))
    }

    @Test(
        arguments: [
            ("https://a.cn/rss", "https://b.cn/rss", true), ("http://a.cn/rss", "https://a.cn/rss", true),
            ("https://a.cn/rss", "http://a.cn/rss", false), ("HTTPS://a.cn/rss", "http://b.cn/", false),
            ("http://a.cn/rss", "http://a.cn/rss", false),
        ] as [(String, String, Bool)]
    )
    func encryptionIsNeverGivenUp(_ url: String, _ target: String, _ isFit: Bool) {
        #expect(FeedMove.isFit(target, for: url) == isFit)
    }

    @Test func itIsAskedWhereItMovedToUntilItIsConfiguredElsewhere() {
        func feed(_ url: String) -> Feed { Feed(id: "a", outlet: "甲", tier: "市級", url: url) }
        var state = FeedState(id: "a", url: "http://a.cn/rss")
        state.move = FeedMove(url: "http://b.cn/rss", sightings: 2)
        #expect(state.address(of: feed("http://a.cn/rss")) == "http://a.cn/rss")
        state.move = FeedMove(url: "http://b.cn/rss", sightings: 3)
        #expect(state.address(of: feed("http://a.cn/rss")) == "http://b.cn/rss")
        #expect(state.address(of: feed("http://c.cn/rss")) == "http://c.cn/rss")
        #expect(state.fitting(feed("http://c.cn/rss")).move == nil)
    }
}
