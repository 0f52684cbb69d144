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
    /// The channel says something that nobody knows: a few more times, then the next channel takes over as well.
    case unexplained(VerdictReason)

    /// Why it is not `sent`; nil when it is.
    package var reason: VerdictReason? {
        switch self {
        case .sent: nil
        case .retry(_, let reason), .channelBroken(let reason), .contentRejected(let reason), .unknown(let reason),
            .unexplained(let reason):
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
    /// The same with what the other side said, made harmless, in brackets.
    /// - Parameter lead: who said it.
    func adding(answer message: String?, lead: Phrase = answered) -> VerdictReason {
        guard let message = VendorMessage.safe(message) else { return self }
        return VerdictReason(
            code,
            Phrase(
                phrase.traditional.clause + "（\(lead.traditional)：\(message)）",
                phrase.simplified.clause + "（\(lead.simplified)：\(message)）",
                phrase.english.clause + " (\(lead.english): \(message))"
            )
        )
    }

    private static let answered = Phrase("對方答覆", "对方答复", "answer")
}

extension Verdict {
    /// The configuration has no such channel any more.
    package static let channelMissing = Verdict.channelBroken(
        VerdictReason(
            "no_channel",
            Phrase(
                "配置中已沒有這個通道：恢復通道後自動補發，不再需要則 opinionctl alerts drop",
                "配置中已没有这个通道：恢复通道后自动补发，不再需要则 opinionctl alerts drop",
                "the configuration has no such channel any more: restore it and the alert goes out, or opinionctl alerts drop"
            )
        )
    )
}
