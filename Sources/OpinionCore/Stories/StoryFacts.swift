/// What of a headline can contradict another: places with what they are (縣, 區, 鎮 …), figures that stay what they are
/// (an age, a date, the number of a road), each by its pattern.
struct StoryFacts: Hashable, Sendable {
    /// A kind of place, from the widest; a county and a district are of one kind.
    enum Kind: Int, Sendable, Hashable, CaseIterable {
        case province, city, county, town, village
    }

    /// The two characters before the word for the kind.
    private(set) var places: [Kind: Set<[UInt32]>] = [:]
    /// The figures before a unit, and the numbers of roads under the unit 0.
    private(set) var figures: [UInt32: Set<[UInt32]>] = [:]

    init(_ scalars: [UInt32]) {
        for index in scalars.indices {
            readPlace(scalars, at: index)
            readFigure(scalars, endingBefore: index)
        }
    }

    private mutating func readPlace(_ scalars: [UInt32], at index: Int) {
        guard let word = Self.words[scalars[index]], index >= 2,
            StoryTerm(scalars[index - 2], scalars[index - 1]) != nil,
            !word.never.contains(scalars[index - 1]),
            Self.words[scalars[index - 1]] == nil, Self.words[scalars[index - 2]] == nil,
            index + 1 == scalars.count || !word.neverBefore.contains(scalars[index + 1])
        else { return }
        places[word.kind, default: []].insert([scalars[index - 2], scalars[index - 1]])
    }

    private mutating func readFigure(_ scalars: [UInt32], endingBefore unit: Int) {
        var start = unit
        while start > 0, StoryText.isDigit(scalars[start - 1]) || scalars[start - 1] == 0x2E { start -= 1 }
        if start < unit, Self.units.contains(scalars[unit]) {
            // 10級 is a wind that rises; 3.2級 is this earthquake.
            guard scalars[unit] != Self.magnitude || scalars[start..<unit].contains(0x2E) else { return }
            figures[scalars[unit], default: []].insert(Array(scalars[start..<unit]))
        }
        readRoad(scalars, at: unit)
    }

    /// `g25`, `s14`
    private mutating func readRoad(_ scalars: [UInt32], at start: Int) {
        guard scalars[start] == 0x67 || scalars[start] == 0x73,
            start == 0 || !StoryText.isWord(scalars[start - 1])
        else { return }
        var end = start + 1
        while end < scalars.count, StoryText.isDigit(scalars[end]) { end += 1 }
        guard 2...5 ~= end - start, end == scalars.count || !StoryText.isLetter(scalars[end]) else { return }
        figures[0, default: []].insert(Array(scalars[start..<end]))
    }

    private struct Word {
        let kind: Kind
        /// Characters that make another word of it: 小區, 超市.
        let never: Set<UInt32>
        /// The same behind it: 市場.
        let neverBefore: Set<UInt32>

        init(_ kind: Kind, never: String, neverBefore: String = "") {
            self.kind = kind
            self.never = Set(never.unicodeScalars.map(\.value))
            self.neverBefore = Set(neverBefore.unicodeScalars.map(\.value))
        }
    }

    private static func scalar(_ character: Unicode.Scalar) -> UInt32 { character.value }

    private static let words: [UInt32: Word] = [
        scalar("省"): Word(.province, never: "节各全外"),
        scalar("市"): Word(.city, never: "城超上股都门楼夜早菜闹全", neverBefore: "场值面价"),
        scalar("县"): Word(.county, never: "各全"),
        scalar("区"): Word(.county, never: "社小景园地灾校厂矿战辖郊山库专雷禁", neverBefore: "域块间别"),
        scalar("镇"): Word(.town, never: "城集重乡"),
        scalar("乡"): Word(.town, never: "家城老故返下同"),
        scalar("村"): Word(.village, never: "农乡新全"),
    ]
    private static let magnitude = scalar("级")
    private static let units = Set("岁日号级楼栋层路时点".unicodeScalars.map(\.value))
}
