/// What the server does in answer to a request, proper or not.
package struct LoopbackResponse: Sendable {
    /// For example 200.
    package var status: Int
    /// Sent besides `Content-Length` or `Transfer-Encoding`, which follow from `delivery`.
    package var headers: [(name: String, value: String)]
    /// The whole body; of an endless one the piece that is repeated.
    package var body: [UInt8]
    /// How it is sent.
    package var delivery: Delivery
    /// Nothing is sent until it opens.
    package var gate: LoopbackGate?

    /// A plain answer unless said otherwise.
    package init(
        status: Int = 200,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        delivery: Delivery = .complete,
        after gate: LoopbackGate? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delivery = delivery
        self.gate = gate
    }

    /// Ways of sending a body, half of them broken on purpose.
    package enum Delivery: Sendable {
        /// With `Content-Length`; the connection stays open.
        case complete
        /// In chunks of so many bytes.
        case chunked(Int)
        /// Claims so many bytes more than it sends, then closes.
        case truncated(missing: Int)
        /// In one chunk, then closes without the last one.
        case unterminatedChunks
        /// Repeats the body until the client goes.
        case endless
        /// Sends the body with its length, then nothing more until the gate opens, then so many bytes.
        case stalled(until: LoopbackGate, rest: Int)
        /// Closes without a byte.
        case closed
        /// Resets the connection without a byte.
        case reset
        /// Sends the body's bytes as they are, status line and all, then closes.
        case raw
    }
}

extension LoopbackResponse {
    /// A text answer.
    package static func text(_ text: String, status: Int = 200, type: String = "text/plain") -> LoopbackResponse {
        LoopbackResponse(status: status, headers: [(name: "Content-Type", value: type)], body: Array(text.utf8))
    }

    /// A redirect.
    package static func redirect(_ status: Int = 302, to location: String) -> LoopbackResponse {
        LoopbackResponse(status: status, headers: [(name: "Location", value: location)])
    }

    /// Bytes as they are, then the end of the connection.
    package static func raw(_ text: String) -> LoopbackResponse {
        LoopbackResponse(body: Array(text.utf8), delivery: .raw)
    }

    /// 304 when the request's validators name this version, else the body with them.
    package static func conditional(
        _ request: LoopbackRequest,
        etag: String,
        lastModified: String? = nil,
        body: [UInt8]
    ) -> LoopbackResponse {
        var headers = [(name: "ETag", value: etag)]
        if let lastModified { headers.append((name: "Last-Modified", value: lastModified)) }
        let isKnown = request.header("If-None-Match").map { $0 == etag }
        let isUnchanged = lastModified != nil && request.header("If-Modified-Since") == lastModified
        return isKnown ?? isUnchanged
            ? LoopbackResponse(status: 304, headers: headers)
            : LoopbackResponse(headers: headers, body: body)
    }
}
