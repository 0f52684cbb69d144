/// The id of a feed, as its file names it.
package typealias FeedID = String

/// An address that is polled, and the outlet behind it.
package struct Feed: Hashable, Sendable, Codable {
    package let id: FeedID
    package let outlet: String
    /// 央媒、省級、市級、行業、論壇、自媒體, or what the bureau calls it.
    package let tier: String
    package let url: String
    /// The interval between polls.
    package let every: TimeSpan
    /// True for an outlet of the place itself: its items satisfy every `place:` filter.
    package let isLocal: Bool

    package init(
        id: FeedID,
        outlet: String,
        tier: String,
        url: String,
        every: TimeSpan = .minutes(5),
        isLocal: Bool = false
    ) {
        (self.id, self.outlet, self.tier) = (id, outlet, tier)
        (self.url, self.every, self.isLocal) = (url, every, isLocal)
    }
}
