/// What is remembered of a feed between polls. The validators are saved with the items they vouch for.
package struct FeedState: Sendable, Hashable {
    package let id: FeedID
    /// What the validators belong to: the address, and for lists how it is read (`Feed.mark`).
    package var url: String
    package var etag: String?
    package var lastModified: String?
    /// Hash of the last body that was stored: the same bytes need no parsing.
    package var bodyHash: String?
    package var firstSuccess: Instant?
    package var lastSuccess: Instant?
    /// When it last brought an item that was not known.
    package var lastNew: Instant?
    package var nextCheck: Instant?
    /// Asked for by the server; `feeds poll` respects it too.
    package var notBefore: Instant?
    /// The learnt interval.
    package var rhythm: TimeSpan?
    /// What the feed itself asked at its last change.
    package var wishes: FeedWishes?
    /// What it is like while it is well.
    package var habits: FeedHabits
    /// Where it says it has moved for good.
    package var move: FeedMove?
    /// When a whole answer came last, with a body and not only 「nothing changed」.
    package var lastBody: Instant?
    /// Looks in a row that failed with `fault`.
    package var failures: Int
    /// What all failures in a row weigh, in quarters (`FaultWeight`).
    package var burden: Int
    package var fault: FeedFault?
    package var failingSince: Instant?

    package init(id: FeedID, url: String) {
        self.id = id
        self.url = url
        habits = FeedHabits()
        (failures, burden) = (0, 0)
    }

    /// What `bodyHash` says after a look that read the first page of a list and not all that it should have.
    package static let unfinished = "unfinished"

    /// It said often enough that it is gone for good (410); it is looked at once a day in case it was wrong.
    package var isRetired: Bool { fault?.code == FeedFault.gone && failures >= 3 }

    /// Where it is asked: its configured address, or the one that it moved to.
    package func address(of feed: Feed) -> String {
        guard let move, move.isAdopted, url.prefix(while: { $0 != " " }) == feed.url else { return feed.url }
        return move.url
    }

    /// From the last look to the next, with what the outlet wishes; nil while it fails.
    package var planned: TimeSpan? {
        guard failures == 0, let lastSuccess, let nextCheck else { return nil }
        return nextCheck - lastSuccess
    }

    /// How often it is looked at, as things stand.
    package func interval(of feed: Feed) -> TimeSpan { feed.isLearning ? rhythm ?? feed.every : feed.every }

    /// The state for the feed as it is configured now: validators of another address, or of other selectors, are
    /// forgotten, and the first answer of another address is old news again.
    package func fitting(_ feed: Feed) -> FeedState {
        guard url != feed.mark else { return self }
        var fresh = self
        fresh.url = feed.mark
        (fresh.etag, fresh.lastModified, fresh.bodyHash) = (nil, nil, nil)
        if url.prefix(while: { $0 != " " }) != feed.url {
            (fresh.firstSuccess, fresh.lastNew, fresh.move, fresh.habits) = (nil, nil, nil, FeedHabits())
            // What the old server asked, and how badly it failed, is none of the new one's business.
            (fresh.nextCheck, fresh.notBefore, fresh.failures, fresh.burden) = (nil, nil, 0, 0)
        }
        return fresh
    }
}

/// Why a feed could not be read.
package struct FeedFault: Error, Sendable, Hashable, Codable {
    /// The code of a feed that its server calls gone for good.
    package static let gone = "http_410"

    /// Stable name for scripts: `dns`, `timeout`, `http_404`, `not_a_feed` …
    package let code: String
    /// A sentence in the bureau's language.
    package let text: String

    package init(code: String, text: String) {
        self.code = code
        self.text = text
    }
}
