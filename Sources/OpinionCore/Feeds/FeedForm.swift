/// What stands at a feed's address, and how it is read.
package enum FeedForm: Hashable, Sendable {
    /// RSS, RDF, Atom, JSON Feed, or anything else that the parser knows by itself.
    case feed
    /// A sitemap; read as `feed` is, and named so that people see what it is.
    case sitemap
    /// A list page of a site without a feed.
    case page(PageList)
    /// An answer of an API that is no JSON Feed.
    case json(JSONList)

    /// The word that stands in files and on the wire.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case feed, page, json, sitemap
    }

    package var kind: Kind {
        switch self {
        case .feed: .feed
        case .sitemap: .sitemap
        case .page: .page
        case .json: .json
        }
    }
}
