import Crypto
import FoundationEssentials

/// 簽名校驗 of Feishu's custom bots: HMAC-SHA256 of nothing under `"{s}\n{secret}"`, base64.
enum FeishuSignature {
    /// The value of `sign` for a timestamp, which the vendor accepts within one hour of its own clock.
    static func sign(seconds: Int64, secret: String) -> String {
        let key = SymmetricKey(data: Data("\(seconds)\n\(secret)".utf8))
        return Data(HMAC<SHA256>.authenticationCode(for: Data(), using: key)).base64EncodedString()
    }
}
