/// `http://host:port`, also https, socks5 and socks5h; the port is never left to chance.
enum ProxyAddress {
    private static let schemes = ["http", "https", "socks5", "socks5h"]

    static func isUsable(_ text: String) -> Bool {
        guard let parts = parts(text), schemes.contains(parts.scheme) else { return false }
        let place = parts.authority
        guard let colon = place.lastIndex(of: ":") else { return false }
        let port = place[place.index(after: colon)...]
        return colon > place.startIndex && port.allSatisfy { ("0"..."9").contains($0) }
            && Int(port).map { (1...65_535).contains($0) } ?? false
    }

    static func hasPassword(_ text: String) -> Bool { text.contains("@") }

    /// `user:password`
    static func isLogin(_ text: String) -> Bool { !text.hasPrefix(":") && text.contains(":") }

    /// Nothing may stand behind the port but a slash.
    private static func parts(_ text: String) -> (scheme: String, authority: Substring)? {
        guard let separator = text.firstRange(of: "://"), text.utf8.allSatisfy({ (33...126).contains($0) }) else {
            return nil
        }
        let rest = text[separator.upperBound...]
        let authority = rest.hasSuffix("/") ? rest.dropLast() : rest
        guard !authority.contains(where: { "/?#\\".contains($0) }) else { return nil }
        return (text[..<separator.lowerBound].lowercased(), authority)
    }
}
