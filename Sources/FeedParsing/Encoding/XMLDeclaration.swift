/// The XML declaration at the start of ASCII-compatible bytes, read tolerantly.
struct XMLDeclaration: Sendable, Hashable {
    /// The declared encoding, if any.
    let encoding: String?
    /// Bytes up to and including `?>`.
    let length: Int

    /// Nil when the bytes (from `start`) do not begin with `<?xml` and white space.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
        let limit = min(bytes.count, start + 1024)
        guard limit - start > 6, bytes[start..<start + 5].elementsEqual("<?xml".utf8), bytes[start + 5] <= 0x20 else {
            return nil
        }
        guard let close = (start + 5..<limit).first(where: { bytes[$0] == UInt8(ascii: ">") }) else { return nil }
        length = close + 1 - start
        encoding = Self.value(of: "encoding", in: UnsafeBufferPointer(rebasing: bytes[start + 5..<close]))
    }

    private static func value(of key: StaticString, in text: UnsafeBufferPointer<UInt8>) -> String? {
        guard let found = TagScanner(bytes: text).find(key, from: 0) else { return nil }
        var rest = text[(found + key.utf8CodeUnitCount)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        // Quotes may be missing, or be those of a word processor.
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 || $0 >= 0x80 }
        let name = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3F && $0 < 0x80 }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
