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
    let at: Instant

    /// Items that it showed, known or not.
    var count: Int {
        if case .items(let items) = content { items.count } else { 0 }
    }
}
