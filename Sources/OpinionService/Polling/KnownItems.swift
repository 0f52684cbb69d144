import OpinionCore
import OpinionStore

/// Asks the archive which items of a feed it has.
struct KnownItems: Sendable {
    let store: OpinionStore

    /// True when none of these is known; false also when the archive cannot say.
    func isNew(_ items: [Item], of feed: Feed) async -> Bool {
        let keys = items.map(\.key)
        let known = try? await store.read { try $0.knownItems(feed: feed.id, keys: keys) }
        return known?.isEmpty ?? false
    }
}
