/// What one look at an article's page brought, as the archive keeps it.
package struct EvidenceRecord: Sendable, Hashable {
    /// What the page was.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The article, or a document that is no web page.
        case kept
        /// An answer without an article: a login, a browser check, a page filled in by a script.
        case unread
        /// 404 or 410, or another page where the article was.
        case gone
        /// The site does not let this program in.
        case refused
        /// No usable answer after all tries.
        case failed
    }

    /// 0 until it is archived.
    package var id: Int64
    /// The article that the page was fetched for.
    package let item: Int64
    package let url: String
    package let at: Instant
    package let kind: Kind
    /// Nil where no answer came.
    package let status: Int?
    /// The stable name of what went wrong; nil where nothing did.
    package let cause: String?
    /// SHA-256 of the page's bytes; nil where there were none.
    package let body: String?
    package let size: Int
    package let contentType, charset: String?
    /// The canonical JSON of the look with its headers, and the SHA-256 of that.
    package let document, hash: String
    package let title, text: String?
    package let etag, lastModified: String?
    /// When the same was seen last.
    package var confirmed: Instant
    /// When the page's bytes were removed, as the limits demand; this record stays.
    package var removed: Instant?

    package init(
        id: Int64 = 0,
        item: Int64,
        url: String,
        at: Instant,
        kind: Kind,
        status: Int?,
        cause: String?,
        body: String?,
        size: Int,
        contentType: String?,
        charset: String?,
        document: String,
        hash: String,
        title: String?,
        text: String?,
        etag: String? = nil,
        lastModified: String? = nil,
        confirmed: Instant? = nil,
        removed: Instant? = nil
    ) {
        (self.id, self.item, self.url, self.at, self.kind) = (id, item, url, at, kind)
        (self.status, self.cause, self.body, self.size) = (status, cause, body, size)
        (self.contentType, self.charset, self.document, self.hash) = (contentType, charset, document, hash)
        (self.title, self.text, self.etag, self.lastModified) = (title, text, etag, lastModified)
        (self.confirmed, self.removed) = (confirmed ?? at, removed)
    }
}
