/// What a look says of the way to a server.
package enum HostReach: Sendable, Hashable {
    /// Something came from it, be it a refusal.
    case answered
    /// It is there, and its service is not: no feed on it can be read.
    case broken
    /// Nothing came, as if there were no network.
    case silent
    /// The look ended for a reason of its own.
    case unknown

    /// - Parameters:
    ///   - code: of a `FeedFault`; nil for a look that brought something.
    ///   - isProxied: a proxy was asked, which answers in place of servers that it does not reach (RFC 9110, 502 and 504).
    package static func of(_ code: String?, isProxied: Bool = false) -> HostReach {
        switch code {
        case "http_502" where isProxied, "http_504" where isProxied: .silent
        case "dns", "unreachable", "connectTimeout", "timeout", "proxy": .silent
        case "refused", "reset", "emptyReply", "tooSlow", "badAnswer", "tlsChainIncomplete", "tlsExpired", "tlsName",
            "tlsOther":
            .broken
        case "cancelled", "not_stored", "schemeRefused", "badURL", "invalidRequest", "addressRefused", "other": .unknown
        default: .answered
        }
    }
}
