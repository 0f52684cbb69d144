/// The id of a feed, as its file names it.
package typealias FeedID = String

/// An address that is polled, and the outlet behind it.
package struct Feed: Hashable, Sendable {
    package let id: FeedID
    package let outlet: String
    /// 央媒、省級、市級、行業、論壇、自媒體, or what the bureau calls it.
    package let tier: String
    package let url: String
    /// The interval between looks; where it is learnt, the first.
    package let every: TimeSpan
    /// No interval was given: it is learnt from what the feed brings.
    package let isLearning: Bool
    /// True for an outlet of the place itself: its items satisfy every `place:` filter.
    package let isLocal: Bool
    /// What stands at the address, and how it is read.
    package let form: FeedForm
    /// Of dates without a zone: a name of the time-zone database, or `+08:00`; nil for the bureau's.
    package let timezone: String?
    /// How long it may bring nothing new.
    package let silence: SilenceLimit
    /// Where it stands among the feeds, such as 省級媒體; people choose by it, and nothing else depends on it.
    package let group: String?
    /// What its requests carry, and their way.
    package let pass: FeedPass

    package init(
        id: FeedID,
        outlet: String,
        tier: String,
        url: String,
        every: TimeSpan? = nil,
        isLocal: Bool = false,
        form: FeedForm = .feed,
        timezone: String? = nil,
        silence: SilenceLimit = .learnt,
        group: String? = nil,
        pass: FeedPass = FeedPass()
    ) {
        (self.id, self.outlet, self.tier) = (id, outlet, tier)
        (self.url, self.every, isLearning) = (url, every ?? FeedRhythm.first, every == nil)
        self.isLocal = isLocal
        (self.form, self.timezone, self.silence) = (form, timezone, silence)
        self.group = group
        self.pass = pass
    }
}

extension Feed {
    /// What validators belong to: the address, and behind a space the hash of how a list there is read.
    package var mark: String {
        switch form {
        case .feed, .sitemap: return url
        case .page, .json:
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in "\(form)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            return "\(url) \(String(hash, radix: 16))"
        }
    }
}
