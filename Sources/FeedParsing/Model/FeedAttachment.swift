/// A file that an item carries: an RSS enclosure, an Atom enclosure link, a JSON Feed attachment, a media:content.
package struct FeedAttachment: Sendable, Hashable {
    package let url: String
    package let mimeType: String?
    /// Bytes, as the feed claims.
    package let size: Int64?
    package let title: String?

    package init(url: String, mimeType: String? = nil, size: Int64? = nil, title: String? = nil) {
        self.url = url
        self.mimeType = mimeType
        self.size = size
        self.title = title
    }
}
