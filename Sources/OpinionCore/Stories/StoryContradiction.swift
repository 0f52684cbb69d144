/// Whether two items name different places or figures for what they report in like words: two happenings, then.
enum StoryContradiction {
    static func holds(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        figuresDiffer(one.facts, other.facts) || placesDiffer(one, other) || subjectsDiffer(one, other)
    }

    /// Both have figures of a unit, and none in common. The dead and the injured are no such figures: they rise.
    private static func figuresDiffer(_ one: StoryFacts, _ other: StoryFacts) -> Bool {
        one.figures.contains { unit, figures in
            other.figures[unit].map { figures.isDisjoint(with: $0) } ?? false
        }
    }

    /// Both name places of a kind, none in common, and neither's name stands anywhere in the other.
    private static func placesDiffer(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        one.facts.places.contains { kind, names in
            guard let others = other.facts.places[kind], names.isDisjoint(with: others) else { return false }
            return !names.contains(where: other.says) && !others.contains(where: one.says)
        }
    }

    /// The titles begin alike but for two or three characters, and go on alike: the same sentence of another subject
    /// (「河源化工廠爆炸」, 「梅州化工廠爆炸」; 「廣東河源一工廠」, 「廣東梅州一工廠」).
    private static func subjectsDiffer(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        let (mine, its) = (one.headline.scalars, other.headline.scalars)
        let length = min(mine.count, its.count)
        let start = (0..<length).first { mine[$0] != its[$0] } ?? length
        let end = (start..<length).first { mine[$0] == its[$0] } ?? length
        guard 2...3 ~= end - start, end + 1 < length, mine[end + 1] == its[end + 1],
            start == 0 || start <= 4 && indefinite.contains(mine[end])
        else { return false }
        let (own, foreign) = (Array(mine[start..<end]), Array(its[start..<end]))
        guard (own + foreign).allSatisfy(StoryTerm.isHan) else { return false }
        return !other.says(own) && !one.says(foreign)
    }

    /// 一 and 某 follow the name of a place in a headline: 河源一工廠.
    private static let indefinite = Set("一某".unicodeScalars.map(\.value))
}

extension StoryFeatures {
    /// Whether the title or lead holds these scalars.
    fileprivate func says(_ scalars: [UInt32]) -> Bool {
        headline.scalars.holds(scalars) || lead.unicodeScalars.map(\.value).holds(scalars)
    }
}

extension [UInt32] {
    fileprivate func holds(_ part: [UInt32]) -> Bool {
        guard let first = part.first, count >= part.count else { return false }
        return (0...(count - part.count)).contains { place in
            self[place] == first && self[place..<(place + part.count)].elementsEqual(part)
        }
    }
}
