import Glibc

/// Builds strings from hostile bytes: control characters that a terminal would obey are taken out.
enum ControlCharacters {
    /// The text of `bytes` without C0 controls (but tab and line break), DEL and C1 controls; carriage returns become
    /// line breaks.
    static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if !mayHoldAny(bytes) { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: without(bytes), as: UTF8.self)
    }

    /// As `string`, without making a string.
    static func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        mayHoldAny(bytes) ? without(bytes) : Array(bytes)
    }

    /// Whether a byte occurs.
    static func contains(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, Int32(byte), bytes.count) != nil
    }

    /// As `string`, for text that may hold C0 controls: JSON can escape them, XML cannot.
    static func cleaned(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 9 && $0 != 10 || $0 == 0x7F || $0 == 0xC2 }) else {
            return text
        }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { String(decoding: without($0), as: UTF8.self) }
    }

    /// XML text holds no C0 control but tab, line break and carriage return.
    private static func mayHoldAny(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, 0x7F, bytes.count) != nil || memchr(base, 0x0D, bytes.count) != nil || holdsC1(bytes, base)
    }

    /// U+0080 to U+009F; U+00A0 and what follows has the same first byte.
    private static func holdsC1(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Bool {
        var at = 0
        while let found = memchr(base + at, 0xC2, bytes.count - at) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            if at < bytes.count, bytes[at] < 0xA0 { return true }
        }
        return false
    }

    private static func without(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0xC2, at < bytes.count, bytes[at] < 0xA0 {
                result.append(contentsOf: CharacterReference.utf8(UInt32(bytes[at])))
                at += 1
            } else if byte == 0x0D {
                if at >= bytes.count || bytes[at] != 0x0A { result.append(0x0A) }
            } else if byte >= 0x20 && byte != 0x7F || byte == 9 || byte == 10 {
                result.append(byte)
            }
        }
        return result
    }
}
