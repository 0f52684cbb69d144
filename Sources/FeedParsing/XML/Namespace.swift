/// The vocabularies that feeds mix. Recognised by namespace name; a prefix counts only where none is declared for it.
enum Namespace: Sendable {
    case rss, atom, rdf, content, dublinCore, dublinCoreTerms, media, itunes, syndication, xhtml, unknown

    /// The vocabulary of a namespace name; nil and empty are RSS's, which has none.
    init(uri: String?) {
        guard let uri, !uri.isEmpty else {
            self = .rss
            return
        }
        self = Self.known[Self.normalised(uri)] ?? .unknown
    }

    /// The vocabulary that an undeclared prefix stands for by custom.
    init(customaryPrefix prefix: String) {
        self = Self.customary[prefix.lowercased()] ?? .unknown
    }

    /// Whether elements without a prefix in this namespace are RSS's.
    var isRSS: Bool { self == .rss }

    /// Publishers get case, `https` and the final slash or number sign wrong.
    private static func normalised(_ uri: String) -> String {
        var text = Substring(uri.lowercased())
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
        while text.last == "/" || text.last == "#" { text = text.dropLast() }
        return String(text)
    }

    private static let known: [String: Namespace] = [
        "purl.org/rss/1.0": .rss,
        "my.netscape.com/rdf/simple/0.9": .rss,
        "channel.netscape.com/rdf/simple/0.9": .rss,
        "my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
        "purl.org/net/rss1.1": .rss,
        "backend.userland.com/rss": .rss,
        "backend.userland.com/rss2": .rss,
        "backend.userland.com/rss091": .rss,
        "backend.userland.com/rss092": .rss,
        "blogs.law.harvard.edu/tech/rss": .rss,
        "cyber.law.harvard.edu/rss": .rss,
        "www.rssboard.org/rss-specification": .rss,
        "www.w3.org/2005/atom": .atom,
        "purl.org/atom/ns": .atom,
        "www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "purl.org/rss/1.0/modules/content": .content,
        "purl.org/dc/elements/1.1": .dublinCore,
        "purl.org/dc/elements/1.0": .dublinCore,
        "purl.org/metadata/dublin_core": .dublinCore,
        "purl.org/dc/terms": .dublinCoreTerms,
        "search.yahoo.com/mrss": .media,
        "www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "purl.org/rss/1.0/modules/syndication": .syndication,
        "www.w3.org/1999/xhtml": .xhtml,
    ]

    private static let customary: [String: Namespace] = [
        "rss": .rss, "atom": .atom, "atom10": .atom, "a10": .atom, "rdf": .rdf, "content": .content,
        "dc": .dublinCore, "dcterms": .dublinCoreTerms, "media": .media, "itunes": .itunes, "sy": .syndication,
        "xhtml": .xhtml,
    ]
}
