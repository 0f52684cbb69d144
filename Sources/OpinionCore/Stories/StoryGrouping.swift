/// An item that may report the same happening.
package struct StoryCandidate: Sendable {
    package let item: Int64
    package let story: StoryID
    package let features: StoryFeatures
    /// The item has the very address of the new one: it is the same article.
    package let isSameArticle: Bool

    package init(item: Int64, story: StoryID, features: StoryFeatures, isSameArticle: Bool = false) {
        (self.item, self.story, self.features) = (item, story, features)
        self.isSameArticle = isSameArticle
    }
}

/// What becomes of an item among the stories.
package enum StoryDecision: Sendable, Hashable {
    case join(StoryID, StoryReason)
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
        (self.nearest, self.score, self.others) = (nearest, score, others)
    }
}

/// Decides which story an item belongs to: the one whose items are most like it, when they are like enough.
package enum StoryGrouping {
    /// Nothing that is further apart in time is one story, but for the very same article.
    package static let window = TimeSpan.hours(72)
    /// From here on two items are one story.
    static let enough = 0.3

    /// - Parameters:
    ///   - candidates: items that share something rare with it.
    ///   - rarity: of the terms of all of them.
    package static func decide(
        _ features: StoryFeatures,
        candidates: [StoryCandidate],
        rarity: StoryRarity
    ) -> StoryDecision {
        if let same = candidates.first(where: \.isSameArticle) {
            return .join(same.story, StoryReason(nearest: same.item, score: 1))
        }
        let similarity = StorySimilarity(rarity: rarity)
        var scores: [StoryID: [(score: Double, item: Int64)]] = [:]
        for candidate in candidates where apart(features, candidate.features) <= window {
            let score = similarity.score(features, candidate.features)
            if score > 0 { scores[candidate.story, default: []].append((score, candidate.item)) }
        }
        // Of equals the youngest: what an officer puts apart is younger than what it was taken from.
        let fitting = scores.map { (story: $0.key, linkage: linkage($0.value), nearest: nearest($0.value)) }
            .filter { $0.linkage >= enough }.sorted { ($0.linkage, $0.story) > ($1.linkage, $1.story) }
        guard let best = fitting.first else { return .new }
        let others = fitting.dropFirst().map(\.story)
        return .join(best.story, StoryReason(nearest: best.nearest, score: best.linkage, others: others))
    }

    /// The mean of the two most alike: one odd title does not draw in what only it is like.
    private static func linkage(_ scores: [(score: Double, item: Int64)]) -> Double {
        let best = scores.map(\.score).sorted(by: >).prefix(2)
        return best.reduce(0, +) / Double(best.count)
    }

    private static func nearest(_ scores: [(score: Double, item: Int64)]) -> Int64 {
        scores.max { ($0.score, $1.item) < ($1.score, $0.item) }?.item ?? 0
    }

    private static func apart(_ one: StoryFeatures, _ other: StoryFeatures) -> TimeSpan {
        one.at > other.at ? one.at - other.at : other.at - one.at
    }
}
