import HTTPTransfer

/// Addresses of a site that are worth a try when it names nothing.
enum SiteFiles {
    /// Where publishing programs put their feeds; the commonest first.
    static func common(_ origin: String) -> [String] {
        ["/feed", "/rss.xml", "/rss", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json"].map { origin + $0 }
    }

    /// The `Sitemap:` lines of a robots.txt (RFC 9309 leaves them to sitemaps.org).
    static func sitemaps(_ robots: [UInt8]) -> [String] {
        String(decoding: robots.prefix(500_000), as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased().filter({ !$0.isWhitespace }) == "sitemap" else { return nil }
            let url = parts[1].filter { !$0.isWhitespace }
            return url.hasPrefix("http") ? url : nil
        }
    }

    /// `http://www.example.com:8080/a/b?c` → `http://www.example.com:8080`
    static func origin(_ url: String) -> String {
        url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    }
}
