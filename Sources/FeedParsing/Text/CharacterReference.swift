import CFeedXML

/// Character references of HTML: `&amp;`, `&#8220;`, `&#x4E2D;`.
enum CharacterReference {
    /// The UTF-8 of the reference that begins at `at` (an `&`) and its length; nil when there is none.
    ///
    /// Without a semicolon only HTML's old names count, and not in `?a=1&copy=2` or `&copyright`.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (utf8: [UInt8], length: Int)? {
        guard let base = bytes.baseAddress, at + 2 < bytes.count else { return nil }
        var consumed = 0
        var length: Int32 = -1
        let utf8 = [UInt8](unsafeUninitializedCapacity: 12) { buffer, count in
            guard let room = buffer.baseAddress else { return }
            length = feedhtml_reference(base + at, bytes.count - at, room, &consumed)
            count = Int(max(0, length))
        }
        return length < 0 ? nil : (utf8, consumed)
    }

    /// UTF-8 of a code point as HTML reads it: 0x80 to 0x9F mean windows-1252, surrogates and what lies beyond
    /// Unicode become U+FFFD, control characters vanish.
    static func utf8(_ value: UInt32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 4) { buffer, count in
            count = buffer.baseAddress.map { feedhtml_utf8(value, $0) } ?? 0
        }
    }

    /// The value of a hexadecimal digit.
    static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: return UInt32(byte - 0x30)
        case 0x41...0x46: return UInt32(byte - 0x41 + 10)
        case 0x61...0x66: return UInt32(byte - 0x61 + 10)
        default: return nil
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
}
