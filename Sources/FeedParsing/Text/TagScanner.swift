import Glibc

/// Finds the end of tags, comments and hidden elements in HTML as it is found in the wild.
struct TagScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the last `>` stands. Hostile text opens a million tags and closes none; each would be searched to the end.
    private let lastClose: Int
    /// From here on no tag is closed, as far as has been seen.
    private var unclosedFrom = Int.max

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        lastClose = Self.last(UInt8(ascii: ">"), in: bytes)
    }

    /// One tag.
    struct Tag {
        let kind: TagKind
        let key: UInt64
        let isEnd: Bool
        /// The position after `>`.
        let end: Int
    }

    /// The tag that begins at `at` (a `<`); nil when what stands there is text, as in `1 < 2`, `<someone@example.org>`.
    mutating func tag(at: Int) -> Tag? {
        var index = at + 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let start = index
        guard index < bytes.count, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A else { return nil }
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        let key = TagName.key(bytes[start..<index])
        let kind = TagKind.of(key)
        guard index < bytes.count else {
            return kind == .unknown ? nil : Tag(kind: kind, key: key, isEnd: isEnd, end: index)
        }
        guard bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") else {
            return nil
        }
        guard let close = close(from: index) else {
            unclosedFrom = min(unclosedFrom, at)
            // Cut off inside a tag: the rest is no text when it began as a real one.
            return kind == .unknown ? nil : Tag(kind: kind, key: key, isEnd: isEnd, end: bytes.count)
        }
        return Tag(kind: kind, key: key, isEnd: isEnd, end: close + 1)
    }

    /// The position after a comment, declaration or processing instruction at `at`; nil when it is none.
    func declaration(at: Int) -> Int? {
        guard at + 1 < bytes.count else { return nil }
        if matches("<!--", at) { return find("-->", from: at + 4).map { $0 + 3 } ?? bytes.count }
        guard bytes[at + 1] == UInt8(ascii: "!") || bytes[at + 1] == UInt8(ascii: "?"), at + 2 < bytes.count,
            bytes[at + 2] == UInt8(ascii: "[") || (bytes[at + 2] | 0x20) >= 0x61 && (bytes[at + 2] | 0x20) <= 0x7A
        else { return nil }
        return at > lastClose ? nil : next(UInt8(ascii: ">"), from: at).map { $0 + 1 }
    }

    /// Whether the ASCII `text` stands at `at`.
    func matches(_ text: StaticString, _ at: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + at, text.utf8Start, length) == 0
    }

    /// The next position of a byte.
    func next(_ byte: UInt8, from: Int) -> Int? {
        guard from < bytes.count, let base = bytes.baseAddress else { return nil }
        guard let found = memchr(base + from, Int32(byte), bytes.count - from) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The next position of a byte, at most `distance` away.
    func next(_ byte: UInt8, from: Int, within distance: Int) -> Int? {
        guard from < bytes.count, let base = bytes.baseAddress else { return nil }
        let found = memchr(base + from, Int32(byte), min(distance, bytes.count - from))
        return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The next position of an ASCII text.
    func find(_ text: StaticString, from: Int) -> Int? {
        let first = text.utf8Start[0]
        var index = from
        while let found = next(first, from: index) {
            if matches(text, found) { return found }
            index = found + 1
        }
        return nil
    }

    /// The `>` that closes a tag, not one inside a quoted value. A quote that is never closed counts as a letter.
    private func close(from: Int) -> Int? {
        guard from < unclosedFrom, from <= lastClose else { return nil }
        var index = from
        var afterEquals = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index }
            if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                guard let quote = next(byte, from: index + 1) else { return next(UInt8(ascii: ">"), from: index) }
                index = quote
            }
            if byte > 0x20 { afterEquals = byte == UInt8(ascii: "=") }
            index += 1
        }
        return nil
    }

    /// The last position of a byte, -1 when there is none.
    private static func last(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var at = bytes.count - 1
        while at >= 0, bytes[at] != byte { at -= 1 }
        return at
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        CharacterReference.isNameByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "_")
    }
}
