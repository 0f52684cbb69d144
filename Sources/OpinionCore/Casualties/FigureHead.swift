/// A number with the persons it counts: 「3名工人」, 「四口」, or the bare number of 「3死5傷」.
struct FigureHead {
    /// The token of the number.
    let index: Int
    /// The first token after the counted persons.
    let next: Int
    /// Where number and persons stand in the folded text.
    let lower, upper: Int
    let value: Int
    /// Whether words for persons follow the number.
    let hasPersons: Bool

    /// The head of the number at `index`; `nil` when it counts something else.
    init?(_ sentence: CasualtySentence, at index: Int) {
        let token = sentence.tokens[index]
        guard let numeral = token.numeral, let value = numeral.value, !numeral.isFractional else { return nil }
        guard !Self.isOrdinal(sentence, index) else { return nil }
        if numeral.isYear, !Self.isAnnounced(sentence, index) { return nil }
        let last = Self.lastPerson(sentence, after: index)
        if last == index, !Self.isBareFigure(sentence, index) { return nil }
        (self.index, self.value, lower, hasPersons) = (index, value, token.lower, last > index)
        (next, upper) = (last + 1, sentence.tokens[last].upper)
    }
}

extension FigureHead {
    /// The last token of the persons after the number at `index`, or `index` itself.
    private static func lastPerson(_ sentence: CasualtySentence, after index: Int) -> Int {
        var last = index
        if sentence.next(index) == .counter {
            guard countsPersons(sentence, index + 1) else { return index }
            last += 1
        }
        while last < index + 4, sentence.next(last) == .person { last += 1 }
        return last
    }

    /// 個 needs persons near, 口 a family, 例 and 具 a fate beside them.
    private static func countsPersons(_ sentence: CasualtySentence, _ counter: Int) -> Bool {
        let text = sentence.text
        switch text[sentence.tokens[counter].lower] {
        case 0x53E3:  // 口
            return sentence.next(counter) == .person || text[sentence.tokens[counter - 1].lower - 1] == 0x5BB6
        case 0x4F8B, 0x5177:  // 例、具
            return sentence.next(counter)?.fate != nil || sentence.previous(counter - 1)?.isFigureContext == true
        default:
            return sentence.word(counter + 1) == .person && sentence.gap(after: counter) <= 2
        }
    }

    /// 「3死」, 「死亡3，」: a fate beside the number and no sign of a date, a time or a name before it.
    private static func isBareFigure(_ sentence: CasualtySentence, _ index: Int) -> Bool {
        let before = sentence.text[sentence.tokens[index].lower - 1]
        let last = sentence.text[sentence.tokens[index].upper - 1]
        if last == 0x4FE9 || last == 0x4EE8 { return true }  // 倆、仨
        if [0x00B7, 0x2E, 0x2D, 0x2F, 0x2022, 0x30FB].contains(before) || 0x61...0x7A ~= before { return false }
        return sentence.next(index)?.fate != nil || sentence.endsClause(index)
    }

    /// 第3人, 每3人, 百分之三.
    private static func isOrdinal(_ sentence: CasualtySentence, _ index: Int) -> Bool {
        sentence.previous(index) == .ordinal
    }

    /// Whether words before the number at `index` announce a figure, so that 2012人 need not be a year.
    private static func isAnnounced(_ sentence: CasualtySentence, _ index: Int) -> Bool {
        sentence.previous(index)?.isFigureContext == true
    }
}

extension CasualtyWord {
    /// Words after which a figure is expected.
    var isFigureContext: Bool {
        switch self {
        case .fate, .link, .further, .rise, .headcount, .cause: true
        default: false
        }
    }
}
