import Crypto

/// The SHA-256 values that chain the records, as 64 lower-case hexadecimal digits.
package enum LogHash {
    /// What the first record of a log names as its predecessor.
    package static let zero = String(repeating: "0", count: 64)

    /// The hash of these bytes.
    package static func of(_ bytes: some Sequence<UInt8>) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(bytes))
        return hex(hasher.finalize())
    }

    /// Whether a text has the shape of a hash.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static func hex(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
