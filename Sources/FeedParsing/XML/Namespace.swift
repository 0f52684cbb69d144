/// The vocabularies that feeds mix. Recognised by namespace name; a prefix counts only where none is declared for it.
enum Namespace: Sendable {
    case rss, atom, rdf, content, dublinCore, dublinCoreTerms, media, itunes, syndication, xhtml
    case cdf, sitemap, sitemapNews, enclosures, unknown

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

    /// Publishers get case, `https` and the final slash or number sign wrong.
    private static func normalised(_ uri: String) -> String {
        var text = uri.lowercased().drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
        while text.last == "/" || text.last == "#" { text = text.dropLast() }
        return String(text)
    }

    /// By normalised name; drafts, mirrors and misspellings that were or are in use stand beside the real ones.
    private static let known: [String: Namespace] = table([
        (
            .rss,
            """
            purl.org/rss/1.0 purl.org/rss/0.9 purl.org/rss/2.0 purl.org/net/rss1.1 purl.org/net/rss1.1/schema
            my.netscape.com/rdf/simple/0.9 channel.netscape.com/rdf/simple/0.9 my.netscape.com/rdf/simple/0.90
            my.netscape.com/publish/formats/rss-0.91.dtd my.netscape.com/publish/formats/rss-0.9.dtd
            backend.userland.com/rss backend.userland.com/rss2 backend.userland.com/rss20 backend.userland.com/rss091
            backend.userland.com/rss092 backend.userland.com/rss093 backend.userland.com/rss094
            blogs.law.harvard.edu/tech/rss cyber.law.harvard.edu/rss cyber.law.harvard.edu/rss/rss.html
            www.rssboard.org/rss-specification rssboard.org/rss-specification www.rssboard.org
            """
        ),
        (
            .atom,
            """
            www.w3.org/2005/atom w3.org/2005/atom www.w3.org/2005/atom/ns purl.org/atom/ns purl.org/atom
            purl.org/atom/1.0 purl.org/echo purl.org/pie example.com/newformat example.com/necho
            """
        ),
        (.rdf, "www.w3.org/1999/02/22-rdf-syntax-ns www.w3.org/tr/rdf-syntax"),
        (.content, "purl.org/rss/1.0/modules/content"),
        (
            .dublinCore,
            """
            purl.org/dc/elements/1.1 purl.org/dc/elements/1.0 purl.org/dc/elements purl.org/metadata/dublin_core
            purl.org/rss/1.0/modules/dc dublincore.org/documents/1999/07/02/dces
            """
        ),
        (.dublinCoreTerms, "purl.org/dc/terms purl.org/rss/1.0/modules/dcterms"),
        (
            .media,
            """
            search.yahoo.com/mrss video.search.yahoo.com/mrss www.rssboard.org/media-rss rssboard.org/media-rss
            tools.search.yahoo.com/mrss search.yahoo.com/mrss/1.0
            """
        ),
        (
            .itunes,
            """
            www.itunes.com/dtds/podcast-1.0.dtd itunes.com/dtds/podcast-1.0.dtd example.com/dtds/podcast-1.0.dtd
            www.itunes.com/dtds/podcast www.itunes.com/dtds/podcast-1.0 www.google.com/schemas/play-podcasts/1.0
            """
        ),
        (.syndication, "purl.org/rss/1.0/modules/syndication purl.org/rss/modules/syndication"),
        (.xhtml, "www.w3.org/1999/xhtml www.w3.org/tr/xhtml1"),
        (
            .sitemap,
            """
            www.sitemaps.org/schemas/sitemap/0.9 sitemaps.org/schemas/sitemap/0.9
            www.google.com/schemas/sitemap/0.84 www.google.com/schemas/sitemap/0.9
            """
        ),
        (.enclosures, "purl.oclc.org/net/rss_2.0/enc"),
        (.sitemapNews, "www.google.com/schemas/sitemap-news/0.9 google.com/schemas/sitemap-news/0.9"),
    ])

    private static func table(_ lists: [(Namespace, String)]) -> [String: Namespace] {
        var table: [String: Namespace] = [:]
        for (namespace, names) in lists {
            for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = namespace }
        }
        return table
    }

    private static let customary: [String: Namespace] = [
        "rss": .rss, "atom": .atom, "atom10": .atom, "atom03": .atom, "a10": .atom, "rdf": .rdf, "content": .content,
        "dc": .dublinCore, "dcterms": .dublinCoreTerms, "dct": .dublinCoreTerms, "media": .media, "itunes": .itunes,
        "googleplay": .itunes, "sy": .syndication, "syn": .syndication, "xhtml": .xhtml, "news": .sitemapNews,
    ]
}
