/// A feed on which nobody can rely: what happens there is not seen.
package struct BlindFeed: Sendable, Hashable, Codable {
    /// From bad to worse: what was told is told again when it becomes worse.
    package enum Kind: String, Sendable, Hashable, Codable {
        /// It answers, and has brought nothing new for longer than it ever did.
        case silent
        /// It cannot be read.
        case unreadable
        /// Its server calls it gone for good.
        case retired
    }

    package let id: FeedID
    package let outlet: String
    package let kind: Kind
    /// The first look that failed, or the last news.
    package let since: Instant
    /// In words.
    package let cause: String
    /// The server that it is on, as people know it: `news.example`; nil where that says nothing.
    package let host: String?

    package init(
        id: FeedID,
        outlet: String,
        kind: Kind = .unreadable,
        since: Instant,
        cause: String,
        host: String? = nil
    ) {
        (self.id, self.outlet, self.kind) = (id, outlet, kind)
        (self.since, self.cause, self.host) = (since, cause, host)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(FeedID.self, forKey: .id)
        outlet = try container.decode(String.self, forKey: .outlet)
        kind = try container.decodeIfPresent(Kind.self, forKey: .kind) ?? .unreadable
        since = try container.decode(Instant.self, forKey: .since)
        cause = try container.decode(String.self, forKey: .cause)
        host = try container.decodeIfPresent(String.self, forKey: .host)
    }
}

extension BlindFeed.Kind: Comparable {
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .silent: 0
        case .unreadable: 1
        case .retired: 2
        }
    }
}
