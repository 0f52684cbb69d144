/// Cuts a date text into tokens: digits of any script, names in any language, marks in half and full width.
///
/// Linear, without allocation: tokens go into the buffer given, and what does not fit is left out.
struct DateLexer {
    var source: DateScanner
    private(set) var isGlued = false
    private(set) var count = 0
    /// Whether something is written in Korean, or unmistakably in Japanese or Chinese.
    var script = DateScript.none
    private let tokens: UnsafeMutableBufferPointer<DateToken>

    init(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: UnsafeMutableBufferPointer<DateToken>) {
        source = DateScanner(bytes)
        self.tokens = tokens
    }

    /// The last token, if any.
    var last: DateToken? { count == 0 ? nil : tokens[count - 1] }

    /// Whether the last token is a number that this place may be the unit of.
    var isAfterNumber: Bool { last?.kind == .number }

    /// Reads to the end and returns the tokens.
    mutating func run() -> UnsafeBufferPointer<DateToken> {
        while !source.isAtEnd, count < tokens.count { step() }
        return UnsafeBufferPointer(rebasing: tokens[0..<count])
    }

    /// Adds a token.
    mutating func emit(_ kind: DateToken.Kind, _ value: Int = 0, digits: Int = 0) {
        guard count < tokens.count else { return }
        tokens[count] = DateToken(kind: kind, value: value, digits: digits, isGlued: isGlued)
        count += 1
        isGlued = true
    }

    mutating func emit(_ unit: DateUnit) { emit(.unit, unit.rawValue) }
}

extension DateLexer {
    private mutating func step() {
        let (scalar, length) = source.scalar()
        switch DateScalar.kind(scalar) {
        case .digit: number()
        case .letter: word()
        case .han: HanLexer.step(&self, scalar, length)
        case .hangul: HangulLexer.step(&self, length)
        case .space:
            source.at += length
            isGlued = false
        case .nothing: source.at += length
        case .mark:
            source.at += length
            emit(.mark, Int(DateScalar.ascii(scalar)))
        }
    }

    /// Up to 18 digits count; more make the number useless, but it is read whole.
    private mutating func number() {
        var value = 0, digits = 0
        while !source.isAtEnd {
            let (scalar, length) = source.scalar()
            guard let digit = DateScalar.digit(scalar) else { break }
            if digits < 18 { value = value * 10 + digit }
            digits += 1
            source.at += length
        }
        emit(.number, value, digits: digits)
    }

    private mutating func word() {
        var key = WordKey(), only: UInt32 = 0
        let start = source.at
        while !source.isAtEnd {
            let (scalar, length) = source.scalar()
            guard DateScalar.kind(scalar) == .letter || isInsideZoneName(scalar, start) else { break }
            only = DateScalar.ascii(scalar)
            key.append(only)
            source.at += length
        }
        if key.count == 1 { letter(LetterFolding.fold(only)) } else { name(key) }
    }

    /// `Asia/Shanghai`, `Buenos_Aires`.
    private func isInsideZoneName(_ scalar: UInt32, _ start: Int) -> Bool {
        (scalar == 0x2F || scalar == 0x5F) && source.at > start && DateScanner.isLetter(source.peek(1))
    }

    private mutating func name(_ key: WordKey) {
        guard let meaning = DateNames.meaning(key) else { return emit(.word) }
        // Three letters that are August in Spanish.
        if meaning.kind == .month, last?.kind == .duration { return emit(.ago) }
        emit(meaning.kind, meaning.value, digits: meaning.flag)
    }

    /// A letter that stands alone: `T`, a military zone, `h`, or the first half of `p.m.` in Latin or Greek.
    private mutating func letter(_ letter: UInt32) {
        if letter == 0x74 { return emit(.mark, 0x54) }
        if let part = dotted(letter) { return emit(.dayPart, part.rawValue) }
        emit(.word, letter < 0x80 ? Int(letter) - 0x20 : 0)
    }

    private mutating func dotted(_ letter: UInt32) -> DayPart? {
        guard letter == 0x61 || letter == 0x70 || letter == 0x3C0 || letter == 0x3BC else { return nil }
        var ahead = source
        guard ahead.skip(".") else { return nil }
        while ahead.skip(" ") || ahead.skip("\u{A0}") || ahead.skip("\u{202F}") {}
        guard ahead.skip("m") || ahead.skip("M") || ahead.skip("μ") || ahead.skip("Μ"),
            !DateScanner.isLetter(ahead.current)
        else { return nil }
        _ = ahead.skip(".")
        source = ahead
        return letter == 0x61 || letter == 0x3C0 ? .morning : .afternoon
    }
}
