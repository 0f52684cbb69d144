import OpinionCore

/// One row of a vendor's table of codes.
struct VendorCode: Sendable {
    enum Meaning: Sendable {
        /// Passes by itself, after at least this long where it is given.
        case retry(TimeSpan?)
        /// A person has to mend something.
        case broken
        /// The text is refused, not the channel.
        case content
    }

    let code: Int
    let meaning: Meaning
    let text: Phrase

    init(_ code: Int, _ meaning: Meaning, _ text: Phrase) {
        (self.code, self.meaning, self.text) = (code, meaning, text)
    }

    func verdict(message: String?) -> Verdict {
        let reason = VerdictReason("vendor_\(code)", text).adding(answer: message)
        switch meaning {
        case .retry(let after): return .retry(after: after, reason: reason)
        case .broken: return .channelBroken(reason)
        case .content: return .contentRejected(reason)
        }
    }
}
