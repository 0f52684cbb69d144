/// The likeliest encoding of bytes that are not UTF-8, by the frequency of characters.
///
/// Candidates read a sample, and the text that looks most like the language they serve wins. A language that the
/// document names speaks for the encodings of that language.
struct CharsetGuess: Sendable {
    private let sample: [UInt8]
    private let favoured: [String]

    /// `exceptUTF8`: looks only at what is not UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>, exceptUTF8: Bool = false) {
        sample = TextSample(bytes, limit: 1536, exceptUTF8: exceptUTF8).bytes
        favoured = LanguageHint.charsets(bytes)
    }

    /// The likeliest; nil when nothing is likely.
    var best: Charset? {
        guard !sample.isEmpty, let first = ranked().first(where: isEnough), first.score > 0.15 else { return nil }
        return first.charset
    }

    /// The likeliest when there is no doubt: for text that speaks for nothing but itself.
    var sure: Charset? {
        guard !sample.isEmpty, let first = ranked().first, first.score > 0.55, first.count >= 4,
            first.charset != .windows1252
        else {
            return nil
        }
        return first.charset
    }

    /// Whether a declared encoding may be believed: it reads the sample well, or nothing reads it much better.
    func accepts(_ charset: Charset) -> Bool {
        guard !sample.isEmpty else { return true }
        guard let candidate = CharsetCandidate.of(charset) else { return isReadable(charset) }
        let own = fit(candidate)
        if own.score > 0.55 || own.count < 4 && own.score > -0.5 { return true }
        guard let other = ranked().first(where: { $0.charset != charset }) else { return true }
        // Two encodings of one script differ in a few letters, and what is declared knows better.
        return other.score < max(0.55, own.score + 0.45) || other.count < 6
    }
}

extension CharsetGuess {
    /// What is added for a word or two that may be Chinese, since that is what is watched here: for frequent characters
    /// some, and more for GB 2312's first level (https://en.wikipedia.org/wiki/GB_2312), which an alphabet hardly hits.
    private func home(_ charset: Charset, _ fit: CharsetFit) -> Float {
        if charset == .gb18030, fit.count > 1, isFirstLevel, !isKorean { return 1.4 }
        return fit.score > 0.5 ? 0.35 : 0
    }

    /// Hangul fills the same rows; what reads as frequent syllables is Korean.
    private var isKorean: Bool { CharsetCandidate.of(.eucKR).map { self.fit($0).score > 0.6 } ?? false }

    /// Whether all that is beyond ASCII is pairs of the rows 16 to 55.
    private var isFirstLevel: Bool {
        var at = 0
        while at < sample.count {
            guard sample[at] >= 0x80 else {
                at += 1
                continue
            }
            guard (0xB0...0xD7).contains(sample[at]), at + 1 < sample.count, sample[at + 1] >= 0xA1 else {
                return false
            }
            at += 2
        }
        return true
    }

    private typealias Rank = (charset: Charset, score: Float, count: Int)

    private func ranked() -> [(charset: Charset, score: Float, count: Int)] {
        var ranks: [Rank] = []
        for candidate in CharsetCandidate.all where !candidate.isRare || favoured.contains(candidate.charset.name) {
            let fit = fit(candidate)
            let bonus: Float = favoured.contains(candidate.charset.name) ? 0.25 : 0
            let own = candidate.kind == .chinese && fit.count <= 4 ? home(candidate.charset, fit) : 0
            ranks.append((candidate.charset, fit.score + candidate.prior + bonus + own, fit.count))
        }
        return ranks.sorted { $0.score > $1.score }
    }

    /// One letter amid ASCII, however often, may be of any alphabet: then it is of the commonest, or broken.
    private func isEnough(_ rank: Rank) -> Bool {
        Set(sample.filter { $0 >= 0x80 }).count > 1 || rank.charset.isMultiByte || rank.charset == .windows1252
            || favoured.contains(rank.charset.name)
    }

    private func fit(_ candidate: CharsetCandidate) -> CharsetFit {
        let text = sample.withUnsafeBufferPointer { Conversion($0, from: candidate.charset)?.bytes }
        return text.map { CharsetFit($0, candidate.kind) } ?? CharsetFit([], candidate.kind)
    }

    /// An encoding without statistics: it has a character for nearly every byte.
    private func isReadable(_ charset: Charset) -> Bool {
        guard let read = sample.withUnsafeBufferPointer({ Conversion($0, from: charset) }) else { return false }
        return read.replaced * 8 <= sample.count { $0 >= 0x80 }
    }
}
