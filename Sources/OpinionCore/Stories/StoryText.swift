import TextMatching

/// A folded title or lead, cut into runs: Han characters, or a word of letters or digits.
package struct StoryText: Hashable, Sendable {
    /// A run with its place.
    struct Run: Hashable, Sendable {
        let range: Range<Int>
        let isHan: Bool
    }

    let scalars: [UInt32]
    let runs: [Run]

    /// - Parameter folded: text that `Folding` has folded.
    init(folded scalars: [UInt32]) {
        self.scalars = scalars
        var runs: [Run] = []
        var place = 0
        while place < scalars.count {
            let kind = Kind(scalars[place])
            let start = place
            repeat { place += 1 } while place < scalars.count && kind.goesOn(scalars, at: place)
            if kind != .other { runs.append(Run(range: start..<place, isHan: kind == .han)) }
        }
        self.runs = runs
    }

    /// The terms, sorted, each once.
    var terms: [StoryTerm] {
        var terms: Set<StoryTerm> = []
        for run in runs {
            guard run.isHan else {
                terms.insert(StoryTerm(word: scalars[run.range]))
                continue
            }
            for place in run.range.dropLast() { terms.insert(StoryTerm(scalars[place], scalars[place + 1])) }
        }
        return terms.sorted()
    }

    private enum Kind {
        case han, word, digits, other

        init(_ scalar: UInt32) {
            switch scalar {
            case 0x30...0x39: self = .digits
            case 0x61...0x7A: self = .word
            case 0x3400...0x9FFF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
            default: self = (Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false) ? .word : .other
            }
        }

        /// Whether the run takes the scalar at `place` too: `3.5`, `gpt-5.2`, `90%`.
        func goesOn(_ scalars: [UInt32], at place: Int) -> Bool {
            let next = Kind(scalars[place])
            switch self {
            case .han: return next == .han
            case .other: return next == .other
            case .word: return next == .word || next == .digits || joins(scalars, at: place)
            case .digits: return next == .digits || scalars[place] == 0x25 || joins(scalars, at: place)
            }
        }

        /// A point or hyphen between letters or digits.
        private func joins(_ scalars: [UInt32], at place: Int) -> Bool {
            guard scalars[place] == 0x2E || scalars[place] == 0x2D && self == .word else { return false }
            guard place + 1 < scalars.count else { return false }
            let next = Kind(scalars[place + 1])
            return next == .digits || next == .word && self == .word
        }
    }
}
