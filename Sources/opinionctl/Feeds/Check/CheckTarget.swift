import FeedParsing
import OpinionCore

/// What `feeds check` looks at.
struct CheckTarget: Sendable {
    enum Place: Sendable {
        case address(String)
        case file(String)
    }

    let place: Place
    /// The feed as a list names it; nil for what was given by itself.
    let feed: Feed?
    /// The address that a file stands for; links are resolved against it.
    let base: String?
    /// Of dates without a zone; nil for what the command says. Found when the target is made, before other threads run.
    let zone: ZoneOffset?

    init(place: Place, feed: Feed? = nil, base: String? = nil) {
        (self.place, self.feed) = (place, feed)
        self.base = base ?? feed?.url
        zone = feed?.timezone.flatMap(ZoneOffset.init(argument:))
    }

    init(feed: Feed) { self.init(place: .address(feed.url), feed: feed) }

    /// How it is read.
    var form: FeedForm { feed?.form ?? .feed }

    /// How the report calls it.
    var name: String { feed.map { "\($0.id)  \(address)" } ?? address }

    /// The address or path alone.
    var address: String {
        switch place {
        case .address(let address): address
        case .file(let file): file
        }
    }
}
