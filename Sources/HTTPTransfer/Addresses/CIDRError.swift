/// Why a text is not a block of addresses.
package enum CIDRError: Error, Hashable, Sendable {
    /// What stands before the slash is no IP address.
    case notAnAddress(String)
    /// What stands behind the slash is no number from 0 to `longest`.
    case badPrefix(String, longest: Int)
    /// The address has bits behind the prefix; `base` is the block it lies in.
    case hostBitsSet(String, base: String)
}

extension CIDRError: CustomStringConvertible {
    /// An English sentence with the offending text and what to write instead.
    package var description: String { localized("en") }

    /// The same in `zh-Hant`, `zh-Hans` or `en`.
    package func localized(_ language: String) -> String {
        switch self {
        case .notAnAddress(let text):
            switch language {
            case "en": "“\(text)” is not an IP address or block; write for example 10.0.0.0/8 or fd00::/8."
            case "zh-Hans": "“\(text)”不是 IP 地址或网段；请写成例如 10.0.0.0/8 或 fd00::/8。"
            default: "「\(text)」不是 IP 地址或網段；請寫成例如 10.0.0.0/8 或 fd00::/8。"
            }
        case .badPrefix(let text, let longest):
            switch language {
            case "en": "“\(text)”: the number behind the slash must be from 0 to \(longest)."
            case "zh-Hans": "“\(text)”：斜杠后的数字须为 0 至 \(longest)。"
            default: "「\(text)」：斜線後的數字須為 0 至 \(longest)。"
            }
        case .hostBitsSet(let text, let base):
            switch language {
            case "en": "“\(text)” has bits behind the prefix; write \(base)."
            case "zh-Hans": "“\(text)”在前缀之后还有非零位；请写成 \(base)。"
            default: "「\(text)」在前綴之後還有非零位；請寫成 \(base)。"
            }
        }
    }
}
