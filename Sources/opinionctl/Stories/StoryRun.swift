import OpinionCore
import OpinionStore

/// Gives items their stories as the daemon does, in a store that is gone afterwards. How rare words are is learnt from
/// all of them first, as from an archive.
enum StoryRun {
    /// The story of every line, in their order.
    static func stories(of lines: [StoryLine]) async throws -> [StoryID] {
        let store = try OpinionStore.inMemory()
        let items = items(of: lines)
        let order = items.indices.sorted { (items[$0].found, $0) < (items[$1].found, $1) }
        let found = try await store.write { transaction in
            for item in items { try transaction.countTerms(of: item) }
            return try order.map { place -> StoryID in
                guard case .new(let id) = try transaction.archive(items[place]) else { return StoryID(0) }
                let archived = ArchivedItem(id: id, item: items[place])
                return try transaction.assignStory(to: archived, isCounted: true).story
            }
        }
        var stories = Array(repeating: StoryID(0), count: lines.count)
        for (place, story) in zip(order, found) { stories[place] = story }
        return stories
    }

    /// The daemon finds an item soon after it was published; one without a time counts as found with the one before.
    private static func items(of lines: [StoryLine]) -> [Item] {
        var last = lines.compactMap(\.published).min() ?? Instant(seconds: 0)
        return lines.enumerated().map { number, line in
            last = line.published ?? last
            return Item(
                feed: "stories",
                key: String(number),
                outlet: line.outlet,
                tier: "",
                url: line.url,
                title: line.title,
                summary: line.summary,
                found: last
            )
        }
    }
}
