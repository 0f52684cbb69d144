/// Reads how many persons of a sentence met which fate.
///
/// Each number that counts persons looks back for a fate that announces it (「死亡3人」) and ahead for one that follows
/// (「3人死亡」). Both searches are short, so the work is linear.
struct PeopleReader {
    let sentence: CasualtySentence
    /// The last fate that has its figure already.
    private var spent = -1
    /// The last figure, for one that grows from it (「從3人升至5人」).
    private var last: (number: Int, fate: FateLink)?
    /// The last figure of each kind, for 「另有2人死亡」.
    private var sums: [CasualtyWord.Fate.Kind: (value: Int, lower: Int)] = [:]
    /// How many tokens were looked at.
    private(set) var work = 0

    init(_ sentence: CasualtySentence) {
        self.sentence = sentence
    }

    /// Hands every figure to `found`, denials as 0.
    mutating func read(_ found: (CasualtyFigure) -> Void) {
        for index in sentence.tokens.indices {
            work += 1
            switch sentence.tokens[index].word {
            case .number: readNumber(index, found)
            case .fate(let fate): readDenial(fate, index, found)
            default: break
            }
        }
    }
}

extension PeopleReader {
    private mutating func readNumber(_ index: Int, _ found: (CasualtyFigure) -> Void) {
        guard let head = FigureHead(sentence, at: index) else { return }
        var ahead = FateAhead(sentence, head)
        var back = FateBack(sentence, head, after: spent, last: last)
        let (behind, before) = (ahead.find(), back.find())
        work += ahead.work + back.work
        guard let fate = choose(before, behind) else { return }
        last = (index, fate)
        spent = max(spent, fate.index)
        found(figure(head, fate, value: ahead.total))
    }

    /// The fate before the number wins, unless the one behind stands beside it and needs it: 「死亡3人受傷5人」 goes on
    /// with a number for 受傷, 「受傷者中3人死亡」 does not.
    private func choose(_ before: FateLink?, _ behind: FateLink?) -> FateLink? {
        guard let before, let behind else { return before ?? behind }
        guard behind.isBeside, !FateAhead.isAnswered(sentence, behind.index) else { return before }
        return before.kind == .badlyInjured && behind.kind == .injured ? before : behind
    }

    private mutating func figure(_ head: FigureHead, _ fate: FateLink, value: Int) -> CasualtyFigure {
        // 無一人 denies; nobody denies more than one by their number, and 沉沒1500人 must not be lost.
        let denial = head.value > 1 ? nil : sentence.denial(before: head.index)
        let lower = min(denial.map { sentence.tokens[$0].lower } ?? head.lower, fate.lower, head.lower)
        let isZero = denial != nil || head.value == 0
        let sum = isZero ? (0, lower) : summed(head, fate, value: fate.isBefore ? head.value : value, from: lower)
        return CasualtyFigure(
            kinds: isZero ? fate.kind.denied : [fate.kind.counted],
            value: sum.0,
            range: sentence.original(sum.1, max(head.upper, fate.upper))
        )
    }

    /// The figure, on top of the one before of the same kind when 另 says so, and where it begins.
    private mutating func summed(_ head: FigureHead, _ fate: FateLink, value: Int, from lower: Int) -> (Int, Int) {
        let known = isFurther(head.index) ? sums[fate.kind] : nil
        let sum = (min((known?.value ?? 0) + value, NumeralSum.limit), known?.lower ?? lower)
        sums[fate.kind] = sum
        return sum
    }

    private func isFurther(_ index: Int) -> Bool {
        sentence.previous(index) == .further
            || sentence.previous(index) == .link && sentence.previous(index - 1) == .further
    }

    /// 「無人員傷亡」, 「未造成人員死亡」.
    private mutating func readDenial(_ fate: CasualtyWord.Fate, _ index: Int, _ found: (CasualtyFigure) -> Void) {
        guard let start = sentence.denial(before: index), fate.usage != .latin else { return }
        let range = sentence.original(sentence.tokens[start].lower, sentence.tokens[index].upper)
        found(CasualtyFigure(kinds: fate.kind.denied, value: 0, range: range))
    }
}
