/// What a channel's secret files hold; both are masked wherever they are printed.
package struct ChannelSecrets: Sendable, Hashable {
    private let hiddenURL: Secret?
    private let hiddenSecret: Secret?

    /// White space around the values, as editors leave it in files, is dropped.
    package init(url: String? = nil, secret: String? = nil) {
        hiddenURL = url.map { Secret($0.trimmed) }
        hiddenSecret = secret.map { Secret($0.trimmed) }
    }

    /// The address, which carries the token.
    package var url: String? { hiddenURL?.value }
    /// The signing key; for webhooks several, separated by white space, while a key rotates.
    package var secret: String? { hiddenSecret?.value }

    /// The text without either of them, or any piece of them that is long enough to be a token and that no vendor
    /// publishes.
    func redact(_ text: String) -> String {
        let values = [url, secret].compactMap { $0 }
        let pieces = values.flatMap { $0.split { "/?&=#:@ ".contains($0) || $0.isWhitespace } }.map(String.init)
        let hidden = (values + pieces).filter { $0.count >= 6 && !MaskedURL.published.contains($0) }
        let longestFirst = hidden.sorted { $0.count > $1.count }
        return longestFirst.reduce(text) { $0.replacing($1, with: "•••") }
    }
}

extension ChannelSecrets: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says which of the two there are.
    package var description: String {
        "ChannelSecrets(url: \(hiddenURL == nil ? "–" : "•••"), secret: \(hiddenSecret == nil ? "–" : "•••"))"
    }
    /// The same.
    package var debugDescription: String { description }
}

extension String {
    fileprivate var trimmed: String {
        let head = drop { $0.isWhitespace }
        return String(head.reversed().drop { $0.isWhitespace }.reversed())
    }
}
