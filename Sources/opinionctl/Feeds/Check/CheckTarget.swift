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

    init(place: Place) {
        self.place = place
        feed = nil
    }

    init(feed: Feed) {
        place = .address(feed.url)
        self.feed = feed
    }

    /// How the report calls it.
    var name: String {
        switch place {
        case .address(let address): feed.map { "\($0.id)  \(address)" } ?? address
        case .file(let file): file
        }
    }
}
