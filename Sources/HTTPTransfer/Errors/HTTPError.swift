/// Why there is no complete answer. A status of 400 and above is an answer, not an error.
package struct HTTPError: Error, Hashable, Sendable {
    /// What went wrong.
    package let code: Code
    /// The host concerned and nothing else of the URL, which may be a secret; empty when it could not be read.
    package let context: String
    /// libcurl's code, 0 when libcurl was not asked.
    package let underlying: Int
    /// A harmless particular, such as the refused address or the number of a certificate error.
    package let detail: String?

    /// The context must be a host and nothing else of a URL.
    package init(_ code: Code, context: String, underlying: Int = 0, detail: String? = nil) {
        self.code = code
        self.context = String(context.prefix(255))
        self.underlying = underlying
        self.detail = detail
    }

    /// Causes that people act upon differently.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The name has no address.
        case dns
        /// Nobody listens.
        case refused
        /// No way to the network or host.
        case unreachable
        /// No connection in the time allowed for it.
        case connectTimeout
        /// Not complete in the total time allowed.
        case timeout
        /// Slower than the lowest rate allowed.
        case tooSlow
        /// A certificate between the server's and a known root is missing.
        case tlsChainIncomplete
        /// The certificate is out of date, or not yet valid.
        case tlsExpired
        /// The certificate is for another name.
        case tlsName
        /// TLS failed otherwise.
        case tlsOther
        /// The host has an address that the policy does not permit.
        case addressRefused
        /// More body or header bytes than allowed.
        case tooLarge
        /// More redirects than allowed.
        case tooManyRedirects
        /// The URL or a redirect has a scheme that is not allowed.
        case schemeRefused
        /// The URL, or the one that a redirect gave, cannot be read.
        case badURL
        /// The request has a header or setting that cannot be sent.
        case invalidRequest
        /// The connection was closed without an answer.
        case emptyReply
        /// The connection broke.
        case reset
        /// The body ended early.
        case truncated
        /// The body cannot be decompressed.
        case badEncoding
        /// What came is not HTTP.
        case badAnswer
        /// The proxy cannot be found or used.
        case proxy
        /// The caller gave up, or the client was shut down.
        case cancelled
        /// Anything else; `underlying` says more.
        case other
    }
}

extension HTTPError: CustomStringConvertible {
    /// Host, cause and what to do, in English.
    package var description: String { localized("en") }

    /// The same in `zh-Hant`, `zh-Hans` or `en`; any other language gets `zh-Hant`.
    package func localized(_ language: String) -> String {
        let text = HTTPErrorText.text(for: code)
        switch language {
        case "en": return subject(": ") + text.en.cause + particulars(" (", ")") + ". " + text.en.action + "."
        case "zh-Hans": return subject("：") + text.hans.cause + particulars("（", "）") + "；" + text.hans.action + "。"
        default: return subject("：") + text.hant.cause + particulars("（", "）") + "；" + text.hant.action + "。"
        }
    }

    private func subject(_ separator: String) -> String { context.isEmpty ? "" : context + separator }

    private func particulars(_ open: String, _ close: String) -> String {
        var parts = detail.map { [$0] } ?? []
        if underlying != 0 { parts.append("curl \(underlying)") }
        return parts.isEmpty ? "" : open + parts.joined(separator: ", ") + close
    }
}
