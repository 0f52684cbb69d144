/// Finds the literal text that must occur wherever a regular expression matches.
///
/// Cautious: what it does not understand promises nothing. An expression with such text is only run over documents in
/// which the automaton has seen it.
struct RegexLiterals {
    /// Of more alternatives than this no use is made.
    private static let most = 64

    private let scalars: [UInt32]
    private var place = 0

    /// The folded alternatives of which one occurs in every match; `nil` when nothing must.
    static func required(_ scalars: [UInt32]) -> [[UInt32]]? {
        var reader = RegexLiterals(scalars: scalars)
        guard let found = reader.alternation(depth: 0), reader.place == scalars.count else { return nil }
        let folded = found.map { Folding.fold($0.text).scalars }
        return folded.contains(where: \.isEmpty) ? nil : folded
    }

    private init(scalars: [UInt32]) { self.scalars = scalars }

    private var peek: UInt32? { place < scalars.count ? scalars[place] : nil }

    private func starts(_ text: StaticString) -> Bool {
        let wanted = text.withUTF8Buffer { $0.map(UInt32.init) }
        return scalars[place...].starts(with: wanted)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek == sign.value else { return false }
        place += 1
        return true
    }
}

extension RegexLiterals {
    /// One of the results of every branch, or nothing when a branch promises nothing.
    private mutating func alternation(depth: Int) -> [[UInt32]]? {
        var all: [[UInt32]]? = sequence(depth: depth)
        while take("|") {
            let branch = sequence(depth: depth)
            all = all.flatMap { known in branch.map { known + $0 } }
        }
        return all.flatMap { $0.count <= Self.most ? $0 : nil }
    }

    /// The best of what the parts of a branch promise: long texts rather than short, few rather than many.
    private mutating func sequence(depth: Int) -> [[UInt32]]? {
        var run: [UInt32] = []
        var best: [[UInt32]]?
        func keep(_ candidate: [[UInt32]]?) {
            guard let candidate, !candidate.isEmpty, !candidate.contains(where: \.isEmpty) else { return }
            if best.map({ Self.worth(candidate) > Self.worth($0) }) ?? true { best = candidate }
        }
        while let sign = peek, sign != 0x7C, sign != 0x29 {
            switch atom(depth: depth) {
            case .literal(let value):
                switch quantifier() {
                case .once: run.append(value)
                case .many: keep([run + [value]]); run = []
                case .optional: keep([run]); run = []
                }
            case .promise(let inner):
                keep([run])
                run = []
                if case .optional = quantifier() {} else { keep(inner) }
            }
        }
        keep([run])
        return best
    }

    private static func worth(_ texts: [[UInt32]]) -> Int {
        (texts.map(\.count).min() ?? 0) * 100 - texts.count
    }
}

extension RegexLiterals {
    private enum Atom {
        case literal(UInt32)
        /// Something else, which may promise texts.
        case promise([[UInt32]]?)
    }

    private enum Quantifier { case once, many, optional }

    private mutating func atom(depth: Int) -> Atom {
        let sign = scalars[place]
        place += 1
        switch sign {
        case 0x5C: return escape()
        case 0x5B: return characterClass()
        case 0x28: return group(depth: depth)
        case 0x2E, 0x5E, 0x24, 0x2A, 0x2B, 0x3F: return .promise(nil)
        default: return .literal(sign)
        }
    }

    /// A sign is literal after a backslash; a letter or digit is a class, a reference or a place.
    private mutating func escape() -> Atom {
        guard let sign = peek else { return .promise(nil) }
        place += 1
        guard sign < 0x80, ScalarKind.isWord(sign) else { return .literal(sign) }
        for (open, close) in [("{", "}"), ("<", ">"), ("'", "'")] as [(Unicode.Scalar, Unicode.Scalar)]
        where "pPxogkNu".unicodeScalars.contains(where: { $0.value == sign }) && peek == open.value {
            skip(past: close)
        }
        // \x41, \0 and \cX would take what follows as text.
        if sign == 0x63, peek != nil { place += 1 }
        if "xo0123456789gkpPNu".unicodeScalars.contains(where: { $0.value == sign }) { skipWord() }
        return .promise(nil)
    }

    private mutating func skipWord() {
        while let sign = peek, sign < 0x80, ScalarKind.isWord(sign) { place += 1 }
    }

    private mutating func skip(past close: Unicode.Scalar) {
        place += 1
        while let sign = peek, sign != close.value { place += 1 }
        if peek != nil { place += 1 }
    }

    private mutating func characterClass() -> Atom {
        _ = take("^")
        _ = take("]")
        while let sign = peek, sign != 0x5D {
            place += 1
            // \c takes another sign with it.
            if sign == 0x5C, let next = peek { place += next == 0x63 ? 2 : 1 }
            if sign == 0x5B, let end = endOfNamedClass { place = end }
        }
        if peek != nil { place += 1 }
        return .promise(nil)
    }

    /// The end of `[:name:]`, of which the first bracket has been read.
    private var endOfNamedClass: Int? {
        guard starts(":") else { return nil }
        let name = scalars[(place + 1)...].prefix { $0 == 0x5E || ($0 < 0x80 && ScalarKind.isWord($0)) }
        return scalars[name.endIndex...].starts(with: [0x3A, 0x5D]) ? name.endIndex + 2 : nil
    }

    /// All quantifiers that follow, since `a+*` may match nothing.
    private mutating func quantifier() -> Quantifier {
        var result = Quantifier.once
        while let next = singleQuantifier() {
            result = result == .optional ? .optional : next
            if peek == 0x3F || peek == 0x2B { place += 1 }
        }
        return result
    }

    private mutating func singleQuantifier() -> Quantifier? {
        switch peek {
        case 0x2A, 0x3F:
            place += 1
            return .optional
        case 0x2B:
            place += 1
            return .many
        case 0x7B: return repetition()
        default: return nil
        }
    }

    /// `{2}`, `{2,}` or `{2,3}`; other braces are text. Newer versions of PCRE2 take `{,3}` and spaces, too.
    private mutating func repetition() -> Quantifier? {
        let inside = scalars[(place + 1)...].prefix { 0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x20 }
        guard !inside.isEmpty, inside.endIndex < scalars.count, scalars[inside.endIndex] == 0x7D else { return nil }
        place = inside.endIndex + 1
        let isPositive = inside.prefix { $0 != 0x2C }.contains { 0x31...0x39 ~= $0 }
        return isPositive ? .many : .optional
    }

    /// A group promises what its inside does; of one that looks around, recurses or has options nothing is said.
    private mutating func group(depth: Int) -> Atom {
        let isPlain = peek != 0x3F
        let isKnown = isPlain || starts("?:") || starts("?>") || starts("?|") || isNamed
        // A verb such as (*ACCEPT) can end a match anywhere; a comment may stand between a letter and its quantifier.
        guard depth < 50, peek != 0x2A, !starts("?#") else {
            place = scalars.count + 1
            return .promise(nil)
        }
        if !isPlain { skipGroupHead() }
        let inner = alternation(depth: depth + 1)
        if !take(")") { place = scalars.count + 1 }
        return .promise(isKnown ? inner : nil)
    }

    private var isNamed: Bool {
        starts("?'") || starts("?P<") || (starts("?<") && !starts("?<=") && !starts("?<!"))
    }

    private mutating func skipGroupHead() {
        if starts("?P<") || (starts("?<") && isNamed) { return skip(past: ">") }
        if starts("?'") {
            place += 1
            return skip(past: "'")
        }
        // Options such as (?x) or (?-i) could change how the rest is read.
        let head = scalars[place...].prefix { $0 != 0x3A && $0 != 0x29 && $0 != 0x28 }
        if head.contains(0x78) { place = scalars.count + 1 } else { place += min(2, scalars.count - place) }
    }
}
