/// Whether two items name different places, bodies or figures for what they report in like words: two happenings, then.
enum StoryContradiction {
    static func holds(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        figuresDiffer(one.facts, other.facts) || namesDiffer(one, other) || subjectsDiffer(one, other)
            || sentencesDiffer(one, other) || wordsDiffer(one.headline.letters, other.headline.letters)
    }

    /// Both have figures of a unit, and none in common. The dead and the injured are no such figures: they rise.
    private static func figuresDiffer(_ one: StoryFacts, _ other: StoryFacts) -> Bool {
        one.figures.contains { unit, figures in
            other.figures[unit].map { figures.isDisjoint(with: $0) } ?? false
        }
    }

    /// Both name places or bodies of a kind, none in common, and neither's name stands anywhere in the other.
    private static func namesDiffer(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        one.facts.names.contains { kind, names in
            guard let others = other.facts.names[kind], names.isDisjoint(with: others) else { return false }
            return !names.contains(where: other.says) && !others.contains(where: one.says)
        }
    }

    /// The titles begin alike but for two or three characters, and go on alike: another subject
    /// (「河源化工廠爆炸」, 「梅州化工廠爆炸」; 「廣東河源一工廠」, 「廣東梅州一工廠」).
    private static func subjectsDiffer(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        let (mine, its) = (one.headline.scalars, other.headline.scalars)
        let start = mine.sharedStart(with: its)
        let length = min(mine.count, its.count)
        let end = (start..<length).first { mine[$0] == its[$0] } ?? length
        guard 2...3 ~= end - start, mine[end...].prefix(3).elementsEqual(its[end...].prefix(3)), end + 2 < length,
            start == 0 || start <= 4 && indefinite.contains(mine[end])
        else { return false }
        let (own, foreign) = (Array(mine[start..<end]), Array(its[start..<end]))
        guard (own + foreign).allSatisfy(StoryTerm.isHan) else { return false }
        return !other.says(own) && !one.says(foreign)
    }

    /// The same sentence of something else: the titles are alike before and behind one place, where each says what the
    /// other does not (「東源縣甲乙廠生產地條鋼被查」, 「東源縣丙丁廠生產地條鋼被查」). Where only figures or an
    /// indefinite word differ, it is the same happening later or in other words.
    private static func sentencesDiffer(_ one: StoryFeatures, _ other: StoryFeatures) -> Bool {
        let (mine, its) = (one.headline.letters, other.headline.letters)
        let start = mine.sharedStart(with: its)
        let end = mine.dropFirst(start).reversed().sharedStart(with: its.dropFirst(start).reversed())
        let own = Array(mine.dropFirst(start).dropLast(end))
        let foreign = Array(its.dropFirst(start).dropLast(end))
        let longest = max(own.count, foreign.count)
        guard end >= 2, start + end >= (start >= 2 ? longest : 2 * longest) else { return false }
        let (ownWords, foreignWords) = (content(own), content(foreign))
        guard !ownWords.isEmpty, !foreignWords.isEmpty, ownWords.isDisjoint(with: foreignWords) else { return false }
        return !other.says(own) && !one.says(foreign)
    }

    /// The same sentence, place for place, of other things (「女子網購手機收到磚頭」, 「男子網購龍蝦收到死蝦」).
    private static func wordsDiffer(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        guard one.count == other.count else { return false }
        let places = one.indices.filter { one[$0] != other[$0] }
        guard places.count > 2, places.count * 2 <= one.count else { return false }
        let (own, foreign) = (content(places.map { one[$0] }), content(places.map { other[$0] }))
        return own.count > 2 && foreign.count > 2 && own.isDisjoint(with: foreign)
    }

    private static func content(_ scalars: [UInt32]) -> Set<UInt32> {
        Set(scalars.filter(StoryTerm.isHan)).subtracting(counting)
    }

    /// 一 and 某 follow the name of a place in a headline: 河源一工廠.
    private static let indefinite = Set("一某".unicodeScalars.map(\.value))
    /// Figures in Han characters, and words for one of many.
    private static let counting = Set("〇一二三四五六七八九十两百千万亿几数多某".unicodeScalars.map(\.value))
}

extension StoryFeatures {
    /// Whether the title or lead holds these scalars.
    fileprivate func says(_ scalars: [UInt32]) -> Bool {
        headline.letters.holds(scalars) || headline.scalars.holds(scalars)
            || lead.unicodeScalars.map(\.value).holds(scalars)
    }
}

extension Collection<UInt32> {
    /// How many elements both begin with.
    fileprivate func sharedStart(with other: some Collection<UInt32>) -> Int {
        zip(self, other).prefix { $0 == $1 }.count
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
