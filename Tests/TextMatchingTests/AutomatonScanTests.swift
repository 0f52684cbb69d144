import Testing

@testable import TextMatching

/// What the automaton reports is what looking at every place for every pattern finds.
@Suite struct AutomatonScanTests {
    private struct Match: Hashable {
        let pattern: Int32
        let range: Range<Int>
    }

    /// Texts of few letters, in which patterns overlap, hold each other and repeat.
    private static let alphabets: [[String]] = [
        ["地", "条"], ["a", "b", "地"], ["地", "条", "钢", "河", "源"], ["a", "é", "1", " ", "-"],
        ["👍", "𠮷", "地", "👨\u{200D}👩"],
        ["地", "條", "Ａ", "a", "\u{3000}", "\u{200B}", "㎡", "ｶﾞ", "👍\u{FE0F}", "e\u{301}", "\n", "，", "\u{2F800}"],
        Array("的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而").map { String($0) },
    ]

    @Test(arguments: UInt64(0)..<150)
    func scanFindsWhatLookingEverywhereFinds(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
        let patterns = patterns(of: alphabet, Int.random(in: 1...60, using: &generator), using: &generator)
        let automaton = Automaton(patterns)
        let buffer = FoldBuffer()
        for length in [0, 1, 2, 3, 5, 40, 255, 256, 257, 600] {
            buffer.fold(text(of: alphabet, length, using: &generator))
            let found = matches(automaton, buffer)
            #expect(Set(found) == naive(patterns, buffer), "seed \(seed), \(length)")
            #expect(found.count == Set(found).count)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.upperBound })
        }
    }

    @Test(arguments: 1...40)
    func patternsOfEveryLengthAreFoundOverEachOther(_ length: Int) {
        let patterns = (1...length).map { [UInt32](repeating: 0x5730, count: $0) }
        let buffer = FoldBuffer()
        buffer.fold(String(repeating: "地", count: 300))
        #expect(Set(matches(Automaton(patterns), buffer)) == naive(patterns, buffer))
    }

    @Test(arguments: [1, 2, 3, 9])
    func patternsAreFoundAcrossTheBlocksOfTheFilter(_ length: Int) {
        let pattern = (0..<length).map { 0x4E00 + UInt32($0) }
        let word = String(String.UnicodeScalarView(pattern.compactMap { Unicode.Scalar($0) }))
        let automaton = Automaton([pattern])
        let buffer = FoldBuffer()
        for before in (PatternFilter.block - 12)...(PatternFilter.block + 2) {
            buffer.fold(String(repeating: "x", count: before) + word)
            #expect(matches(automaton, buffer) == [Match(pattern: 0, range: before..<before + length)])
        }
    }

    @Test func manyChildrenOfOneNodeAreToldApart() {
        let patterns = (0..<3000).map { [0x5730, 0x6761, 0x4E00 + UInt32($0) * 2] }
        let automaton = Automaton(patterns)
        let buffer = FoldBuffer()
        for number in stride(from: 0, to: 3000, by: 7) {
            let next = Unicode.Scalar(patterns[number][2]).map { String($0) } ?? ""
            buffer.fold("地条" + next)
            let found = matches(automaton, buffer)
            #expect(Set(found) == naive(patterns, buffer))
            if buffer.scalars[2] == patterns[number][2] {
                #expect(found == [Match(pattern: Int32(number), range: 0..<3)])
            }
        }
    }

    @Test func noPatternsAndNoTextFindNothing() {
        let buffer = FoldBuffer()
        buffer.fold("地条钢")
        #expect(matches(Automaton([]), buffer).isEmpty)
        buffer.fold("")
        #expect(matches(Automaton([[0x5730], [0x5730, 0x6761]]), buffer).isEmpty)
    }

    @Test func aTextAfterALongerOneShowsNothingOfIt() {
        let automaton = Automaton([[0x5730, 0x6761], [0x6761, 0x94A2, 0x5730]])
        let buffer = FoldBuffer()
        buffer.fold("地条钢地条")
        #expect(matches(automaton, buffer).count == 3)
        buffer.fold("地")
        #expect(matches(automaton, buffer).isEmpty)
        buffer.fold("条钢")
        #expect(matches(automaton, buffer).isEmpty)
    }

    private func matches(_ automaton: Automaton, _ buffer: FoldBuffer) -> [Match] {
        var found: [Match] = []
        automaton.scan(buffer) { found.append(Match(pattern: $0, range: $1)) }
        return found
    }

    private func naive(_ patterns: [[UInt32]], _ buffer: FoldBuffer) -> Set<Match> {
        let numbers = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, Int32($0)) })
        let lengths = Set(patterns.map(\.count))
        var found: Set<Match> = []
        for start in 0..<buffer.count {
            for length in lengths where start + length <= buffer.count {
                let range = start..<start + length
                let text = Array(
                    UnsafeBufferPointer(
                        rebasing: UnsafeBufferPointer(
                            start: buffer.scalars,
                            count: buffer.count
                        )[range]
                    )
                )
                if let number = numbers[text] { found.insert(Match(pattern: number, range: range)) }
            }
        }
        return found
    }

    private func text(of alphabet: [String], _ length: Int, using generator: inout SeededGenerator) -> String {
        (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
    }

    /// Distinct folded patterns, short ones more often than long ones.
    private func patterns(
        of alphabet: [String],
        _ count: Int,
        using generator: inout SeededGenerator
    ) -> [[UInt32]] {
        var patterns: Set<[UInt32]> = []
        for _ in 0..<count {
            let length = min(Int.random(in: 1...12, using: &generator), Int.random(in: 1...12, using: &generator))
            let folded = Folding.fold(text(of: alphabet, length, using: &generator)).scalars
            if !folded.isEmpty { patterns.insert(folded) }
        }
        return patterns.sorted { $0.lexicographicallyPrecedes($1) }.shuffled(using: &generator)
    }
}
