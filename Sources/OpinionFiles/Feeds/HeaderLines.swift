package import OpinionCore

/// Header fields as people write them, `Name: value`, and which of them a feed's requests may carry.
package enum HeaderLines {
    /// nil where a line is no header, or one that belongs to the program.
    package static func read(_ lines: [String]) -> [FeedPass.Header]? {
        let headers = lines.map(header)
        return headers.contains { $0.map(isSendable) != true } ? nil : headers.compactMap(\.self)
    }

    /// A token, a colon, and a value without control characters (RFC 9110, 5.1); nothing that frames the message, says
    /// whom it is for, or is the program's to say.
    static func isSendable(_ header: FeedPass.Header) -> Bool {
        let name = header.name.lowercased()
        return !name.isEmpty && name.utf8.allSatisfy(tokenBytes.contains) && !own.contains(name)
            && !name.hasPrefix("proxy-") && !name.hasPrefix("if-") && !name.hasPrefix("content-")
            && !header.value.isEmpty && header.value.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
    }

    /// What opens a door does not belong in a file that is shown around.
    static func isSecret(_ header: FeedPass.Header) -> Bool {
        let name = header.name.lowercased()
        return secretWords.contains { name.contains($0) }
    }

    private static let own: Set = [
        "host", "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "expect", "user-agent",
        "accept-encoding", "range",
    ]
    private static let secretWords = ["cookie", "auth", "token", "key", "secret", "password", "session", "sign"]
    private static let tokenBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~".utf8)

    private static func header(_ line: String) -> FeedPass.Header? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        return FeedPass.Header(name: String(line[..<colon]), value: String(value))
    }
}
