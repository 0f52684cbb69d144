package import OpinionCore

/// What one attempt came to.
package enum Verdict: Sendable, Hashable {
    /// The channel says that it has the message.
    case sent
    /// Try again, not before `after` where it is given.
    case retry(after: TimeSpan?, reason: VerdictReason)
    /// Trying again is of no use until a person mends something; the next channel takes over.
    case channelBroken(VerdictReason)
    /// The channel works and will not carry this text, not even reduced.
    case contentRejected(VerdictReason)
    /// It may have arrived or not: send it again under the same id.
    case unknown(VerdictReason)

    /// Why it is not `sent`; nil when it is.
    package var reason: VerdictReason? {
        switch self {
        case .sent: nil
        case .retry(_, let reason), .channelBroken(let reason), .contentRejected(let reason), .unknown(let reason):
            reason
        }
    }
}

/// Why an attempt failed, in words that a person can act on. Holds no address, no key and no body.
package struct VerdictReason: Sendable, Hashable {
    /// Stable, for tables and tests: `sign`, `http_503`, `dns`, `vendor_430104` …
    package let code: String
    private let phrase: Phrase

    init(_ code: String, _ phrase: Phrase) {
        (self.code, self.phrase) = (code, phrase)
    }

    /// One sentence.
    package func text(_ language: Language) -> String { phrase[language] }
}

extension VerdictReason: CustomStringConvertible {
    /// Code and English text.
    package var description: String { "\(code): \(phrase.english)" }
}

extension VerdictReason {
    /// The same with what the vendor said, made harmless, in brackets.
    func adding(answer message: String?) -> VerdictReason {
        guard let message = VendorMessage.safe(message) else { return self }
        return VerdictReason(
            code,
            Phrase(
                phrase.traditional + "（對方答覆：\(message)）",
                phrase.simplified + "（对方答复：\(message)）",
                phrase.english + " (answer: \(message))"
            )
        )
    }
}
