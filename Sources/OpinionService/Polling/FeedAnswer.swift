import FeedParsing
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
    /// What was wrong with an answer that was read all the same: nothing is lost, and nothing is hidden.
    var complaint: FeedFault?
    let at: Instant
}
