/// One POST as a channel wants it sent, before any network is touched.
package struct ChannelRequest: Sendable {
    private let hiddenURL: Secret
    /// All that the channel adds; the client adds its own.
    package let headers: [(name: String, value: String)]
    /// UTF-8 JSON.
    package let body: [UInt8]

    init(url: String, headers: [(name: String, value: String)], body: [UInt8]) {
        (self.hiddenURL, self.headers, self.body) = (Secret(url), headers, body)
    }

    /// With token and signature: never to be shown.
    package var url: String { hiddenURL.value }

    /// The first header of this name, exactly as written.
    package subscript(header name: String) -> String? { headers.first { $0.name == name }?.value }
}
