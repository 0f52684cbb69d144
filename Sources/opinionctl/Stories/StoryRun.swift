import OpinionCore
import OpinionStore

/// Gives items their stories as the daemon does, in a store that is gone afterwards. How rare words are is learnt from
/// all of them first, as from an archive: once with every item for itself, then with the stories that were found so.
enum StoryRun {
    /// The story of every line, in their order.
    static func stories(of lines: [StoryLine]) async throws -> [StoryID] {
        let items = items(of: lines)
        let first = try await grouped(items, learning: items.map { [$0] })
        let found = Dictionary(grouping: items.indices) { first[$0] }
        return try await grouped(items, learning: found.values.map { $0.map { items[$0] } })
    }

    private static func grouped(_ items: [Item], learning stories: [[Item]]) async throws -> [StoryID] {
        let store = try OpinionStore.inMemory()
        return try await store.write { transaction in
            for story in stories { try transaction.countTerms(of: story) }
            var ids = [Int64](repeating: 0, count: items.count)
            for place in items.indices.sorted(by: { (items[$0].found, $0) < (items[$1].found, $1) }) {
                guard case .new(let id) = try transaction.archive(items[place]) else { continue }
                ids[place] = id
                _ = try transaction.assignStory(to: ArchivedItem(id: id, item: items[place]), isCounted: true)
            }
            // Last, since an item may show that two stories are one.
            return try ids.map { try transaction.view.story(ofItem: $0) ?? StoryID(0) }
        }
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
