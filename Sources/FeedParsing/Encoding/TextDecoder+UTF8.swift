import CFeedXML

/// Bytes that are valid UTF-8, which may still be something else.
extension TextDecoder {
    func decodeValid(_ declared: [EncodingDeclaration]) -> DecodedText? {
        guard let first = declared.first else {
            return decodeEscapes(as: .iso2022JP, .guess, nil) ?? asUTF8(.utf8Valid, nil)
        }
        if first.charset == .utf8 { return asUTF8(first.source, nil) }
        let usable = declared.first { $0.charset.map { !$0.isWide && ($0.isSevenBit || $0.isASCIICompatible) } == true }
        let unusable = first == usable ? nil : first.label
        guard let usable, let charset = usable.charset else {
            return decodeEscapes(as: .iso2022JP, .guess, first.label) ?? asUTF8(.utf8Valid, first.label)
        }
        if charset == .utf8 { return asUTF8(usable.source, unusable) }
        if charset.isSevenBit, let text = decodeEscapes(as: charset, usable.source, unusable) { return text }
        let survey = Survey(bytes)
        if survey.isASCII {
            return DecodedText(bytes: original, encoding: charset.name, source: usable.source, overruled: unusable)
        }
        if UTF8Doubt.isDoubtful(bytes, survey: survey, declared: charset) {
            return Conversion(bytes, from: charset)?.text(charset, usable.source, overruled: unusable)
        }
        let agreeing = declared.first { $0.charset == .utf8 }
        return asUTF8(agreeing?.source ?? .utf8Valid, first.label)
    }

    private func asUTF8(_ source: EncodingSource, _ overruled: String?) -> DecodedText {
        DecodedText(bytes: original, encoding: Charset.utf8.name, source: source, overruled: overruled)
    }

    /// Text of seven bits that switches character sets; nil when it does not. An escape character is not allowed in XML,
    /// so one that selects Japanese is meant; HZ's tildes count only where HZ is declared.
    private func decodeEscapes(as charset: Charset, _ source: EncodingSource, _ overruled: String?) -> DecodedText? {
        let scanner = TagScanner(bytes: bytes)
        let isMarked: Bool
        switch charset {
        case .hz: isMarked = scanner.find("~{", from: 0) != nil
        case .iso2022JP:
            isMarked =
                (scanner.find("\u{1B}$", from: 0) ?? scanner.find("\u{1B}(", from: 0)) != nil
        default: isMarked = (scanner.next(0x0E, from: 0) ?? scanner.next(0x1B, from: 0)) != nil
        }
        guard isMarked, Survey(bytes).isASCII else { return nil }
        return Conversion(bytes, from: charset)?.text(charset, source, overruled: overruled)
    }
}

/// Valid UTF-8 that is more likely the declared encoding: the famous 聯通 of two GBK characters is two characters of
/// UTF-8, too.
enum UTF8Doubt {
    /// Chinese, Japanese and Korean in UTF-8 take three bytes, and words of two-byte scripts stay in one script; so two
    /// bytes only, in words that mix scripts, or few of them in a row, are the declared encoding.
    static func isDoubtful(_ bytes: UnsafeBufferPointer<UInt8>, survey: Survey, declared: Charset) -> Bool {
        guard survey.longer == 0, survey.two <= 64 else { return false }
        var runs = Runs()
        for byte in bytes { runs.add(byte) }
        runs.end()
        if runs.isMixed { return true }
        // A lone ©, · or é between ASCII is what it seems; a pair of such is a word of Chinese.
        return declared.isMultiByte && runs.longest > 1 && survey.two < 6
    }

    private struct Runs {
        var longest = 0
        var isMixed = false
        private var length = 0
        private var script: UInt8 = 0

        mutating func add(_ byte: UInt8) {
            if byte < 0x80 { return end() }
            guard byte >= 0xC0 else { return }
            let now = Self.script(byte)
            if length > 0, now != script, now != 1, script != 1 { isMixed = true }
            if now != 1 || length == 0 { script = now }
            length += 1
            longest = max(longest, length)
        }

        mutating func end() {
            length = 0
            script = 0
        }

        /// Latin is 1: its letters and signs stand beside those of any script.
        private static func script(_ lead: UInt8) -> UInt8 {
            switch lead {
            case 0xC2...0xC9: 1
            case 0xCE, 0xCF: 2
            case 0xD0...0xD3: 3
            case 0xD4: 4
            case 0xD5: 5
            case 0xD6, 0xD7: 6
            case 0xD8...0xDB: 7
            default: lead
            }
        }
    }
}
