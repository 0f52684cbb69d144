import FeedParsing
import HTTPTransfer

extension FeedCheck {
    /// How the bytes arrived over HTTP.
    struct Response: Sendable {
        let address: String
        let isReused: Bool
        let finalURL: String
        let hops: [HTTPHop]
        let redirects: Int
        let isPermanentlyMoved: Bool
        let status: Int
        let contentType: String?
        /// What the body was packed with.
        let encoding: String?
        let wireBytes: Int
        let bodyBytes: Int
        let timings: HTTPTimings
    }
}

extension ParseHints {
    /// What an answer says of its bytes.
    init(_ response: HTTPResponse) {
        self.init(
            contentType: response.headers["Content-Type"],
            baseURL: response.finalURL,
            headers: response.headers.fields.map { .init(name: $0.name, value: $0.value) }
        )
    }
}

extension FeedCheck.Response {
    init(_ response: HTTPResponse) {
        self.init(
            address: response.primaryIP,
            isReused: response.connectionReused,
            finalURL: response.finalURL,
            hops: response.hops,
            redirects: response.redirects,
            isPermanentlyMoved: response.redirectedPermanently,
            status: response.status,
            contentType: response.headers["Content-Type"],
            encoding: response.headers["Content-Encoding"],
            wireBytes: response.wireBytes,
            bodyBytes: response.body.count,
            timings: response.timings
        )
    }
}
