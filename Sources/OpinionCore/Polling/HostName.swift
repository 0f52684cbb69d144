/// Whom requests go to: one server, by scheme, host and port, such as `https://news.example:443`.
package struct HostName: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }

    /// Without TLS.
    package var isPlain: Bool { description.hasPrefix("http://") }

    /// The server of an address as people say it: `news.example`, or `10.0.0.8:8080`; nil where none is written.
    package static func spoken(_ url: String) -> String? {
        let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
        guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
        let authority = parts[1].prefix { $0 != "?" && $0 != "#" }
        return authority.lastIndex(of: "@").map { String(authority[$0...].dropFirst()) } ?? String(authority)
    }
}
