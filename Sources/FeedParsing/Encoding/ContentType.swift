/// The parts of an HTTP Content-Type that matter here (RFC 9110, 8.3).
struct ContentType: Sendable, Hashable {
    /// Lower-case type and subtype without parameters.
    let mediaType: String
    let charset: String?

    init(_ text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        mediaType = (parts.first.map(Self.trimmed) ?? "").lowercased()
        charset = parts.dropFirst().lazy.compactMap(Self.charset).first
    }

    private static func charset(_ parameter: Substring) -> String? {
        guard let equals = parameter.firstIndex(of: "="),
            trimmed(parameter[..<equals]).lowercased() == "charset"
        else { return nil }
        let value = trimmed(parameter[parameter.index(after: equals)...]).filter { $0 != "\"" && $0 != "'" }
        return value.isEmpty ? nil : value
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
