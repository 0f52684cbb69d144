/// Reads the economic loss that a sentence gives, in yuan.
struct LossReader {
    private let sentence: CasualtySentence
    /// How many tokens were looked at.
    private(set) var work = 0

    init(_ sentence: CasualtySentence) {
        self.sentence = sentence
    }

    /// Hands every sum that is called a loss to `found`.
    mutating func read(_ found: (CasualtyFigure) -> Void) {
        for index in sentence.tokens.indices {
            work += 1
            guard sentence.tokens[index].word == .loss, !isPrevented(index) else { continue }
            readAfter(index, found)
            readBefore(index, found)
        }
    }
}

extension LossReader {
    /// 「直接經濟損失約1200萬元」; a range or a rise goes on with further sums.
    private mutating func readAfter(_ loss: Int, _ found: (CasualtyFigure) -> Void) {
        var gap = 0
        var index = loss
        for _ in 0..<12 where index + 1 < sentence.tokens.count {
            work += 1
            gap += sentence.gap(after: index)
            index += 1
            guard gap <= 10 else { return }
            switch sentence.tokens[index].word {
            case .number: gap = yuan(index).map { give(($0, loss, index), found) } ?? gap
            case .link, .rise, .same, .filler, .yuan, .after: continue
            default: return
            }
        }
    }

    /// 「1200萬元的直接經濟損失」.
    private mutating func readBefore(_ loss: Int, _ found: (CasualtyFigure) -> Void) {
        var gap = 0
        var index = loss
        for _ in 0..<5 where index > 0 {
            work += 1
            index -= 1
            gap += sentence.gap(after: index)
            guard gap <= 4 else { return }
            switch sentence.tokens[index].word {
            case .number where sentence.next(index) == .yuan || sentence.next(index) == .loss:
                return yuan(index).map { give(($0, index, loss), found) } ?? ()
            case .link, .yuan, .filler: continue
            default: return
            }
        }
    }

    @discardableResult
    private func give(_ sum: (value: Int, first: Int, last: Int), _ found: (CasualtyFigure) -> Void) -> Int {
        let isMoneyNext = sentence.next(sum.last) == .yuan
        let end = sentence.tokens[isMoneyNext ? sum.last + 1 : sum.last].upper
        let range = sentence.original(sentence.tokens[sum.first].lower, end)
        found(CasualtyFigure(kinds: [.loss], value: sum.value, range: range))
        return 0
    }

    /// The number at `index` as money: 元 follows, or it ends with 萬 or 億 and no other unit follows.
    private func yuan(_ index: Int) -> Int? {
        guard let numeral = sentence.tokens[index].numeral, let value = numeral.value else { return nil }
        if sentence.next(index) == .yuan { return value }
        let isPlain =
            sentence.endsClause(index) || sentence.next(index) == .link || sentence.next(index) == .rise
            || sentence.next(index) == .loss
        return numeral.endsWithMultiplier && isPlain ? value : nil
    }

    private func isPrevented(_ index: Int) -> Bool {
        guard index > 0, sentence.gap(after: index - 1) <= 2 else { return false }
        return sentence.tokens[index - 1].word == .prevention || sentence.isDenied(index)
    }
}
