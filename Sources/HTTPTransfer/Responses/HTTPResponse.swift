/// A complete answer, whatever its status.
package struct HTTPResponse: Sendable {
    /// For example 200 or 404.
    package let status: Int
    /// Those of the last response; redirects' are gone.
    package let headers: HTTPHeaders
    /// Decompressed.
    package let body: [UInt8]
    /// Where the last redirect led. May hold secrets, as the request's URL may.
    package let finalURL: String
    /// The server's address; empty over a Unix socket, and where a proxy looked it up.
    package let primaryIP: String
    /// The version spoken.
    package let version: Version
    /// How long each stage took, that of the redirects included.
    package internal(set) var timings: HTTPTimings
    /// Whether no connection had to be opened.
    package internal(set) var connectionReused: Bool
    /// How many redirects were followed.
    package internal(set) var redirects: Int
    /// The redirects that were followed, in order; the last led to `finalURL`.
    package internal(set) var hops: [HTTPHop]
    /// Whether there were redirects and all said 301 or 308: the feed's address may be replaced by `finalURL`.
    package internal(set) var redirectedPermanently: Bool
    /// Bytes of the body as they came, before decompression.
    package let wireBytes: Int
    /// How the connection is secured; nil without TLS, on a connection used again, and when nobody asked.
    package internal(set) var tls: TLSReport?

    /// An answer put together by hand, for code that reads answers.
    package init(
        status: Int,
        headers: HTTPHeaders = HTTPHeaders([]),
        body: [UInt8] = [],
        finalURL: String = "",
        primaryIP: String = "",
        version: Version = .http1_1,
        timings: HTTPTimings = HTTPTimings(),
        connectionReused: Bool = false,
        redirects: Int = 0,
        hops: [HTTPHop] = [],
        redirectedPermanently: Bool = false,
        wireBytes: Int = 0,
        tls: TLSReport? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.finalURL = finalURL
        self.primaryIP = primaryIP
        self.version = version
        self.timings = timings
        self.connectionReused = connectionReused
        self.redirects = redirects
        self.hops = hops
        self.redirectedPermanently = redirectedPermanently
        (self.wireBytes, self.tls) = (wireBytes, tls)
    }

    /// HTTP versions that the client speaks.
    package enum Version: String, Hashable, Sendable {
        /// HTTP/1.0
        case http1_0 = "HTTP/1.0"
        /// HTTP/1.1
        case http1_1 = "HTTP/1.1"
        /// HTTP/2, over TLS only
        case http2 = "HTTP/2"
    }

    /// The server said 304: what the validators stand for is still current, and the body is empty.
    package var notModified: Bool { status == 304 }

    /// What to send next time. After a 304 a missing field keeps its old value, which is the caller's to know.
    package var validators: Validators {
        Validators(etag: headers["ETag"], lastModified: headers["Last-Modified"])
    }
}
