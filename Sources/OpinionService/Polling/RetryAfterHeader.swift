import OpinionCore

/// Retry-After as seconds or an HTTP date (RFC 9110, 10.2.3).
enum RetryAfterHeader {
    static func read(_ value: String?, now: Instant) -> TimeSpan? {
        guard let value, !value.isEmpty else { return nil }
        if let seconds = Int(value), seconds >= 0 { return .seconds(min(seconds, 86_400 * 7)) }
        guard let at = HTTPDateReading.parse(value) else { return nil }
        return at > now ? at - now : .zero
    }
}
