/// Reads the one-line persons of RSS and Dublin Core, in whatever order name and address stand: `ann@example.org (Ann)`,
/// `Ann <ann@example.org>`, `Ann (mailto:ann@example.org)`, `Ann`.
enum PersonText {
    /// Nil when nothing is named. `text` is one trimmed line.
    static func author(_ text: String) -> FeedAuthor? {
        let bytes = Array(text.utf8)
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), let address = address(bytes, around: at) else {
            return text.isEmpty ? nil : FeedAuthor(name: text)
        }
        let before = bytes[..<address.lowerBound]
        let scheme = before.suffix(7).map { $0 | 0x20 }
        let name = (scheme == Array("mailto:".utf8) ? before.dropLast(7) : before) + bytes[address.upperBound...]
        return FeedAuthor(name: cleaned(name), email: String(decoding: bytes[address], as: UTF8.self))
    }

    /// The mail address whose `@` stands at `at`; nil when it is none, or there are several.
    private static func address(_ bytes: [UInt8], around at: Int) -> Range<Int>? {
        var (start, end) = (at, at + 1)
        while start > 0, isAddressByte(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isAddressByte(bytes[end]) { end += 1 }
        while bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let isOnly = !bytes[(at + 1)...].contains(UInt8(ascii: "@"))
        return start < at && end > at + 1 && isOnly ? start..<end : nil
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        CharacterReference.isNameByte(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    /// The name without the marks that set it or the address off; nil when nothing is left.
    private static func cleaned(_ name: some Sequence<UInt8>) -> String? {
        var rest = Array(name)[...]
        for pair in pairs {
            if let at = rest.indices.first(where: {
                rest[$0] == pair.open && rest.dropFirst($0 + 1).first == pair.close
            }) {
                rest = rest[..<at] + rest[(at + 2)...]
            }
        }
        while let first = rest.first, let last = rest.last {
            if first <= 0x20 || loose.contains(first) {
                rest = rest.dropFirst()
            } else if last <= 0x20 || loose.contains(last) {
                rest = rest.dropLast()
            } else if pairs.contains(where: { $0.open == first && $0.close == last }) {
                rest = rest.dropFirst().dropLast()
            } else {
                break
            }
        }
        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }

    private static let pairs = ["()", "<>", "[]"].map { (open: $0.utf8.first ?? 0, close: $0.utf8.last ?? 0) }
    private static let loose = Array(",;\"".utf8)
}
