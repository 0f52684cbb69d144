/// How much two items say the same.
package struct StorySimilarity: Sendable {
    let rarity: StoryRarity

    package init(rarity: StoryRarity) { self.rarity = rarity }

    /// From 0, nothing shared, to 1, the same title. What counts is the rare in titles that stands in the other's title
    /// or lead, measured mostly against the shorter title: a short title says what a long one says in full.
    package func score(_ one: StoryFeatures, _ other: StoryFeatures) -> Double {
        if let whole = one.wholeTitle, whole == other.wholeTitle { return 1 }
        var shared = 0.0
        one.titleTerms.forEachShared(with: other.titleTerms) { shared += rarity.weight($0) }
        guard shared > 0 else { return 0 }
        let (own, its) = (rarity.weight(one.titleTerms), rarity.weight(other.titleTerms))
        return shared / (Self.shorterShare * min(own, its) + (1 - Self.shorterShare) * max(own, its))
    }

    /// How much of the measure is the shorter title.
    static let shorterShare = 0.8
}
