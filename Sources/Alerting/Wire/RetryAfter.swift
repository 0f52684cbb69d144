import OpinionCore

/// `Retry-After` in both its forms (RFC 9110 §10.2.3).
enum RetryAfter {
    /// More than this is not believed: a mistaken header must not silence a channel for a day.
    static let longest = TimeSpan.hours(1)

    /// How long to wait; nil when the answer does not say.
    static func of(_ answer: ChannelAnswer, now: Instant) -> TimeSpan? {
        guard let value = answer[header: "Retry-After"]?.filter({ $0 != "\t" }) else { return nil }
        let text = value.drop { $0 == " " }.prefix { $0 != "\r" }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, text.dropFirst(digits.count).allSatisfy({ $0 == " " }) {
            return min(longest, digits.count > 6 ? longest : .seconds(Int(digits) ?? 3_600))
        }
        return HTTPDate.parse(String(text)).map { min(longest, max(.zero, $0 - now)) }
    }
}
