/// The form of a web address in which variants of the same page are equal: without scheme, `www.`, mobile and AMP
/// hosts, and the parameters that only say who shared it. For comparing, never for fetching.
enum CanonicalURL {
    /// The canonical form; an address that is not on the web stays as it is.
    static func of(_ address: String) -> String {
        guard LinkResolver.isAbsoluteHTTP(address) else { return address }
        var url = unwrapped(URIReference(address))
        let scheme = url.scheme?.lowercased() ?? "http"
        let host = foldedHost(url.authority ?? "", scheme: scheme)
        url.path = foldedPath(url.path)
        url.query = url.query.flatMap(keptQuery)
        url.fragment = url.fragment.flatMap(keptFragment)
        (url.scheme, url.authority) = (nil, nil)
        return host + url.text
    }
}

extension CanonicalURL {
    /// The page inside an AMP cache's address: `https://x.cdn.ampproject.org/c/s/host/path`,
    /// `https://www.google.com/amp/s/host/path` (https://developers.google.com/amp/cache/overview).
    private static func unwrapped(_ url: URIReference) -> URIReference {
        let host = url.authority?.lowercased() ?? ""
        var parts = url.path.split(separator: "/", omittingEmptySubsequences: true)[...]
        if host.hasSuffix(".cdn.ampproject.org"), parts.count > 1, parts.first?.utf8.count == 1 {
            parts = parts.dropFirst()
        } else if host.hasPrefix("www.google."), parts.first == "amp", parts.count > 1 {
            parts = parts.dropFirst()
        } else {
            return url
        }
        if parts.first == "s" { parts = parts.dropFirst() }
        guard let inner = parts.first, inner.contains(".") else { return url }
        var page = url
        page.authority = String(inner)
        page.path = "/" + parts.dropFirst().joined(separator: "/")
        return page
    }

    private static let hostPrefixes = ["www.", "m.", "mobile.", "wap.", "3g.", "amp."]

    private static func foldedHost(_ authority: String, scheme: String) -> String {
        var host = Substring(authority.lowercased())
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        let port = scheme == "https" ? ":443" : ":80"
        if host.hasSuffix(port) { host = host.dropLast(port.utf8.count) }
        // `m.cn` is a host of its own: something must be left that can be one.
        while let prefix = hostPrefixes.first(where: { host.hasPrefix($0) }) {
            let rest = host.dropFirst(prefix.utf8.count)
            guard rest.contains(".") else { break }
            host = rest
        }
        return String(host)
    }

    private static let pathSuffixes = ["/amp/", "/amp", ".amp.html", ".amp", "/"]

    private static func foldedPath(_ path: String) -> String {
        for suffix in pathSuffixes where path.hasSuffix(suffix) {
            let rest = String(path.dropLast(suffix.utf8.count))
            return suffix == ".amp.html" ? rest + ".html" : rest
        }
        return path
    }

    private static func keptQuery(_ query: String) -> String? {
        let kept = query.split(separator: "&").filter { !TrackingParameters.contains($0) }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }

    /// A fragment may be all that tells the entries of one page apart; only what marks a passage or a sharer goes.
    private static func keptFragment(_ fragment: String) -> String? {
        if fragment.isEmpty || fragment.hasPrefix(":~:") || fragment.lowercased() == "rss" { return nil }
        return TrackingParameters.contains(Substring(fragment)) ? nil : fragment
    }
}
