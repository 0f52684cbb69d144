/// How much a failed look counts: what will hardly pass by itself counts whole, what often does a half, and a name that is
/// not found a quarter, since one resolver fails for many feeds.
package enum FaultWeight: Int, Sendable, Hashable {
    /// In quarters.
    case dns = 1
    case soft = 2
    case hard = 4

    /// - Parameter code: of a `FeedFault`.
    package static func of(_ code: String) -> FaultWeight {
        if code == "dns" { return .dns }
        return passing.contains(code) || isPassing(status: code) ? .soft : .hard
    }

    /// Back-off grows no longer than this: what passes by itself is seen within the first of the legal clocks.
    package var longestBackOff: TimeSpan { self == .hard ? .hours(6) : .hours(1) }

    /// Of the network and of a server that has a bad hour.
    private static let passing: Set<String> = [
        "refused", "unreachable", "connectTimeout", "timeout", "tooSlow", "emptyReply", "reset", "truncated",
        "badEncoding", "badAnswer", "proxy", "other", "outOfMemory",
    ]

    /// RFC 9110: 408, 429 and 5xx may be other the next time, as 425 (RFC 8470); 521 and above are gates of protection.
    private static func isPassing(status code: String) -> Bool {
        guard code.hasPrefix("http_"), let status = Int(code.dropFirst(5)) else { return false }
        return [408, 425, 429].contains(status) || (500..<521).contains(status)
    }
}
