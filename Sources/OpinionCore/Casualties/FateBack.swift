/// Looks for a fate in the words before a number that announces it: 「死亡人數升至15人」.
struct FateBack {
    /// How many unknown scalars may stand between 死亡人數 and its number.
    static let reach = 14

    private let sentence: CasualtySentence
    private let head: FigureHead
    private let spent: Int
    private let last: (number: Int, fate: FateLink)?
    private(set) var work = 0
    private var gap = 0
    private var hasHeadcount = false
    private var hasRise = false

    /// Looks for fates after the token `spent`; a figure that grows takes over the fate of the `last` one.
    init(_ sentence: CasualtySentence, _ head: FigureHead, after spent: Int, last: (number: Int, fate: FateLink)?) {
        (self.sentence, self.head, self.spent, self.last) = (sentence, head, spent, last)
    }

    /// The fate that announces the number.
    mutating func find() -> FateLink? {
        var index = head.index - 1
        for _ in 0..<10 where index >= 0 {
            work += 1
            gap += sentence.gap(after: index)
            if gap > Self.reach { return nil }
            if let fate = sentence.tokens[index].word.fate { return link(fate, index) }
            if let last, hasRise, index == last.number { return inherited(last.fate) }
            guard step(over: index) else { return nil }
            index -= 1
        }
        return nil
    }
}

extension FateBack {
    private mutating func step(over index: Int) -> Bool {
        switch sentence.tokens[index].word {
        case .link, .further, .same, .person, .open, .filler, .after: return true
        case .rise: hasRise = true
        case .headcount: hasHeadcount = true
        case .number: gap += sentence.tokens[index].upper - sentence.tokens[index].lower
        default: return false
        }
        return true
    }

    private func link(_ fate: CasualtyWord.Fate, _ index: Int) -> FateLink? {
        guard index > spent, gap == 0 || hasHeadcount, !sentence.isDenied(index), !countsKin, !beginsAnew else {
            return nil
        }
        guard fate.usage != .single || head.index - index <= 2 else { return nil }
        return FateLink(
            kind: fate.kind,
            index: index,
            lower: sentence.tokens[index].lower,
            upper: head.upper,
            isBeside: true,
            isBefore: true
        )
    }

    /// 「遇難者的3名家屬」.
    private var countsKin: Bool { head.hasPersons && sentence.next(head.next - 1) == .kin }

    /// 「女孩溺亡 2人獲救」: in headlines a space parts sentences.
    private var beginsAnew: Bool {
        sentence.text.hasSpace(before: head.lower) && sentence.next(head.next - 1) == .agent
    }

    private func inherited(_ fate: FateLink) -> FateLink {
        FateLink(
            kind: fate.kind,
            index: fate.index,
            lower: fate.lower,
            upper: head.upper,
            isBeside: true,
            isBefore: true
        )
    }
}
