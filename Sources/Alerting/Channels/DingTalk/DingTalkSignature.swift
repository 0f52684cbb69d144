import Crypto
import FoundationEssentials

/// 加签 of DingTalk robots: HMAC-SHA256 of `"{ms}\n{secret}"` under the secret, base64, percent-encoded once.
enum DingTalkSignature {
    /// The value of `sign=` for a timestamp, which the vendor accepts within one hour of its own clock.
    static func sign(milliseconds: Int64, secret: String) -> String {
        let key = SymmetricKey(data: Data(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(milliseconds)\n\(secret)".utf8), using: key)
        return PercentEncoding.encode(Data(code).base64EncodedString())
    }
}
