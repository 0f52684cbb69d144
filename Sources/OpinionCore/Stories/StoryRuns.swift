/// The two weightiest strings that two headlines share: names and figures that both write alike. Each counts as many
/// pairs of Han characters as it has, every pair by its rarity.
struct StoryRuns {
    private(set) var first = 0.0
    private(set) var second = 0.0

    init(_ one: StoryText, _ other: StoryText, _ rarity: StoryRarity) {
        let ends = Self.ends(one, other, rarity)
        if let best = ends.max(by: { $0.weight < $1.weight }) {
            add(best.weight)
            let apart = ends.filter {
                !Self.overlap($0.row, $0.length, best.row, best.length)
                    && !Self.overlap($0.column, $0.length, best.column, best.length)
            }
            add(apart.reduce(0) { max($0, $1.weight) })
        }
        for word in Self.sharedWords(one, other) { add(word.value(rarity)) }
    }

    private mutating func add(_ weight: Double) {
        if weight > first {
            (first, second) = (weight, first)
        } else if weight > second {
            second = weight
        }
    }

    /// A place where a shared string may end: the rows are the one's scalars, the columns the other's.
    private struct End {
        let row, column, length: Int
        let weight: Double
    }

    private static func ends(_ one: StoryText, _ other: StoryText, _ rarity: StoryRarity) -> [End] {
        var ends: [End] = []
        var before = [(length: Int, weight: Double)](repeating: (0, 0), count: other.scalars.count)
        for row in one.pairs.indices {
            var here = [(length: Int, weight: Double)](repeating: (0, 0), count: other.scalars.count)
            if let pair = one.pairs[row] {
                let weight = rarity.share(pair)
                for column in other.pairs.indices where other.pairs[column] == pair {
                    let run = before[column - 1]
                    here[column] = (run.length + 1, run.weight + weight)
                    ends.append(
                        End(row: row, column: column, length: run.length + 1, weight: run.weight + weight)
                    )
                }
            }
            before = here
        }
        return ends
    }

    private static func overlap(_ end: Int, _ length: Int, _ other: Int, _ otherLength: Int) -> Bool {
        end >= other - otherLength && other >= end - length
    }

    private struct Word {
        let term: StoryTerm
        let length: Int

        /// A letter or digit says about half of what a Han character does.
        func value(_ rarity: StoryRarity) -> Double { 0.5 * Double(length) * rarity.share(term) }
    }

    /// Words of letters, and numbers with a decimal point; whole numbers are shared by chance.
    private static func sharedWords(_ one: StoryText, _ other: StoryText) -> [Word] {
        var seen: Set<StoryTerm> = []
        return one.words.compactMap { word in
            guard word.term.isLatin ? word.length > 1 : word.hasPoint && word.length >= 4,
                other.words.contains(where: { $0.term == word.term }), seen.insert(word.term).inserted
            else { return nil }
            return Word(term: word.term, length: word.length)
        }
    }
}
