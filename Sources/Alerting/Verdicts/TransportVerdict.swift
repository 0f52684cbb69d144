import HTTPTransfer
import OpinionCore

/// What it means that no answer came.
struct TransportVerdict: Error, Sendable {
    let verdict: Verdict

    /// Before the body is on its way a failure is certain; from then on the message may have arrived.
    init(_ error: HTTPError, channel: String) {
        let reason = VerdictReason(error.code.rawValue, Self.text(error, channel: channel))
        switch error.code {
        case .dns, .refused, .unreachable, .connectTimeout, .tlsChainIncomplete, .tlsExpired, .tlsName, .tlsOther,
            .proxy:
            verdict = .retry(after: nil, reason: reason)
        case .badURL, .schemeRefused, .invalidRequest, .addressRefused:
            verdict = .channelBroken(reason)
        default:
            verdict = .unknown(reason)
        }
    }

    /// The channel's name stands for the host, in which some services carry the token.
    private static func text(_ error: HTTPError, channel: String) -> Phrase {
        func text(_ language: Language) -> String {
            let text = error.localized(language.rawValue)
            let colon = language == .english ? ": " : "："
            return error.context.isEmpty ? channel + colon + text : text.replacing(error.context, with: channel)
        }
        return Phrase(text(.traditional), text(.simplified), text(.english))
    }
}
