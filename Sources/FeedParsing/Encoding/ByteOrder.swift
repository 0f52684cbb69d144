/// What the first bytes say for certain: a byte order mark, or the zero bytes of wide encodings without one.
struct ByteOrder: Sendable, Hashable {
    let charset: Charset
    /// Bytes of the mark itself.
    let markLength: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let head = Array(bytes.prefix(4))
        guard let found = Self.marks.first(where: { head.starts(with: $0.mark) }) ?? Self.unmarked(head) else {
            return nil
        }
        charset = found.charset
        markLength = found.mark.count
    }

    private static let marks: [(mark: [UInt8], charset: Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
        ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]

    /// The first character of a feed is ASCII (`<`, `{` or white space), so zero bytes beside it tell the width.
    private static func unmarked(_ head: [UInt8]) -> (mark: [UInt8], charset: Charset)? {
        guard head.count == 4 else { return nil }
        switch head.map({ $0 != 0 }) {
        case [true, false, true, false]: return ([], .utf16LittleEndian)
        case [false, true, false, true]: return ([], .utf16BigEndian)
        case [true, false, true, true] where head[0] < 0x80: return ([], .utf16LittleEndian)
        case [false, true, true, true] where head[1] < 0x80: return ([], .utf16BigEndian)
        case [true, false, false, false]: return ([], .utf32LittleEndian)
        case [false, false, false, true]: return ([], .utf32BigEndian)
        default: return nil
        }
    }
}
