/// How alike two sets of items are: half the mean of the two most alike pairs, half the mean of how well each item of
/// the smaller set is placed among the others. So two sets that only one odd item joins stay apart.
struct StoryLinkage {
    let score: Double
    /// The item of the other set that is most like one of the first.
    let nearest: Int64

    /// - Returns: nil when no two items are like at all.
    init?(_ one: [StoryItem], _ other: [StoryItem], _ score: (StoryItem, StoryItem) -> Double) {
        let rows = one.map { item in other.map { score(item, $0) } }
        let all = rows.flatMap(\.self)
        guard let best = all.max(), best > 0, let place = all.firstIndex(of: best) else { return nil }
        nearest = other[place % other.count].id
        let columns = other.indices.map { column in rows.map { $0[column] } }
        let smaller = one.count <= other.count ? rows : columns
        self.score = (Self.bestTwo(all) + smaller.reduce(0) { $0 + Self.bestTwo($1) } / Double(smaller.count)) / 2
    }

    private static func bestTwo(_ scores: [Double]) -> Double {
        let best = scores.sorted(by: >).prefix(2)
        return best.reduce(0, +) / Double(max(best.count, 1))
    }
}
