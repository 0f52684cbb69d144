/// An address from outside, fit to stand in any markup.
enum SafeLink {
    /// The http(s) address with everything encoded that could end or open markup; nil when it is none, names a user
    /// before its host (`http://gov.cn@evil`), or is longer than 1,000 bytes.
    static func of(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 1_000, let mark = text.utf8.firstIndex(of: 0x3A) else { return nil }
        let scheme = text[..<mark].lowercased()
        let rest = text[text.utf8.index(after: mark)...]
        guard scheme == "http" || scheme == "https", rest.hasPrefix("//") else { return nil }
        let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
        guard !authority.isEmpty, !authority.contains("@"), !authority.contains(where: \.isWhitespace) else {
            return nil
        }
        let link = PercentEncoding.encode("\(scheme):\(rest)", keeping: "%:/?#&=+,;$")
        return link.utf8.count <= 2_000 ? link : nil
    }
}
