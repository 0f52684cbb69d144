/// A cursor over the bytes of a date text.
struct DateScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { at >= bytes.count }
    var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// The byte `ahead` of the cursor, 0 past the end.
    func peek(_ ahead: Int) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

    /// Reads up to `limit` digits; nil when there is none.
    mutating func number(limit: Int = 9) -> (value: Int, digits: Int)? {
        var value = 0, digits = 0
        while digits < limit, Self.isDigit(current) {
            value = value * 10 + Int(current - 0x30)
            digits += 1
            at += 1
        }
        return digits == 0 ? nil : (value, digits)
    }

    /// Reads ASCII letters (and, inside, `/` and `_` for zone names).
    mutating func word() -> String {
        let start = at
        while Self.isLetter(current) || (at > start && (current == 0x2F || current == 0x5F) && Self.isLetter(peek(1))) {
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Steps over `text` when it is next.
    mutating func skip(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= bytes.count else { return false }
        for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
        at += length
        return true
    }

    mutating func skip(where accept: (UInt8) -> Bool) {
        while !isAtEnd, accept(current) { at += 1 }
    }

    mutating func skipSpaces() { skip { $0 <= 0x20 } }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
