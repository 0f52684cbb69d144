/// Keeps out of messages what may be a secret: the rest of an address, and long tokens.
enum Secrecy {
    /// As many letters as no word has, and a robot's secret or token does.
    private static let tokenLength = 32
    private static let mask: Unicode.Scalar = "·"

    /// True for an address or a token that stands where the name of its file should.
    static func isSecret(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return text.contains("://") || scalars.split { !isToken($0) }.contains { $0.count >= tokenLength }
    }

    /// The line with what follows the host of an address, and long tokens, masked; no scalar moves.
    static func masked(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var shown = line
        var start = 0
        while start < line.count {
            let isAddress = line[start...].starts(with: "://".unicodeScalars)
            let run = isAddress ? line[start...].prefix(while: isAddressPart) : line[start...].prefix(while: isToken)
            if isAddress || run.count >= tokenLength {
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

    private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z": true
        default: false
        }
    }

    private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !"\"',}]".unicodeScalars.contains(scalar)
    }
}
