import OpinionCore
import OpinionFiles

/// Feeds from several lists, each once: what is there already is left out, and an id that is taken gives way.
struct ImportedFeeds: Sendable {
    /// A feed that was left out.
    struct Double: Sendable, Equatable {
        let feed: Feed
        /// The file that it came from.
        let file: String
        /// The id that the address has already.
        let known: FeedID
        /// Whether the configuration has it, or an earlier file.
        let isConfigured: Bool
    }

    private(set) var new: [Feed] = []
    private(set) var doubles: [Double] = []
    /// Ids that were taken by another address, and what stands in their place.
    private(set) var renamed: [(old: FeedID, new: FeedID)] = []
    private let configured: Set<String>
    private var urls: [String: FeedID]
    private var ids: Set<FeedID>

    /// - Parameter known: what the configuration has.
    init(known: [Feed]) {
        configured = Set(known.map(\.url))
        urls = Dictionary(known.map { ($0.url, $0.id) }) { first, _ in first }
        ids = Set(known.map(\.id))
    }

    mutating func add(_ feeds: [Feed], of file: String) {
        for feed in feeds {
            if let id = urls[feed.url] {
                let isConfigured = configured.contains(feed.url)
                doubles.append(Double(feed: feed, file: file, known: id, isConfigured: isConfigured))
            } else {
                append(ids.contains(feed.id) ? rename(feed) : feed)
            }
        }
    }

    private mutating func append(_ feed: Feed) {
        new.append(feed)
        urls[feed.url] = feed.id
        ids.insert(feed.id)
    }

    private mutating func rename(_ feed: Feed) -> Feed {
        let id = DerivedID.of(feed.url)
        renamed.append((feed.id, id))
        return feed.named(id)
    }
}

extension Feed {
    /// The same feed under another id.
    fileprivate func named(_ id: FeedID) -> Feed {
        Feed(
            id: id,
            outlet: outlet,
            tier: tier,
            url: url,
            every: isLearning ? nil : every,
            isLocal: isLocal,
            form: form,
            timezone: timezone,
            silence: silence,
            group: group,
            pass: pass
        )
    }
}
