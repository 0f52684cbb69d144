/// What the first bytes say for certain: a byte order mark, or the zero bytes of wide encodings without one.
struct ByteOrder: Sendable, Hashable {
    let charset: Charset
    /// Bytes of the mark itself.
    let markLength: Int

    /// Nil when the bytes begin with neither, or with a mark that the bytes after it contradict.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let head = Array(bytes.prefix(8))
        if let found = Self.marks.first(where: { head.starts(with: $0.mark) }) {
            guard !Self.isBogus(found.charset, head.dropFirst(found.mark.count)) else { return nil }
            charset = found.charset
            markLength = found.mark.count
        } else if let found = Self.unmarked(head) ?? Self.alternating(bytes) {
            charset = found
            markLength = 0
        } else {
            return nil
        }
    }

    /// The length of a mark at the start, believed or not.
    static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let head = Array(bytes.prefix(4))
        return marks.first { head.starts(with: $0.mark) }?.mark.count ?? 0
    }

    private static let marks: [(mark: [UInt8], charset: Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
        ([0x00, 0x00, 0xFF, 0xFE], .utf32Swapped),
        ([0xFE, 0xFF, 0x00, 0x00], .utf32Middle),
        ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]

    /// A mark of UTF-16 before markup of one byte per character: some program put it there.
    private static func isBogus(_ charset: Charset, _ rest: ArraySlice<UInt8>) -> Bool {
        guard charset == .utf16LittleEndian || charset == .utf16BigEndian, rest.count >= 4 else { return false }
        return rest.prefix(4).allSatisfy { (0x09...0x7E).contains($0) }
    }

    /// The first character of a feed is ASCII (`<`, `{` or white space), so zero bytes beside it tell the width
    /// (RFC 4627, 3; XML 1.0, appendix F).
    private static func unmarked(_ head: [UInt8]) -> Charset? {
        guard head.count >= 4 else { return nil }
        switch head.prefix(4).map({ $0 != 0 }) {
        case [true, false, true, false]: return .utf16LittleEndian
        case [false, true, false, true]: return .utf16BigEndian
        case [true, false, true, true] where head[0] < 0x80: return .utf16LittleEndian
        case [false, true, true, true] where head[1] < 0x80: return .utf16BigEndian
        case [true, false, false, false]: return .utf32LittleEndian
        case [false, false, false, true]: return .utf32BigEndian
        case [false, false, true, false]: return .utf32Swapped
        case [false, true, false, false]: return .utf32Middle
        default: return nil
        }
    }

    /// UTF-16 that begins with something else: many zero bytes, nearly all at even or at odd places.
    private static func alternating(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
        guard bytes.count >= 64 else { return nil }
        let look = bytes.prefix(1024)
        var zeros = [0, 0]
        for (index, byte) in look.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        guard (zeros[0] + zeros[1]) * 5 >= look.count else { return nil }
        if zeros[0] * 20 <= zeros[1] { return .utf16LittleEndian }
        return zeros[1] * 20 <= zeros[0] ? .utf16BigEndian : nil
    }
}
