/// How much two items say the same.
package struct StorySimilarity: Sendable {
    let rarity: StoryRarity

    package init(rarity: StoryRarity) { self.rarity = rarity }

    /// From 0, nothing shared, to `same`. Three things count: how much of what is rare in the titles is shared, measured
    /// mostly against the shorter title, since it says in brief what the long one says in full; a second shared string;
    /// and the length of the first where there is a second: one name alone is no happening.
    /// - Parameter rarity: knows the terms of `one`.
    func score(_ one: StoryItem, _ other: StoryItem) -> Double {
        let (mine, its) = (one.features, other.features)
        guard mine.isNear(its) else { return 0 }
        if let whole = mine.wholeTitle, whole == its.wholeTitle { return Self.same }
        let shared = shared(mine, its)
        guard shared > 0 else { return 0 }
        let runs = StoryRuns(mine.headline, its.headline, rarity)
        var score = Self.share(shared, of: one.weight, other.weight)
        if runs.second > 0 { score += Self.longRun * min(max(runs.first - Self.chanceRun, 0) / Self.chanceRun, 1) }
        score += Self.secondRun * min(runs.second / Self.chanceRun, 1)
        if mine.isDigest || its.isDigest { score *= Self.digest }
        return StoryContradiction.holds(mine, its) ? score * Self.contradicted : score
    }

    /// What titles of these weights share, against what they say.
    static func share(_ shared: Double, of weight: Double, _ other: Double) -> Double {
        let measure = shorterShare * min(weight, other) + (1 - shorterShare) * max(weight, other)
        return measure > 0 ? min(1, shared / measure) : 0
    }

    /// The weight of what both titles say; what only the other's lead says counts half.
    private func shared(_ one: StoryFeatures, _ other: StoryFeatures) -> Double {
        var shared = 0.0
        one.titleTerms.forEachShared(with: other.titleTerms) { shared += rarity.weight($0) }
        one.titleTerms.forEachShared(with: other.leadTerms) { shared += Self.inLead * rarity.weight($0) }
        one.leadTerms.forEachShared(with: other.titleTerms) { shared += Self.inLead * rarity.weight($0) }
        return shared
    }

    static let same = 1.4
    /// How much of the measure is the shorter title.
    static let shorterShare = 0.6
    /// Two pairs, three characters, are shared by chance: the name of a person or an office.
    static let chanceRun = 2.0
    static let longRun = 0.3
    static let secondRun = 0.1
    /// A lead says more than its title, and more that many say.
    static let inLead = 0.5
    /// A digest belongs to none of its happenings, unless it is another's copy.
    static let digest = 0.6
    /// However alike the words: not even the same sentence of another place is like enough.
    static let contradicted = 0.25
}
