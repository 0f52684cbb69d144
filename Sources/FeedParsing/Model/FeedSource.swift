/// The feed an aggregated item was taken from: RSS `source`, Atom `source`, a news sitemap's `publication`.
package struct FeedSource: Sendable, Hashable {
    package let title: String?
    package let url: String?

    package init(title: String? = nil, url: String? = nil) {
        self.title = title
        self.url = url
    }
}
