/// One tag of possibly broken XML.
struct MarkupTag {
    /// A name and where its value lies in the input; an empty range for an attribute without one.
    struct Attribute {
        let name: [UInt8]
        let value: Range<Int>
    }

    let name: [UInt8]
    let isEnd: Bool
    private(set) var isEmpty = false
    private(set) var attributes: [Attribute] = []
    /// Whether the tag breaks XML's grammar.
    private(set) var isBroken = false
    /// The position after the tag.
    private(set) var end: Int

    /// Whether what stands at `at` (a `<`) is a tag; if not, `end` says how far was looked. Element names are ASCII:
    /// `<地條鋼>` is text.
    private(set) var isTag = false

    init(_ scanner: TagScanner, at: Int) {
        let bytes = scanner.bytes
        end = at + 1
        isEnd = end < bytes.count && bytes[end] == UInt8(ascii: "/")
        if isEnd { end += 1 }
        let start = end
        while end < bytes.count, Self.isNameByte(bytes[end]), end - start < 200 { end += 1 }
        name = Array(bytes[start..<end])
        guard let first = name.first, DateScanner.isLetter(first) || first == UInt8(ascii: "_"),
            name.last != UInt8(ascii: ":"), end < bytes.count
        else { return }
        let isDelimited = bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
        guard isDelimited || Self.spaceLength(bytes, at: end) > 0 else { return }
        isTag = readRest(scanner)
    }

    private static let maxAttributes = 256

    private static func isNameByte(_ byte: UInt8) -> Bool {
        CharacterReference.isNameByte(byte) || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }

    /// The length of a white space, Unicode's too, which editors slip in: U+0085, U+00A0, U+2000 to U+200B, U+2028,
    /// U+2029, U+202F, U+3000, U+FEFF.
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        guard bytes[at] > 0x20 else { return 1 }
        let second = at + 1 < bytes.count ? bytes[at + 1] : 0, third = at + 2 < bytes.count ? bytes[at + 2] : 0
        switch (bytes[at], second, third) {
        case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }
}

extension MarkupTag {
    /// Reads up to `>`; false when another tag begins first or the input ends.
    private mutating func readRest(_ scanner: TagScanner) -> Bool {
        let bytes = scanner.bytes
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: ">"):
                end += 1
                return true
            case UInt8(ascii: "<"): return false
            case UInt8(ascii: "/"):
                isEmpty = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ">")
                end += 1
            case 0...0x20: end += 1
            default:
                let space = Self.spaceLength(bytes, at: end)
                isBroken = isBroken || space > 0
                end += space
                guard space > 0 || readAttribute(scanner) else { return false }
            }
        }
        return false
    }

    private mutating func readAttribute(_ scanner: TagScanner) -> Bool {
        let bytes = scanner.bytes
        let start = end
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        guard end > start else {
            isBroken = true
            end += 1
            return true
        }
        let name = Array(bytes[start..<end])
        guard let value = readValue(scanner) else { return false }
        let isKnown = attributes.contains { $0.name == name }
        let isGood = DateScanner.isLetter(name[0]) || name[0] == UInt8(ascii: "_")
        if isKnown || !isGood || attributes.count >= Self.maxAttributes {
            isBroken = true
        } else {
            attributes.append(Attribute(name: name, value: value))
        }
        return true
    }

    private mutating func readValue(_ scanner: TagScanner) -> Range<Int>? {
        let bytes = scanner.bytes
        var index = end
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            isBroken = true
            return end..<end
        }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return readQuoted(scanner, quote, from: index + 1)
        }
        isBroken = true
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "<")
        {
            index += 1
        }
        end = index
        return start..<index
    }

    /// A value in quotes; one that is never closed ends with the tag.
    private mutating func readQuoted(_ scanner: TagScanner, _ quote: UInt8, from start: Int) -> Range<Int>? {
        let close = scanner.next(quote, from: start, within: 1 << 20)
        if let close, !isRunaway(scanner, start..<close) {
            end = close + 1
            return start..<close
        }
        isBroken = true
        guard let bracket = scanner.next(UInt8(ascii: ">"), from: start, within: 1 << 20) else { return nil }
        end = bracket > start && scanner.bytes[bracket - 1] == UInt8(ascii: "/") ? bracket - 1 : bracket
        return start..<end
    }

    /// Whether a value goes on past the end of its tag, since its quote was never closed and another was found.
    private func isRunaway(_ scanner: TagScanner, _ value: Range<Int>) -> Bool {
        guard let less = scanner.next(UInt8(ascii: "<"), from: value.lowerBound, within: value.count) else {
            return false
        }
        return scanner.next(UInt8(ascii: ">"), from: value.lowerBound, within: less - value.lowerBound) != nil
    }
}
