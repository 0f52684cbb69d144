/// What of a headline can contradict another: places and bodies with what they are (縣, 區, 鎮, 廠, 公司 …), figures that
/// stay what they are (an age, a date, the number of a road), each by its pattern.
struct StoryFacts: Hashable, Sendable {
    /// A kind of place or body; a county and a district are of one kind, and so are all schools.
    enum Kind: Sendable, Hashable {
        case province, city, county, town, village, factory, company, school, hospital
    }

    /// The two characters before the word for the kind.
    private(set) var names: [Kind: Set<[UInt32]>] = [:]
    /// The figures before a unit, and the numbers of roads under the unit 0.
    private(set) var figures: [UInt32: Set<[UInt32]>] = [:]

    init(_ scalars: [UInt32]) {
        for index in scalars.indices {
            readName(scalars, at: index)
            readFigure(scalars, endingBefore: index)
        }
    }

    private mutating func readName(_ scalars: [UInt32], at index: Int) {
        guard index >= 2, let word = Self.words[scalars[index]]?.first(where: { $0.stands(in: scalars, at: index) }),
            StoryTerm(scalars[index - 2], scalars[index - 1]) != nil,
            Self.words[scalars[index - 1]] == nil, Self.words[scalars[index - 2]] == nil
        else { return }
        names[word.kind, default: []].insert([scalars[index - 2], scalars[index - 1]])
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
        let scalars: [UInt32]
        /// Characters before it that make another word of it or name nothing: 小區, 超市, 一公司.
        let never: Set<UInt32>
        /// Characters behind it that do: 市場.
        let neverBefore: Set<UInt32>

        init(_ kind: Kind, _ word: String, never: String, neverBefore: String = "") {
            (self.kind, scalars) = (kind, word.unicodeScalars.map(\.value))
            self.never = Set((never + "一某").unicodeScalars.map(\.value))
            self.neverBefore = Set(neverBefore.unicodeScalars.map(\.value))
        }

        func stands(in text: [UInt32], at index: Int) -> Bool {
            let end = index + scalars.count
            return text[index...].starts(with: scalars) && !never.contains(text[index - 1])
                && (end == text.count || !neverBefore.contains(text[end]))
        }
    }

    /// By their first character.
    private static let words = Dictionary(
        grouping: [
            Word(.province, "省", never: "节各全外"),
            Word(.city, "市", never: "城超上股都门楼夜早菜闹全", neverBefore: "场值面价"),
            Word(.county, "县", never: "各全"),
            Word(.county, "区", never: "社小景园地灾校厂矿战辖郊山库专雷禁", neverBefore: "域块间别"),
            Word(.town, "镇", never: "城集重乡"),
            Word(.town, "乡", never: "家城老故返下同"),
            Word(.village, "村", never: "农乡新全"),
            Word(.factory, "厂", never: "工本该全各分", neverBefore: "房区商家"),
            Word(.company, "公司", never: "本该各分总子家"),
            Word(.school, "小学", never: "中", neverBefore: "生"),
            Word(.school, "中学", never: "小", neverBefore: "生"),
            Word(.school, "大学", never: "上考读该", neverBefore: "生"),
            Word(.hospital, "医院", never: "该各送"),
        ],
        by: { $0.scalars[0] }
    )
    private static let magnitude = Unicode.Scalar("级").value
    private static let units = Set("岁日号级楼栋层路时点".unicodeScalars.map(\.value))
}
