import Crypto
import FoundationEssentials

/// The signing keys of a Standard Webhooks v1 receiver: one, or two while a key rotates.
struct WebhookSignature: Sendable {
    private let keys: [SymmetricKey]

    /// Reads secrets separated by white space, each `whsec_` + base64. Nothing else is taken: a receiver that decodes
    /// another form than we do would refuse every message, so the form is settled when the channel is made.
    /// - Returns: nil when there is none, or one has another form.
    init?(secrets: String) {
        var keys: [SymmetricKey] = []
        for secret in secrets.split(whereSeparator: \.isWhitespace) {
            guard secret.hasPrefix("whsec_"), let data = Data(base64Encoded: String(secret.dropFirst(6))),
                !data.isEmpty
            else { return nil }
            keys.append(SymmetricKey(data: data))
        }
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }

    /// The value of `webhook-signature`: `v1,` + base64 HMAC-SHA256 of `{id}.{seconds}.{raw body}`, one for each key.
    func header(id: String, seconds: Int64, body: [UInt8]) -> String {
        let content = Data("\(id).\(seconds).".utf8) + Data(body)
        return keys.map { key in
            "v1," + Data(HMAC<SHA256>.authenticationCode(for: content, using: key)).base64EncodedString()
        }.joined(separator: " ")
    }
}
