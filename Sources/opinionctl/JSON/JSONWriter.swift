/// Writes JSON into a buffer; made for thousands of documents, so it copies runs of plain bytes and knows no tree.
struct JSONWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    /// What was put aside before `bytes`.
    private var pieces: [[UInt8]] = []
    private static let piece = 1 << 20

    /// An object with what `fill` writes into it.
    mutating func object(_ fill: (inout JSONWriter) -> Void) {
        open(0x7B)
        fill(&self)
        close(0x7D)
    }

    /// An array with one element for each of `values`.
    mutating func array<Value>(_ values: some Sequence<Value>, _ element: (inout JSONWriter, Value) -> Void) {
        open(0x5B)
        for value in values { element(&self, value) }
        close(0x5D)
    }

    /// The name of the member whose value follows; names are plain ASCII.
    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes += [0x22, 0x3A]
        needsComma = false
    }

    /// A string, or `null`.
    mutating func string(_ text: String?) {
        guard var text else { return literal("null") }
        separate()
        bytes.append(0x22)
        text.withUTF8 { escape($0) }
        bytes.append(0x22)
    }

    mutating func number(_ value: Int64?) {
        literal(value.map(String.init) ?? "null")
    }

    mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    /// Bytes that are a JSON value already.
    mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Puts aside what has been written, when it is much: one buffer that grows holds everything twice.
    mutating func putAside() {
        guard bytes.count >= Self.piece else { return }
        pieces.append(bytes)
        bytes = []
    }

    /// All that was written, in order.
    var allPieces: [[UInt8]] { pieces + [bytes] }

    mutating func lineBreak() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        var (start, index) = (0, 0)
        while index < text.count {
            let length = Self.isPlain[Int(base[index])] ? 0 : Self.unsafeLength(text, index)
            if length > 0 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                length == 1 ? escape(base[index]) : escapeLineEnd(base[index + length - 1])
                start = index + length
            }
            index += max(1, length)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Bytes that never need a second look: all but controls, `"`, `\\`, and what begins U+0085, U+2028 and U+2029.
    private static let isPlain: [Bool] = (0..<256).map { ![0x22, 0x5C, 0xC2, 0xE2].contains($0) && $0 >= 0x20 }

    /// How many bytes here are to be escaped; 0 for none. Line ends of Unicode are, though JSON would bear them: a
    /// document stays one line for every reader.
    private static func unsafeLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch text[index] {
        case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
            return text[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: return 1
        }
    }

    private mutating func escapeLineEnd(_ last: UInt8) {
        let digits: StaticString = last == 0x85 ? "0085" : last == 0xA8 ? "2028" : "2029"
        bytes += [0x5C, 0x75]
        digits.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        default: bytes += [0x5C, 0x75, 0x30, 0x30, 0x30 + (byte >> 4), Self.hex[Int(byte & 15)]]
        }
    }

    private static let hex = Array("0123456789abcdef".utf8)
}

extension JSONWriter {
    /// A member with a string or `null`.
    mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        string(text)
    }

    /// A member with a number or `null`.
    mutating func member(_ name: StaticString, number value: Int64?) {
        key(name)
        self.number(value)
    }

    /// A member with an array.
    mutating func member<Value>(
        _ name: StaticString,
        each values: some Sequence<Value>,
        _ element: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        array(values, element)
    }
}
