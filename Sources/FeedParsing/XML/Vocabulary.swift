/// What the names of one document mean. Most namespaces are known; a namespace that nobody knows means what its
/// document's own elements say, since publishers invent names for RSS's and Atom's.
struct Vocabulary {
    /// The document is in the Channel Definition Format, which has no namespace.
    var isCDF = false
    /// What elements without a namespace mean.
    private var bare = Namespace.rss
    private var aliases: [String: Namespace] = [:]

    /// The vocabulary of an element's name; asked once for every name.
    mutating func namespace(of local: String, prefix: String?, uri: String?, isRoot: Bool) -> Namespace {
        guard let uri, !uri.isEmpty else { return withoutNamespace(local, prefix, isRoot) }
        let known = Namespace(uri: uri)
        guard known == .unknown else { return known }
        if prefix == nil || isRoot, let home = Self.home(of: local) { aliases[uri] = aliases[uri] ?? home }
        return aliases[uri] ?? .unknown
    }

    /// The draft or the standard.
    static func atomFormat(_ uri: String?) -> FeedFormat {
        guard let uri = uri?.lowercased() else { return .atom1 }
        return uri.contains("w3.org/2005") || Namespace(uri: uri) == .unknown ? .atom1 : .atom03
    }

    private mutating func withoutNamespace(_ local: String, _ prefix: String?, _ isRoot: Bool) -> Namespace {
        if let prefix { return Namespace(customaryPrefix: prefix) }
        if isRoot, let home = Self.home(of: local) { bare = home }
        return isCDF ? .cdf : bare
    }

    /// The vocabulary that an element stands for by itself.
    private static func home(of local: String) -> Namespace? {
        switch local.lowercased() {
        case "rss", "channel", "item": .rss
        case "feed", "entry": .atom
        case "urlset", "sitemapindex": .sitemap
        default: nil
        }
    }
}
