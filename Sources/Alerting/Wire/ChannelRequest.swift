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

    /// Method, address, headers and body for a person to read; signatures and everything of the secrets are masked.
    func text(without secrets: ChannelSecrets) -> String {
        let lines = headers.map { name, value in
            "\(name): \(Self.hidden.contains(name.lowercased()) ? "•••" : secrets.redact(value))"
        }
        let head = ["POST " + MaskedURL.of(url)] + lines
        return head.joined(separator: "\n") + "\n\n"
            + Self.masked(secrets.redact(String(decoding: body, as: UTF8.self)))
    }

    /// Signatures and tokens that stand in the body, however short; within a text the quotation marks are escaped.
    private static func masked(_ body: String) -> String {
        body.replacing(/"(sign|topic|device_key)":"[^"]*"/) { "\"\($0.output.1)\":\"•••\"" }
    }

    private static let hidden: Set<String> = ["authorization", "webhook-signature"]
}
