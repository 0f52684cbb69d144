/// Whether two reports say enough alike for a person to be asked whether they tell of one happening. The name of a
/// county and a number of dead are shared by hundreds of happenings: something of what happened must be shared, too.
package enum StoryHint {
    /// Pairs of characters, or words, that say what happened.
    private static let enough = 2

    package static func isReal(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        if let whole = one.wholeTitle, whole == other.wholeTitle { return true }
        let (mine, its) = (telling(one), telling(other))
        let shared = mine.title.intersection(its.all).union(its.title.intersection(mine.all))
        return shared.count >= enough
    }

    /// The terms that are neither a place nor what the news says of every accident.
    private static func telling(_ features: StoryFeatures) -> (title: Set<StoryTerm>, all: Set<StoryTerm>) {
        let text = features.headline
        let places = places(in: text.scalars)
        let pairs = text.pairs.indices.compactMap { places.contains($0) ? nil : text.pairs[$0] }
        // A number alone is met anywhere.
        let words = text.words.filter { $0.term.isLatin || $0.hasPoint }.map(\.term)
        let title = Set(pairs + words).subtracting(usual)
        return (title, title.union(features.leadTerms).subtracting(usual))
    }

    /// Where pairs end that belong to the name of a province, city, county, town or village, or join it to what follows.
    private static func places(in scalars: [UInt32]) -> Set<Int> {
        let found = scalars.indices.filter { kinds.contains(scalars[$0]) && $0 >= 2 }
        return Set(found.flatMap { ($0 - 1)...($0 + 1) })
    }

    private static let kinds = Set("省市县区镇乡村".unicodeScalars.map(\.value))
    private static let usual = Set(
        [
            "人死亡", "人死伤", "人受伤", "人伤亡", "人遇难", "人身亡", "人被困", "人失联", "人失踪", "人重伤", "人轻伤", "人送医", "致人",
            "发生一起", "发生事故", "一起事故", "事故致", "事故已致", "突发", "官方通报", "最新进展", "最新通报", "情况通报", "正在调查", "原因调查",
            "有关部门介入", "记者获悉", "目前",
        ].flatMap { StoryText(Array($0.unicodeScalars.map(\.value))).terms }
    )
}
