extension CasualtySentence {
    /// The token that denies what the token at `index` says, reached over words like 造成 and 人員.
    func denial(before index: Int) -> Int? {
        negation(before: index, .denial)
    }

    /// Whether the token at `index` is denied or was prevented.
    func isDenied(_ index: Int) -> Bool {
        denial(before: index) != nil || negation(before: index, .prevention) != nil
    }

    private func negation(before index: Int, _ sought: CasualtyWord) -> Int? {
        var index = index
        for _ in 0..<6 {
            guard let word = previous(index) else { return nil }
            index -= 1
            switch word {
            case sought: return index
            case .person, .cause, .link, .filler, .same, .further: continue
            default: return nil
            }
        }
        return nil
    }

    /// Whether the fate at `index` is told of somebody's relatives (死者家屬) or of an occasion (死亡事故).
    func belongsElsewhere(_ index: Int) -> Bool {
        next(index) == .kin || next(index) == .link && next(index + 1) == .kin
    }
}
