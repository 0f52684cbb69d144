import OpinionCore

/// Checks the address of a feed.
struct FeedAddress {
    /// Private networks that feeds may use.
    let allowed: [Network]

    /// What is wrong with the address; nil when nothing is.
    func problem(_ text: String) -> Problem? {
        guard let authority = Self.authority(text) else { return .badURL(text) }
        if authority.contains("@") { return .passwordInURL }
        guard let host = Self.host(authority) else { return .badURL(text) }
        return isAllowed(host) ? nil : .privateAddress(host)
    }

    /// What stands between `//` and the path, where scheme and characters are right.
    static func authority(_ text: String) -> Substring? {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        let rest = text.dropFirst(scheme.count)
        guard ["http", "https"].contains(scheme), rest.hasPrefix("://"), text.utf8.count <= 2_048,
            text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && Harmless.scalar($0) == $0 }),
            !text.contains(where: { "<>\"{}|\\^`".contains($0) })
        else { return nil }
        return rest.dropFirst(3).prefix { !"/?#".contains($0) }
    }

    /// The host without its port; nil where either is wrong.
    private static func host(_ authority: Substring) -> String? {
        let isV6 = authority.hasPrefix("[")
        let host = isV6 ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        let port = authority.dropFirst(host.count + (isV6 ? 2 : 0))
        guard !host.isEmpty, port.isEmpty || isPort(port), !isV6 || NumericAddress(String(host)) != nil else {
            return nil
        }
        return String(host)
    }

    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst()
        return text.hasPrefix(":") && digits.allSatisfy { $0.isASCII && $0.isNumber }
            && Int(digits).map { (1...65_535).contains($0) } ?? false
    }

    /// Names are judged when they are looked up; numbers can be judged now.
    private func isAllowed(_ host: String) -> Bool {
        let name = host.lowercased()
        let isOwn =
            ["localhost", "localhost."].contains(name) || [".localhost", ".localhost."].contains(where: name.hasSuffix)
        guard let address = NumericAddress.spelled(isOwn ? "127.0.0.1" : name) else { return true }
        return !Network.isPrivate(address) || allowed.contains { $0.contains(address) }
    }
}
