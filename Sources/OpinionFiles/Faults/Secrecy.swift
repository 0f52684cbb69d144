/// Keeps out of messages what may be a secret: the rest of an address, and long tokens.
enum Secrecy {
    /// As many letters as no word has, and a robot's secret or token does.
    private static let tokenLength = 32
    private static let mask: Unicode.Scalar = "·"

    /// True for an address or a token that stands where the name of its file should.
    static func isSecret(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return text.contains("://") || scalars.split { !isToken($0) }.contains { looksSecret($0) }
    }

    /// The line with what follows the host of an address, and long tokens, masked; no scalar moves.
    static func masked(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var shown = line
        var start = 0
        while start < line.count {
            let isAddress = line[start...].starts(with: "://".unicodeScalars)
            let run = isAddress ? line[start...].prefix(while: isAddressPart) : line[start...].prefix(while: isToken)
            if isAddress || looksSecret(run) {
                for index in run.indices.dropFirst(isAddress ? openLength(run) : 0) { shown[index] = mask }
            }
            start = max(start + 1, run.endIndex)
        }
        return shown
    }

    /// Scheme and host of an address, without user and password and what follows.
    static func address(_ text: String) -> String {
        guard let separator = text.firstRange(of: "://") else { return text.contains("@") ? "…" : text }
        let rest = text[separator.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return text[..<separator.upperBound] + host + (authority.count < rest.count ? "/…" : "")
    }

    /// `://` and the host, unless it comes with a user and a password.
    private static func openLength(_ address: ArraySlice<Unicode.Scalar>) -> Int {
        let authority = address.dropFirst(3).prefix { !"/?#".unicodeScalars.contains($0) }
        return authority.contains("@") ? 3 : 3 + authority.count
    }

    /// What robots call a secret (`SEC…`, `whsec_…`), a run longer than any word, or letters and digits as no name
    /// mixes them.
    private static func looksSecret(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(run))
        if text.hasPrefix("whsec_") || (text.hasPrefix("SEC") && run.count >= 12) { return true }
        let longest = run.split { !isAlphanumeric($0) }.map(\.count).max() ?? 0
        let isMixed =
            run.contains { ("0"..."9").contains($0) } && run.contains { ("A"..."Z").contains($0) }
            && run.contains { ("a"..."z").contains($0) }
        return longest >= tokenLength || (isMixed && run.count >= 16)
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z": true
        default: false
        }
    }

    /// Base64 and its form for addresses, too.
    private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
        isAlphanumeric(scalar) || "+/=_-".unicodeScalars.contains(scalar)
    }

    /// The same for a text.
    static func masked(_ text: String) -> String {
        String(String.UnicodeScalarView(masked(Array(text.unicodeScalars))))
    }

    private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !"\"',}]".unicodeScalars.contains(scalar)
    }
}
