import OpinionCore

/// What a request says it takes; some servers choose by it.
enum FeedAccept {
    static func header(_ kind: FeedForm.Kind) -> String {
        switch kind {
        case .feed, .sitemap: feed
        case .page: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1"
        case .json: "application/json, text/json;q=0.9, */*;q=0.1"
        }
    }

    private static let feed =
        "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
        + "application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
}
