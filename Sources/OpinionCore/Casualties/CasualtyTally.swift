import TextMatching

/// The largest credible figure of each kind so far.
struct CasualtyTally {
    private var best: [CasualtyKind: (value: Int, part: Part, range: Range<Int>)] = [:]

    /// Above this a figure is no accident's: a population, a mistaken number, a sum of another currency.
    static func limit(_ kind: CasualtyKind) -> Int {
        kind == .loss ? 100_000_000_000_000 : 10_000_000
    }

    /// Takes `figure` over when it is credible and larger than what was found before.
    mutating func add(_ figure: CasualtyFigure, in part: Part) {
        for kind in figure.kinds where figure.value <= Self.limit(kind) {
            if let known = best[kind], known.value >= figure.value { continue }
            best[kind] = (figure.value, part, figure.range)
        }
    }

    /// The figures with the words they come from.
    func casualties(in document: Document) -> Casualties {
        Casualties(
            dead: best[.dead]?.value,
            injured: injured,
            badlyInjured: badlyInjured,
            missing: best[.missing]?.value,
            loss: best[.loss]?.value,
            evidence: CasualtyKind.allCases.compactMap { evidence($0, in: document) }
        )
    }
}

extension CasualtyTally {
    /// Badly and slightly hurt exclude each other and add up; a total that the text itself gives may be larger.
    private var injured: Int? {
        let parts = [best[.badlyInjured], best[.slightlyInjured]].compactMap { $0?.value }
        let sum = parts.isEmpty ? nil : parts.reduce(0, +)
        return [best[.injured]?.value, sum].compactMap { $0 }.max()
    }

    private var badlyInjured: Int? {
        if let badly = best[.badlyInjured] { return badly.value }
        return best[.injured] == nil && best[.slightlyInjured] != nil ? 0 : nil
    }

    private func evidence(_ kind: CasualtyKind, in document: Document) -> CasualtyEvidence? {
        guard let (value, part, range) = best[kind] else { return nil }
        let length = min(range.count, CasualtyEvidence.longest)
        let scalars = document.text(of: part).unicodeScalars.dropFirst(range.lowerBound).prefix(length)
        return CasualtyEvidence(
            part: part,
            start: range.lowerBound,
            length: length,
            text: String(String.UnicodeScalarView(scalars)),
            kind: kind,
            value: value
        )
    }
}
