/// Scalars of a headline or lead, cut into runs of Han characters and words.
struct StoryText: Hashable, Sendable {
    let scalars: [UInt32]
    /// The scalars without punctuation.
    let letters: [UInt32]
    /// For each scalar the pair that it ends, where that is one of content.
    let pairs: [StoryTerm?]
    /// The words of letters or digits with their lengths.
    let words: [(term: StoryTerm, length: Int, hasPoint: Bool)]
    /// All terms, sorted, each once.
    let terms: [StoryTerm]

    init(_ scalars: [UInt32]) {
        var pairs = [StoryTerm?](repeating: nil, count: scalars.count)
        var words: [(term: StoryTerm, length: Int, hasPoint: Bool)] = []
        var place = 0
        while place < scalars.count {
            let end = Self.endOfWord(scalars, from: place)
            if end > place {
                let word = scalars[place..<end]
                words.append((StoryTerm(word: word), word.count, word.contains(0x2E)))
                place = end
            } else {
                if place > 0 { pairs[place] = StoryTerm(scalars[place - 1], scalars[place]) }
                place += 1
            }
        }
        (self.scalars, self.pairs, self.words) = (scalars, pairs, words)
        letters = scalars.filter { StoryTerm.isHan($0) || Self.isWord($0) }
        terms = (pairs.compactMap(\.self) + words.map(\.term)).sorted().reduce(into: []) { terms, next in
            if terms.last != next { terms.append(next) }
        }
    }

    static func == (one: StoryText, other: StoryText) -> Bool { one.scalars == other.scalars }

    func hash(into hasher: inout Hasher) { hasher.combine(scalars) }

    static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

    /// A letter of a script that is written with spaces; folded text has no capitals.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return 0x61...0x7A ~= scalar }
        guard !StoryTerm.isHan(scalar), scalar != 0x4E28 else { return false }
        return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }

    static func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

    /// Where the word that begins at `start` ends: `gpt-5.2`, `35.97`, `90%`; `start` itself where none begins.
    private static func endOfWord(_ scalars: [UInt32], from start: Int) -> Int {
        let isNumber = isDigit(scalars[start])
        guard isNumber || isLetter(scalars[start]) else { return start }
        let belongs = isNumber ? isDigit : isWord
        let joins: Set<UInt32> = isNumber ? [0x2E] : [0x2E, 0x2D]
        var end = start + 1
        while end < scalars.count {
            if belongs(scalars[end]) {
                end += 1
            } else if joins.contains(scalars[end]), end + 1 < scalars.count, belongs(scalars[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return isNumber && end < scalars.count && scalars[end] == 0x25 ? end + 1 : end
    }
}
