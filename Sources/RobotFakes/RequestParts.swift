import Crypto
import FoundationEssentials
import LoopbackServer

extension LoopbackRequest {
    /// The target up to the query.
    var plainPath: String { String(path.prefix { $0 != "?" }) }

    /// The values of the query, percent-decoded once.
    var query: [String: String] {
        let fields = path.drop { $0 != "?" }.dropFirst().split(separator: "&")
        return fields.reduce(into: [:]) { values, field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            values[String(parts[0])] = parts.count == 2 ? decoded(parts[1]) : ""
        }
    }

    private func decoded(_ text: Substring) -> String {
        var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == 0x25, digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var isJSON: Bool { header("content-type")?.lowercased().hasPrefix("application/json") == true }

    /// The body as JSON of this shape; nil for anything else.
    func json<Shape: Decodable>(_ shape: Shape.Type) -> Shape? {
        method == "POST" ? try? JSONDecoder().decode(Shape.self, from: Data(body)) : nil
    }
}

/// HMAC-SHA256, base64.
enum FakeHMAC {
    static func sign(_ text: [UInt8], key: Data) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(text), using: SymmetricKey(data: key))
        return Data(code).base64EncodedString()
    }
}
