/// Looks for the fate of persons in the words after them.
struct FateAhead {
    /// How many folded scalars after the persons their fate may stand.
    static let reach = 30

    private let sentence: CasualtySentence
    private let head: FigureHead
    /// All persons counted together: 2男1女, 3名工人和2名警察.
    private(set) var total: Int
    private(set) var work = 0
    private var limit: Int
    private var isPassive = false
    private var isBeside = true
    private var isAgent = false

    init(_ sentence: CasualtySentence, _ head: FigureHead) {
        (self.sentence, self.head, total) = (sentence, head, head.value)
        limit = head.upper + Self.reach
    }

    /// Whether the fate at `index` is followed by a number of its own.
    static func isAnswered(_ sentence: CasualtySentence, _ index: Int) -> Bool {
        var index = index
        for _ in 0..<3 {
            switch sentence.next(index) {
            case .number: return FigureHead(sentence, at: index + 1) != nil
            case .link, .rise, .headcount: index += 1
            default: return false
            }
        }
        return false
    }

    /// Whether the fate at `index` announces a number that has no fate of its own behind it: 「15人被困死亡3人」.
    private func belongsToNext(_ index: Int) -> Bool {
        guard Self.isAnswered(sentence, index) else { return false }
        let number = (index + 1..<min(index + 5, sentence.tokens.count)).first { sentence.word($0) == .number }
        guard let number, let other = FigureHead(sentence, at: number) else { return false }
        return sentence.next(other.next - 1)?.fate == nil
    }

    /// The fate that the persons meet; `nil` when none is told or they are its cause.
    mutating func find() -> FateLink? {
        var index = head.next
        while index < sentence.tokens.count, sentence.tokens[index].lower <= limit {
            work += 1
            if sentence.gap(after: index - 1) > 0 { isBeside = false }
            guard let fate = sentence.tokens[index].word.fate else {
                guard let next = step(over: index) else { return nil }
                index = next
                continue
            }
            if let link = link(fate, index) { return link }
            guard canSkip(fate, index) else { return nil }
            (index, isBeside) = (index + 1, false)
        }
        return nil
    }
}

extension FateAhead {
    /// The token to go on with after the one at `index`; `nil` when the search ends there.
    private mutating func step(over index: Int) -> Int? {
        let word = sentence.tokens[index].word
        if word != .same, word != .link { isBeside = false }
        switch word {
        case .number: return step(overNumber: index)
        case .agent: return step(overAgent: index)
        case .cause: return sentence.next(index)?.fate == nil ? nil : index + 1
        case .bar, .loss, .prevention, .close: return nil
        case .comma: return goesOn(after: index) ? index + 1 : nil
        case .open: return step(overBracket: index)
        case .passive: isPassive = true
        default: break
        }
        return index + 1
    }

    /// 「3人獲救後不治」 and 「3人未能逃生」 go on, 「3人獲救」 does not.
    private mutating func step(overAgent index: Int) -> Int? {
        isAgent = true
        return sentence.next(index) == .after || sentence.isDenied(index) ? index + 1 : nil
    }

    /// Whether the search may go on after a fate that is not theirs: denied, or part of a word like 因傷.
    private func canSkip(_ fate: CasualtyWord.Fate, _ index: Int) -> Bool {
        guard !sentence.belongsElsewhere(index) else { return false }
        return fate.usage == .single || fate.usage == .body || sentence.denial(before: index) != nil
    }

    /// Whether the clause after the comma at `index` speaks of the same persons: 「，均已…」, 「，目前已…」.
    private func goesOn(after index: Int) -> Bool {
        let next = sentence.next(index)
        if isObject(of: [.handled]) { return false }
        if next == .reason || next == .passive { return true }
        if sentence.previous(index) == .after, !isAgent, next != .person { return true }
        return next == .same || next == .link && sentence.next(index + 1) == .same
    }

    /// A number of persons takes over, or is added when it only goes on with the list.
    private mutating func step(overNumber index: Int) -> Int? {
        guard let other = FigureHead(sentence, at: index) else { return index + 1 }
        guard other.hasPersons, joins(index) else { return nil }
        total = min(total + other.value, CasualtyTally.limit(.dead))
        limit = other.upper + Self.reach
        return other.next
    }

    /// Whether the number at `index` goes on with a list: 2男1女, or 和 between persons.
    private func joins(_ index: Int) -> Bool {
        guard head.hasPersons, index - head.index < 12, !isObject(of: [.handled, .agent]) else { return false }
        let before = sentence.previous(index)
        if before == .and || before == .pause { return sentence.word(index - 2) == .person }
        return before == .person && isGender(index - 1)
    }

    /// Whether the persons are the object of such an act: 轉移群眾300人.
    private func isObject(of acts: [CasualtyWord]) -> Bool {
        var index = head.index - 1
        while index > head.index - 4, sentence.word(index) == .person { index -= 1 }
        return sentence.word(index).map { acts.contains($0) } ?? false
    }

    private func isGender(_ index: Int) -> Bool {
        let scalar = sentence.text[sentence.tokens[index].lower]
        return scalar == 0x7537 || scalar == 0x5973
    }

    /// Skips 「（含1名消防員）」.
    private mutating func step(overBracket index: Int) -> Int? {
        let start = sentence.tokens[index].lower
        var close = index
        while close < sentence.tokens.count, sentence.tokens[close].lower - start <= 40 {
            work += 1
            if sentence.tokens[close].word == .close {
                limit += sentence.tokens[close].upper - start
                return limit > head.upper + 4 * Self.reach ? nil : close + 1
            }
            close += 1
        }
        return nil
    }
}

extension FateAhead {
    private mutating func link(_ fate: CasualtyWord.Fate, _ index: Int) -> FateLink? {
        guard accepts(fate, index), !sentence.belongsElsewhere(index) else { return nil }
        guard sentence.denial(before: index).map({ $0 < head.next }) ?? true else { return nil }
        let end = fate.kind == .dead ? nil : death(after: index)
        return FateLink(
            kind: end == nil ? fate.kind : .dead,
            index: end ?? index,
            lower: sentence.tokens[index].lower,
            upper: sentence.tokens[end ?? index].upper,
            isBeside: isBeside,
            isBefore: false
        )
    }

    private func accepts(_ fate: CasualtyWord.Fate, _ index: Int) -> Bool {
        guard sentence.next(index) != .headcount, isBeside || !belongsToNext(index) else { return false }
        switch fate.usage {
        case .free: return isBeside || sentence.next(index) != .occasion
        case .transitive: return isPassive
        case .body: return sentence.previous(index) == .person
        case .single: return isBeside || fate.kind == .dead && sentence.endsClause(index)
        case .latin: return !Self.isAnswered(sentence, index)
        }
    }

    /// The death that an injury ends in: 「中毒，經搶救無效死亡」; `nil` when others die or nobody does.
    private mutating func death(after index: Int) -> Int? {
        var index = index
        let start = sentence.tokens[index].upper
        while index + 1 < sentence.tokens.count, sentence.tokens[index + 1].lower - start <= 16 {
            work += 1
            index += 1
            switch sentence.tokens[index].word {
            case .fate(let fate) where fate.kind == .dead:
                let isTheirs = fate.usage == .free && !Self.isAnswered(sentence, index)
                return isTheirs && sentence.denial(before: index) == nil && accepts(fate, index) ? index : nil
            case .comma where goesOn(after: index): continue
            case .same, .link, .after, .reason, .filler, .person, .passive, .fate: continue
            default: return nil
            }
        }
        return nil
    }
}
