/// What may stand in a request header (RFC 9110 §5), so that no caller's text can add lines of its own.
enum HeaderRules {
    /// The line for libcurl, or nil when the name is no token, the value has control characters, or the field frames
    /// the message and so belongs to the client.
    static func line(name: String, value: String) -> String? {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte), value.utf8.allSatisfy(isValueByte),
            !framing.contains(name.lowercased())
        else { return nil }
        // "Name:" alone would tell libcurl to drop the field, "Name;" sends it empty.
        let trimmed = value.drop { $0 == " " || $0 == "\t" }
        return trimmed.isEmpty ? "\(name);" : "\(name): \(trimmed)"
    }

    private static let framing: Set<String> = ["content-length", "transfer-encoding", "connection", "upgrade", "te"]

    private static func isTokenByte(_ byte: UInt8) -> Bool { tokenBytes[Int(byte)] }

    private static let tokenBytes: [Bool] = {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).flatMap { [$0, $0 - 32] }
        let allowed = Set(letters + "0123456789!#$%&'*+-.^_`|~".utf8)
        return (0...255).map { allowed.contains($0) }
    }()

    private static func isValueByte(_ byte: UInt8) -> Bool { byte == 9 || byte >= 32 && byte != 127 }
}
