/// Reads JSON as RFC 8259 has it. Tolerates what hands and templates write: raw control characters in strings, missing
/// and trailing commas, comments, single quotes, names without quotes; keeps what came before a torn or broken place.
struct JSONReader {
    /// Why nothing could be read.
    enum Failure: Error, Hashable {
        case malformed(line: Int)
        case tooDeep(line: Int)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let maxDepth: Int
    private var at = 0
    private(set) var log = RepairLog()
    /// The input ended too early: containers are closed as they are.
    private(set) var isTorn = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, maxDepth: Int) {
        self.bytes = bytes
        self.maxDepth = maxDepth
    }

    /// The one value of the document.
    mutating func document() throws(Failure) -> JSONValue {
        guard let value = try value(depth: 1) else { throw .malformed(line: line) }
        skipSpace()
        if at < bytes.count { log.note(.junkAfterDocument, line: line) }
        if isTorn { log.note(.truncated, line: line) }
        return value
    }

    private var line: Int { 1 + bytes[..<min(at, bytes.count)].count { $0 == 0x0A } }
    private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func note(_ what: Repair.Kind) { log.note(what, line: log.contains(what) ? 0 : line) }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            case UInt8(ascii: "/"): guard skipComment() else { return }
            default: return
            }
        }
    }

    private mutating func skipComment() -> Bool {
        let scanner = TagScanner(bytes: bytes)
        guard scanner.matches("//", at) || scanner.matches("/*", at) else { return false }
        note(.looseJSON)
        let end =
            scanner.matches("//", at) ? scanner.find("\n", from: at) : scanner.find("*/", from: at + 2).map { $0 + 2 }
        at = end ?? bytes.count
        return true
    }
}

extension JSONReader {
    /// Nil only at a torn end.
    private mutating func value(depth: Int) throws(Failure) -> JSONValue? {
        guard depth <= maxDepth else { throw .tooDeep(line: line) }
        skipSpace()
        guard at < bytes.count else {
            isTorn = true
            return nil
        }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string().map { .string($0) }
        default: return scalar()
        }
    }

    private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
        var elements: [JSONValue] = []
        at += 1
        while !closes(UInt8(ascii: "]"), isFirst: elements.isEmpty) {
            guard let element = try value(depth: depth + 1) else { break }
            // A torn member of an array of objects is kept only as far as it went; the caller decides.
            elements.append(element)
        }
        return .array(elements)
    }

    private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
        var members: [String: JSONValue] = [:]
        at += 1
        while !closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
            guard let key = key() else { break }
            skipSpace()
            guard current == UInt8(ascii: ":") else {
                breakOff()
                break
            }
            at += 1
            guard let value = try value(depth: depth + 1) else { break }
            // The last of equal keys wins, as in most readers.
            members[key] = value
        }
        return .object(members)
    }

    /// A name; without quotes it is a word.
    private mutating func key() -> String? {
        if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") { return string() }
        let word = word()
        if word.isEmpty { breakOff() } else { note(.looseJSON) }
        return word.isEmpty ? nil : word
    }

    /// Steps over commas and the closing bracket; true when the container ends here, well or torn.
    private mutating func closes(_ bracket: UInt8, isFirst: Bool) -> Bool {
        if isTorn { return true }
        skipSpace()
        if current == UInt8(ascii: ","), !isFirst {
            at += 1
            skipSpace()
            if current == bracket { note(.strayComma) }
        } else if !isFirst, at < bytes.count, current != bracket {
            note(.looseJSON)
        }
        guard at < bytes.count else {
            isTorn = true
            return true
        }
        guard current == bracket else { return false }
        at += 1
        return true
    }

    private mutating func scalar() -> JSONValue? {
        let word = word()
        if at == bytes.count {
            isTorn = true
            return nil
        }
        switch word {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "undefined", "NaN", "None", "Infinity", "-Infinity":
            note(.looseJSON)
            return .null
        default:
            guard Self.isNumber(word) else {
                breakOff()
                return nil
            }
            return .number(word)
        }
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count, Self.isWordByte(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        CharacterReference.isNameByte(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
            || byte == 0x24
    }

    /// No telling what stands here: what came before is kept.
    private mutating func breakOff() {
        if at < bytes.count { note(.brokenJSON) }
        isTorn = true
        at = bytes.count
    }

    private static func isNumber(_ word: String) -> Bool {
        guard let first = word.utf8.first, first == 0x2D || DateScanner.isDigit(first) else { return false }
        return word.utf8.allSatisfy { DateScanner.isDigit($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
            && Double(word) != nil
    }
}

extension JSONReader {
    /// Nil at a torn end: half a text is not a text.
    private mutating func string() -> String? {
        let quote = bytes[at]
        if quote != 0x22 { note(.looseJSON) }
        at += 1
        var text: [UInt8] = []
        while at < bytes.count {
            let start = at
            while at < bytes.count, bytes[at] != quote, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
            guard at < bytes.count else { break }
            switch bytes[at] {
            case quote:
                at += 1
                return String(decoding: text, as: UTF8.self)
            case 0x5C: escape(into: &text)
            default:
                note(.controlCharacters)
                text.append(bytes[at])
                at += 1
            }
        }
        isTorn = true
        return nil
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard at + 1 < bytes.count else {
            at = bytes.count
            return
        }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case 0x22, 0x5C, 0x2F: text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): unicode(into: &text)
        default:
            // An escape that JSON does not know means its letter.
            note(.looseJSON)
            text.append(letter)
        }
    }

    /// `\uXXXX`, in pairs beyond the basic plane; half a pair becomes U+FFFD.
    private mutating func unicode(into text: inout [UInt8]) {
        guard let first = hex(at) else {
            note(.looseJSON)
            text.append(contentsOf: "\\u".utf8)
            return
        }
        at += 4
        var value = first
        if (0xD800...0xDBFF).contains(first), at + 1 < bytes.count, bytes[at] == 0x5C,
            bytes[at + 1] == UInt8(ascii: "u"),
            let second = hex(at + 2), (0xDC00...0xDFFF).contains(second)
        {
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            at += 6
        }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private func hex(_ start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for index in start..<start + 4 {
            guard let digit = CharacterReference.digit(bytes[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }
}
