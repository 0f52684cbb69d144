/// What a verifier makes of one line before it looks at the lines around it.
enum ReadLine: Sendable, Equatable {
    /// A record; intact when its bytes are canonical and its hash is theirs.
    case record(ChainLink, intact: Bool)
    /// Not a record. A blank line never was one, so it takes no number.
    case garbage(blank: Bool)

    /// Reads a full line.
    init(_ bytes: [UInt8]) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let object = try? JSONValue(parsing: content).object, let link = ChainLink(object) else {
            let blank = content.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            self = .garbage(blank: blank)
            return
        }
        self = .record(link, intact: Self.isCanonical(object, bytes) && Self.hash(object) == link.hash)
    }

    private static func isCanonical(_ object: JSONObject, _ bytes: [UInt8]) -> Bool {
        var canonical: [UInt8] = []
        canonical.reserveCapacity(bytes.count)
        object.encode(into: &canonical)
        return canonical == bytes
    }

    private static func hash(_ object: JSONObject) -> String {
        var content: [UInt8] = []
        object.encode(into: &content, without: "hash")
        return LogHash.of(content)
    }
}
