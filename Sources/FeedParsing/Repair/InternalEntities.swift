/// The entities that a document declares in its own DOCTYPE.
///
/// libxml2 is told to leave them inert, since expanding them is the oldest way to fill a machine's memory (billion laughs,
/// https://en.wikipedia.org/wiki/Billion_laughs_attack). The repair writes those that are text, within narrow bounds; the
/// others, and those in other files, stay as they are written.
struct InternalEntities {
    private var values: [[UInt8]: Value] = [:]
    /// Bytes that may still be read for references: an entity may be referred to a million times.
    private var allowance = 1 << 16
    /// Whether more than that was asked for, or an entity is longer than any text has use for.
    private(set) var isExhausted = false
    /// Whether an entity was referred to that lies outside the document.
    private(set) var isOutside = false
    private static let maxEntities = 1000
    private static let longest = 4096
    private static let deepest = 16

    private enum Value {
        case text([UInt8])
        /// In a file, or at an address.
        case outside
    }

    /// Takes the declarations from a DOCTYPE. The first of equal names counts (XML 1.0, 4.2).
    mutating func declare(in declaration: UnsafeBufferPointer<UInt8>) {
        let scanner = TagScanner(bytes: declaration)
        var at = 0
        while values.count < Self.maxEntities, let mark = scanner.find("<!ENTITY", from: at) {
            at = mark + 8
            guard let (name, value) = Self.read(scanner, from: at), values[name] == nil else { continue }
            if case .text(let text) = value, text.count > Self.longest {
                isExhausted = true
            } else {
                values[name] = value
            }
        }
    }

    /// The text of the reference at `at` (an `&`) and its length; nil when it is none of ours.
    mutating func expand(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (text: [UInt8], length: Int)? {
        guard !values.isEmpty, let name = Self.name(bytes, at: at), let value = values[name] else { return nil }
        guard case .text(let source) = value else {
            isOutside = true
            return nil
        }
        var text: [UInt8] = []
        guard expand(source, into: &text, depth: 0) else {
            isExhausted = true
            return nil
        }
        return (text, name.count + 2)
    }

    /// Writes the text that an entity stands for; false when that would be too much.
    private mutating func expand(_ source: [UInt8], into text: inout [UInt8], depth: Int) -> Bool {
        allowance -= source.count + 1
        guard allowance >= 0, depth < Self.deepest else { return false }
        return source.withUnsafeBufferPointer { source in
            var at = 0
            while at < source.count {
                if source[at] != UInt8(ascii: "&") {
                    text.append(source[at])
                    at += 1
                } else if let name = Self.name(source, at: at), case .text(let inner)? = values[name] {
                    guard expand(inner, into: &text, depth: depth + 1) else { return false }
                    at += name.count + 2
                } else if let reference = CharacterReference.read(source, at: at) {
                    text += reference.utf8
                    at += reference.length
                } else {
                    text.append(source[at])
                    at += 1
                }
            }
            return true
        }
    }
}

extension InternalEntities {
    /// The name of the reference at `at`.
    private static func name(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> [UInt8]? {
        let rest = bytes[(at + 1)...].prefix(101)
        return rest.firstIndex(of: UInt8(ascii: ";")).map { Array(bytes[(at + 1)..<$0]) }
    }

    /// `name "value"`, `name SYSTEM "address"`; not `% name …`, which declares what only declarations refer to.
    private static func read(_ scanner: TagScanner, from start: Int) -> (name: [UInt8], value: Value)? {
        let bytes = scanner.bytes
        var at = start
        func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }
        skipSpace()
        let nameStart = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">"), at - nameStart < 100 { at += 1 }
        let name = Array(bytes[nameStart..<at])
        skipSpace()
        if scanner.matches("SYSTEM", at) || scanner.matches("PUBLIC", at) { return (name, .outside) }
        guard !name.isEmpty, at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
            let close = scanner.next(bytes[at], from: at + 1, within: 1 << 20)
        else { return nil }
        return (name, .text(Array(bytes[(at + 1)..<close])))
    }
}
