/// What becomes of an item among the stories.
package enum StoryDecision: Sendable, Hashable {
    /// It belongs to a story; others that it shows to be the same are one with it from now on.
    case join(StoryID, StoryReason, absorbed: [StoryID])
    case new
}

/// Why an item belongs to a story.
package struct StoryReason: Sendable, Hashable {
    /// The item of the story that is most like it.
    package let nearest: Int64
    /// From 0 to 1.
    package let score: Double
    /// Other stories that it is like enough to belong to, too.
    package let others: [StoryID]

    package init(nearest: Int64, score: Double, others: [StoryID] = []) {
        (self.nearest, self.score, self.others) = (nearest, min(score, 1), others)
    }
}

/// Decides which story an item belongs to: the one whose items are most like it, when they are like enough. Then that
/// story may turn out to be one with another near it.
package struct StoryGrouping: Sendable {
    /// Nothing that is further apart in time is one story, but for the very same article.
    package static let window = TimeSpan.hours(72)
    /// From here on two sets of items are one story.
    static let enough = 0.34
    private let similarity: StorySimilarity

    /// - Parameter rarity: of the terms of the item, and of the neighbours' titles.
    package init(rarity: StoryRarity) { similarity = StorySimilarity(rarity: rarity) }

    /// How much of what they say titles of these weights share: which are worth comparing.
    package static func share(_ shared: Double, of weight: Double, _ other: Double) -> Double {
        StorySimilarity.share(shared, of: weight, other)
    }

    /// The candidates whose stories are worth a closer look, the most alike first.
    package static func promising(
        _ item: StoryItem,
        among candidates: [(story: StoryID, item: StoryItem)],
        rarity: StoryRarity
    ) -> [StoryID] {
        let similarity = StorySimilarity(rarity: rarity)
        var best: [StoryID: Double] = [:]
        for (story, other) in candidates {
            best[story] = max(best[story] ?? 0, similarity.score(item, other))
        }
        return best.filter { $0.value >= enough / 2 }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    }

    /// - Parameter mayMerge: the item is new; one that was judged before merges no stories.
    package func decide(_ item: StoryItem, among neighbours: [StoryNeighbour], mayMerge: Bool = true) -> StoryDecision {
        let links = neighbours.compactMap { neighbour in
            linkage(item, neighbour).map { (neighbour: neighbour, linkage: $0) }
        }
        // Of equals the youngest: what an officer puts apart is younger than what it was taken from.
        let fitting = links.filter { $0.linkage.score >= Self.enough }
            .sorted { ($0.linkage.score, $0.neighbour.story) > ($1.linkage.score, $1.neighbour.story) }
        guard let best = fitting.first else { return .new }
        let merged = mayMerge ? merged(item, best.neighbour, links.map(\.neighbour)) : [best.neighbour]
        let story = Self.survivor(merged)
        let absorbed = merged.map(\.story).filter { $0 != story }
        let others = fitting.map(\.neighbour.story).filter { $0 != story && !absorbed.contains($0) }
        let reason = StoryReason(nearest: best.linkage.nearest, score: best.linkage.score, others: others)
        return .join(story, reason, absorbed: absorbed)
    }

    /// What an officer put into a story speaks for it alone, too: the next item like it follows the correction.
    private func linkage(_ item: StoryItem, _ neighbour: StoryNeighbour) -> StoryLinkage? {
        let settled = neighbour.items.filter(\.isSettled)
        return [neighbour.items, settled].compactMap { StoryLinkage([item], $0, similarity.score) }
            .max { $0.score < $1.score }
    }

    /// The best story, and what is one with it when the item is in it.
    private func merged(_ item: StoryItem, _ best: StoryNeighbour, _ all: [StoryNeighbour]) -> [StoryNeighbour] {
        var merged = [best]
        var rest = all.filter { $0.story != best.story }
        while true {
            let items = Self.latest(merged.flatMap(\.items) + [item])
            let isBound = merged.contains(where: \.isBound)
            let next = rest.filter { !isBound || !$0.isBound }
                .compactMap { each in StoryLinkage(items, each.items, similarity.score).map { (each, $0.score) } }
                .max { ($0.1, $0.0.story) < ($1.1, $1.0.story) }
            guard let next, next.1 >= Self.enough else { return merged }
            merged.append(next.0)
            rest.removeAll { $0.story == next.0.story }
        }
    }

    private static func latest(_ items: [StoryItem]) -> [StoryItem] {
        Array(items.sorted { $0.id < $1.id }.suffix(StoryNeighbour.most))
    }

    /// The one that an incident or an officer relies on, else the oldest.
    private static func survivor(_ stories: [StoryNeighbour]) -> StoryID {
        (stories.first(where: \.isBound) ?? stories.min { $0.story < $1.story } ?? stories[0]).story
    }
}
