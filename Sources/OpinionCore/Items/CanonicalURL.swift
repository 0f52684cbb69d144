/// One article's address, however it was shared: host in lower case, no scheme, fragment, default port,
/// `www.`/`m.`/`wap.` prefix, tracking parameter or trailing slash; parameters sorted.
package enum CanonicalURL {
    /// - Returns: nil when `text` is no http(s) address with a host.
    package static func of(_ text: String) -> String? {
        guard let schemeEnd = text.range(of: "://"),
            ["http", "https"].contains(text[..<schemeEnd.lowerBound].lowercased())
        else { return nil }
        let address = text[schemeEnd.upperBound...]
        let withoutFragment = address.prefix { $0 != "#" }
        let fragment = address[withoutFragment.endIndex...]
        let authority = withoutFragment.prefix { $0 != "/" && $0 != "?" }
        let host = canonicalHost(authority)
        guard !host.isEmpty else { return nil }
        let rest = withoutFragment.dropFirst(authority.count)
        let path = rest.prefix { $0 != "?" }
        let query = canonicalQuery(rest.dropFirst(path.count + 1))
        // A page that shows its articles by fragment (`#/news/1`, `#!/news/1`) has one address for all of them.
        let route = fragment.hasPrefix("#/") || fragment.hasPrefix("#!") ? fragment : ""
        return host + trimmed(path) + (query.isEmpty ? "" : "?" + query) + route
    }

    /// Parameters that say how a reader came, never which article it is (utm: Google's campaign parameters; the
    /// others as outlets and messengers in China add them).
    static let tracking: Set<String> = [
        "from", "fr", "spm", "share", "share_from", "share_token", "shareuid", "isappinstalled", "wxshare", "ref",
        "fbclid", "gclid", "timestamp", "scene", "srcid", "sessionid", "nsukey", "chksm", "tt_from", "refer",
    ]

    private static func canonicalHost(_ authority: Substring) -> String {
        let named = authority.split(separator: "@", omittingEmptySubsequences: false).last
        var host = (named.map(String.init) ?? "").lowercased()
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        for prefix in ["www.", "m.", "wap.", "3g."]
        where host.hasPrefix(prefix) && host.dropFirst(prefix.count).contains(".") {
            host.removeFirst(prefix.count)
        }
        return host
    }

    private static func canonicalQuery(_ query: Substring) -> String {
        query.split(separator: "&").filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !tracking.contains(name) && !name.hasPrefix("utm_")
        }.sorted().joined(separator: "&")
    }

    private static func trimmed(_ path: Substring) -> String {
        var path = String(path)
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

extension String {
    /// The first place where `other` stands, without Foundation.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
