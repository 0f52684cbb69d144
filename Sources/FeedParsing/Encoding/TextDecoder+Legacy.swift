/// Bytes that are not valid UTF-8.
extension TextDecoder {
    func decodeBroken(_ declared: [EncodingDeclaration]) -> DecodedText? {
        let survey = Survey(start: bytes)
        let usable = declared.filter { $0.charset.map { !$0.isWide && $0.isASCIICompatible } == true }
        let legacy = usable.filter { $0.charset != .utf8 }
        let mayBeUTF8 = usable.first?.charset == .utf8 || legacy.isEmpty
        if mayBeUTF8 ? survey.isMostlyUTF8 : survey.isEvidentlyUTF8 { return mended(declared, legacy) }
        let guess = CharsetGuess(bytes)
        for candidate in legacy {
            guard let charset = candidate.charset, guess.accepts(charset) else { continue }
            let overruled = candidate == declared.first ? nil : declared.first?.label
            if let text = Conversion(bytes, from: charset)?.text(charset, candidate.source, overruled: overruled) {
                return text
            }
        }
        let likely = guess.best
        let (charset, source) = likely.map { ($0, EncodingSource.guess) } ?? (.windows1252, .fallback)
        let overruled = declared.first { $0.charset != charset }?.label
        return Conversion(bytes, from: charset)?.text(charset, source, overruled: overruled)
    }

    /// UTF-8 in which something else is: single bytes, or items from elsewhere in their own encoding.
    private func mended(_ declared: [EncodingDeclaration], _ legacy: [EncodingDeclaration]) -> DecodedText? {
        let guess = CharsetGuess(bytes, exceptUTF8: true)
        let other = legacy.lazy.compactMap(\.charset).first { guess.accepts($0) } ?? guess.sure
        let agreeing = declared.first { $0.charset == .utf8 }
        let overruled = declared.first { $0.charset != .utf8 }?.label
        let source = agreeing?.source ?? .guess
        return Conversion(mending: bytes, other: other)?.text(.utf8, source, overruled: overruled)
    }
}
