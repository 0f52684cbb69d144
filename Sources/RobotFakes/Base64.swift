import Foundation

enum Base64 {
    /// The text of base64 characters; nil for anything else.
    static func text(_ encoded: String) -> String? {
        Data(base64Encoded: encoded).map { String(decoding: $0, as: UTF8.self) }
    }
}
