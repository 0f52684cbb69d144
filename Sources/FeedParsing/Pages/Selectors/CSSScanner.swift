/// A cursor over the Unicode scalars of a CSS selector.
struct CSSScanner {
    let letters: [Unicode.Scalar]
    /// Scalars before the first of `letters`, for the places of mistakes.
    let base: Int
    var at = 0

    init(_ text: String, base: Int) {
        letters = Array(text.unicodeScalars)
        self.base = base
    }

    var isAtEnd: Bool { at >= letters.count }
    var current: Unicode.Scalar? { at < letters.count ? letters[at] : nil }

    /// A fault at the cursor, or `back` scalars before it.
    func fault(_ cause: SelectorError.Cause, back: Int = 0) -> SelectorFault { SelectorFault(base + at - back, cause) }

    /// What stands here and should not.
    func unexpected() -> SelectorFault { fault(current.map { .unexpected(String(Character($0))) } ?? .empty) }

    /// Steps over `letter` when it comes next.
    mutating func skip(_ letter: Unicode.Scalar) -> Bool {
        guard current == letter else { return false }
        at += 1
        return true
    }

    /// Steps over white space; true when there was some.
    @discardableResult mutating func skipSpace() -> Bool {
        let start = at
        while let letter = current, letter.properties.isWhitespace { at += 1 }
        return at > start
    }

    /// An identifier (CSS Syntax 4.3.11): letters, digits, `-`, `_`, what is not ASCII, escapes.
    mutating func identifier() throws(SelectorFault) -> String {
        var name = String.UnicodeScalarView()
        while let letter = current {
            if letter == "\\" {
                name.append(try escape())
            } else if Self.isNameLetter(letter) {
                name.append(letter)
                at += 1
            } else {
                break
            }
        }
        guard let first = name.first else { throw unexpected() }
        guard !("0"..."9").contains(first) else { throw fault(.unexpected(String(Character(first))), back: name.count) }
        return String(name)
    }

    /// A quoted string, or what comes up to one of `ends`.
    mutating func value(endingAt ends: String) throws(SelectorFault) -> String {
        if let quote = current, quote == "\"" || quote == "'" { return try quoted(quote) }
        let start = at
        while let letter = current, !ends.unicodeScalars.contains(letter) { at += 1 }
        return String(String.UnicodeScalarView(letters[start..<at])).trimmingSpaces
    }

    /// What stands between the round bracket just passed and its partner.
    mutating func argument() throws(SelectorFault) -> (text: String, start: Int) {
        let start = at
        var depth = 1
        while let letter = current {
            if letter == "\"" || letter == "'" {
                _ = try quoted(letter)
                continue
            }
            if letter == "(" { depth += 1 }
            if letter == ")" { depth -= 1 }
            at += 1
            if depth == 0 { return (String(String.UnicodeScalarView(letters[start..<(at - 1)])), base + start) }
        }
        throw SelectorFault(base + start - 1, .unclosed("("))
    }

    private mutating func quoted(_ quote: Unicode.Scalar) throws(SelectorFault) -> String {
        let start = at
        var text = String.UnicodeScalarView()
        at += 1
        while let letter = current {
            if letter == quote {
                at += 1
                return String(text)
            }
            if letter == "\\" {
                text.append(try escape())
            } else {
                text.append(letter)
                at += 1
            }
        }
        throw SelectorFault(base + start, .unclosed(String(Character(quote))))
    }

    /// `\3A ` or `\:`.
    private mutating func escape() throws(SelectorFault) -> Unicode.Scalar {
        at += 1
        guard let letter = current else { throw fault(.unexpected("\\"), back: 1) }
        var value: UInt32 = 0, digits = 0
        while digits < 6, let next = current, next.isASCII,
            let digit = CharacterReference.digit(UInt8(ascii: next))
        {
            (value, digits, at) = (value << 4 | digit, digits + 1, at + 1)
        }
        guard digits == 0 else {
            if current?.properties.isWhitespace == true { at += 1 }
            return Unicode.Scalar(value) ?? "\u{FFFD}"
        }
        at += 1
        return letter
    }

    private static func isNameLetter(_ letter: Unicode.Scalar) -> Bool {
        letter == "-" || letter == "_" || letter.value >= 0x80 || ("0"..."9").contains(letter)
            || ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
    }
}
