/// Character references of HTML in running text: `&amp;`, `&#8220;`, `&#x4E2D;`.
enum CharacterReference {
    /// The UTF-8 of the reference that begins at `at` (an `&`) and its length; nil when there is none.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (utf8: [UInt8], length: Int)? {
        guard at + 2 < bytes.count else { return nil }
        return bytes[at + 1] == UInt8(ascii: "#") ? numeric(bytes, at) : named(bytes, at)
    }

    /// UTF-8 of a code point as HTML reads it: 0x80 to 0x9F mean windows-1252, surrogates and what lies beyond
    /// Unicode become U+FFFD, control characters vanish.
    static func utf8(_ value: UInt32) -> [UInt8] {
        var value = value
        if (0x80...0x9F).contains(value) { value = windows1252[Int(value - 0x80)] }
        let isControl = value < 0x20 ? ![9, 10, 13].contains(value) : (0x7F...0x9F).contains(value)
        if isControl { return [] }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        if scalar.value & 0xFFFE == 0xFFFE { return Array("\u{FFFD}".utf8) }
        return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (utf8: [UInt8], length: Int)? {
        var index = at + 2
        let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHex { index += 1 }
        let start = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = digit(bytes[index], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            index += 1
        }
        guard index > start else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        return (value == 0 ? [] : utf8(value), index - at)
    }

    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (utf8: [UInt8], length: Int)? {
        var index = at + 1
        let limit = min(bytes.count, at + 34)
        while index < limit, isNameByte(bytes[index]) { index += 1 }
        guard index > at + 1 else { return nil }
        let name = bytes[(at + 1)..<index]
        let isClosed = index < bytes.count && bytes[index] == UInt8(ascii: ";")
        // Without a semicolon only HTML's old names count, and not in `?a=1&copy=2`.
        guard isClosed || (EntityTable.isLegacy(name) && !(index < bytes.count && bytes[index] == UInt8(ascii: "=")))
        else { return nil }
        guard let utf8 = common(name) ?? EntityTable.expansion(name) else { return nil }
        return (utf8, index - at + (isClosed ? 1 : 0))
    }

    /// The names that make up nearly all of real markup, without the table.
    private static func common(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
        var key: UInt64 = 0
        guard name.count <= 4 else { return nil }
        for byte in name { key = key << 8 | UInt64(byte) }
        switch key {
        case 0x6C74: return [0x3C]
        case 0x6774: return [0x3E]
        case 0x61_6D70: return [0x26]
        case 0x7175_6F74: return [0x22]
        case 0x6E62_7370: return [0xC2, 0xA0]
        default: return nil
        }
    }

    static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: return UInt32(byte - 0x30)
        case 0x41...0x46 where isHex: return UInt32(byte - 0x41 + 10)
        case 0x61...0x66 where isHex: return UInt32(byte - 0x61 + 10)
        default: return nil
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
