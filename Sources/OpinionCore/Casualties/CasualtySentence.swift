/// The known words and numbers of one sentence.
struct CasualtySentence {
    let text: ScanText
    let tokens: [CasualtyToken]

    /// The word at `index`; `nil` before the first and after the last.
    func word(_ index: Int) -> CasualtyWord? {
        tokens.indices.contains(index) ? tokens[index].word : nil
    }

    /// How many unknown scalars stand between the tokens at `index` and `index + 1`; spaces do not count.
    func gap(after index: Int) -> Int {
        let (lower, upper) = (tokens[index].upper, tokens[index + 1].lower)
        guard upper - lower == 1 else { return upper - lower }
        return text[lower] == 0x20 ? 0 : 1
    }

    /// The word right after the token at `index`, nothing unknown between them.
    func next(_ index: Int) -> CasualtyWord? {
        guard index + 1 < tokens.count, gap(after: index) == 0 else { return nil }
        return tokens[index + 1].word
    }

    /// The word right before the token at `index`.
    func previous(_ index: Int) -> CasualtyWord? {
        guard index > 0, gap(after: index - 1) == 0 else { return nil }
        return tokens[index - 1].word
    }

    /// Whether the clause ends after the token at `index`.
    func endsClause(_ index: Int) -> Bool {
        switch next(index) {
        case .comma, .pause, .and, .open, .close, .number: return true
        case nil: return isBreak(text[tokens[index].upper])
        default: return false
        }
    }

    /// The range in the original of the folded scalars from `lower` to `upper`.
    func original(_ lower: Int, _ upper: Int) -> Range<Int> { text.originalRange(of: lower..<upper) }

    /// The end of the text, white space, or a mark that is neither letter, digit nor sign of a unit.
    private func isBreak(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0, 0x20...0x24, 0x27...0x2C, 0x2E, 0x3A...0x3F, 0x5B...0x5D, 0x2010...0x201F, 0x2026, 0x3001...0x3003,
            0x3008...0x3011, 0xFF00...0xFF0F, 0x7C:
            return true
        default:
            return false
        }
    }
}
