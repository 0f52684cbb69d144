/// A cursor over the UTF-8 of a date text.
struct DateScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { at >= bytes.count }
    var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// The byte `ahead` of the cursor, 0 past the end.
    func peek(_ ahead: Int) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

    /// Whether `text` is next.
    func isNext(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= bytes.count else { return false }
        for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Steps over `text` when it is next.
    mutating func skip(_ text: StaticString) -> Bool {
        guard isNext(text) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    /// The scalar at the cursor and its length in bytes; U+FFFD and 1 for broken UTF-8.
    func scalar() -> (value: UInt32, length: Int) {
        let first = UInt32(current)
        switch first {
        case 0..<0x80: return (first, 1)
        case 0xC2...0xDF: return continued(first & 0x1F, 2)
        case 0xE0...0xEF: return continued(first & 0x0F, 3)
        case 0xF0...0xF4: return continued(first & 0x07, 4)
        default: return (0xFFFD, 1)
        }
    }

    private func continued(_ first: UInt32, _ length: Int) -> (value: UInt32, length: Int) {
        var value = first
        for index in 1..<length {
            let byte = peek(index)
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
