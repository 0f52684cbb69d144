import FeedParsing
import HTTPTransfer
import OpinionCore

/// What one look at a feed brought.
struct FeedAnswer: Sendable {
    enum Content: Sendable {
        /// 304, or the very bytes of the last time.
        case unchanged
        /// Items, in the feed's order.
        case items([Item])
        case failed(FeedFault, retryAfter: TimeSpan?)
    }

    let feed: Feed
    let content: Content
    let etag: String?
    let lastModified: String?
    let bodyHash: String?
    /// The server's, where one answered.
    let address: IPAddress?
    /// How long the answer stays fresh, by its headers.
    let freshness: TimeSpan
    /// What was wrong with an answer that was read all the same: nothing is lost, and nothing is hidden.
    var complaint: FeedFault?
    /// What the feed itself asks; nil where it asks nothing.
    var wishes: FeedWishes?
    /// Where the server says the feed has moved for good.
    var movedTo: String?
    /// The whole answer came, and not only 「nothing changed」.
    var hasBody = false
    /// Its server is in trouble and was not asked; it is tried again after this.
    var sparedFor: TimeSpan?
    let at: Instant

    /// Items that it showed, known or not.
    var count: Int { items?.count ?? 0 }

    /// nil where none were read.
    var items: [Item]? {
        if case .items(let items) = content { items } else { nil }
    }

    /// nil where nothing failed.
    var fault: FeedFault? {
        if case .failed(let fault, _) = content { fault } else { nil }
    }
}

extension FeedAnswer {
    /// That of a look that nobody took: its failure was known before.
    init(_ feed: Feed, failed fault: FeedFault, spared wait: TimeSpan, at now: Instant) {
        self.init(
            feed: feed,
            content: .failed(fault, retryAfter: nil),
            etag: nil,
            lastModified: nil,
            bodyHash: nil,
            address: nil,
            freshness: .zero,
            sparedFor: wait,
            at: now
        )
    }
}
