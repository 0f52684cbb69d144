import OpinionCore
import OpinionStore

/// Gives items their stories as the daemon does, in a store that is gone afterwards. How rare words are is learnt from
/// all of them first, as from an archive.
enum StoryRun {
    /// The story of every line, in their order.
    static func stories(of lines: [StoryLine]) async throws -> [StoryID] {
        let store = try OpinionStore.inMemory()
        let items = items(of: lines)
        return try await store.write { transaction in
            for item in items { try transaction.countTerms(of: item) }
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
