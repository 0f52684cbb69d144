import OpinionCore

/// One row of a vendor's table of codes.
struct VendorCode: Sendable {
    enum Meaning: Sendable {
        /// Passes by itself, after at least this long where it is given.
        case retry(TimeSpan?)
        /// In no table.
        case unexplained
        /// A person has to mend something.
        case broken
        /// The text is refused, not the channel.
        case content
    }

    /// What a person is told.
    enum Words: Sendable {
        case says(Phrase)
        /// That the signature does not match, with how far the clocks are apart; without a key that it is missing.
        case signature
        /// What is wrong with an access token; without one that it is missing.
        case token(Phrase)
    }

    /// What the vendor's message adds where one code stands for several things.
    struct Clue: Sendable {
        /// In lower case; one of them in the message is enough.
        let words: [String]
        /// `sign`, `ip` …
        let name: String
        let meaning: Meaning
        let text: Words

        init(_ words: [String], _ name: String, _ meaning: Meaning, _ text: Words) {
            (self.words, self.name, self.meaning, self.text) = (words, name, meaning, text)
        }
    }

    /// As the answer has it: `310000`, `no_service`.
    let code: String
    /// Our own name of what it means, where several vendors have it.
    let name: String
    let meaning: Meaning
    let text: Words
    /// Read in order, before `meaning` and `text`.
    let clues: [Clue]

    init(_ code: String, _ meaning: Meaning, _ text: Words, name: String? = nil, clues: [Clue] = []) {
        (self.code, self.meaning, self.text, self.clues) = (code, meaning, text, clues)
        self.name = name ?? "vendor_\(code)"
    }

    init(_ code: Int, _ meaning: Meaning, _ text: Words, name: String? = nil, clues: [Clue] = []) {
        self.init(String(code), meaning, text, name: name, clues: clues)
    }

    init(_ code: Int, _ meaning: Meaning, _ text: Phrase) { self.init(code, meaning, .says(text)) }
    init(_ code: String, _ meaning: Meaning, _ text: Phrase) { self.init(code, meaning, .says(text)) }

    /// - Parameters:
    ///   - message: the vendor's own words, with nothing secret in them.
    ///   - isSigned: the channel has a key, or a token.
    func verdict(
        _ answer: ChannelAnswer,
        message: String?,
        isSigned: Bool,
        wait: TimeSpan? = nil,
        now: Instant
    ) -> Verdict {
        let said = (message ?? "").lowercased()
        if let clue = clues.first(where: { $0.words.contains { said.contains($0) } }) {
            let row = VendorCode(code, clue.meaning, clue.text, name: clue.name)
            return row.verdict(answer, message: message, isSigned: isSigned, wait: wait, now: now)
        }
        let reason = VerdictReason(name, phrase(answer, isSigned: isSigned, now: now)).adding(answer: message)
        switch meaning {
        case .retry(let after):
            let asked = [after, wait, RetryAfter.of(answer, now: now)].compactMap { $0 }.max()
            return .retry(after: asked, reason: reason)
        case .unexplained: return .unexplained(reason)
        case .broken: return .channelBroken(reason)
        case .content: return .contentRejected(reason)
        }
    }

    private func phrase(_ answer: ChannelAnswer, isSigned: Bool, now: Instant) -> Phrase {
        switch text {
        case .says(let phrase): phrase
        case .signature: isSigned ? ClockSkew.signature(answer, now: now) : VendorWords.unsigned
        case .token(let phrase): isSigned ? phrase : VendorWords.noToken
        }
    }
}
