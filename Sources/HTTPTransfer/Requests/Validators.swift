/// What a server said of the version it gave last, so that it may answer 304 (RFC 9110 §13).
package struct Validators: Hashable, Sendable {
    /// The `ETag` value as received, quotes and `W/` included.
    package var etag: String?
    /// The `Last-Modified` value as received.
    package var lastModified: String?

    /// Either may be missing.
    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    /// The conditional request headers, empty values left out.
    var headers: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if let etag, !etag.isEmpty { fields.append((name: "If-None-Match", value: etag)) }
        if let lastModified, !lastModified.isEmpty { fields.append((name: "If-Modified-Since", value: lastModified)) }
        return fields
    }
}
