/// The entities that a document declares in its own DOCTYPE, as plain text.
///
/// libxml2 is told to leave them inert, since expanding them is the oldest way to fill a machine's memory; the repair
/// writes those that are text. Entities made of entities, and those in other files, stay as they are written.
struct InternalEntities {
    private var values: [[UInt8]: [UInt8]] = [:]
    /// Bytes that may still be written for references: an entity may be referred to a million times.
    private var allowance = 1 << 16
    /// Whether more than that was asked for, or an entity is longer than any text has use for.
    private(set) var isExhausted = false
    private static let maxEntities = 1000
    private static let longest = 4096

    /// Takes the declarations from a DOCTYPE. The first of equal names counts (XML 1.0, 4.2).
    mutating func declare(in declaration: UnsafeBufferPointer<UInt8>) {
        let scanner = TagScanner(bytes: declaration)
        var at = 0
        while values.count < Self.maxEntities, let mark = scanner.find("<!ENTITY", from: at) {
            at = mark + 8
            guard let (name, value) = Self.read(scanner, from: at), values[name] == nil else { continue }
            if value.count > Self.longest { isExhausted = true } else { values[name] = value }
        }
    }

    /// The text of the reference at `at` (an `&`) and its length; nil when it is none of ours.
    mutating func expand(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (text: [UInt8], length: Int)? {
        guard !values.isEmpty else { return nil }
        let end = bytes[(at + 1)...].prefix(101).firstIndex(of: UInt8(ascii: ";"))
        guard let end, let value = values[Array(bytes[(at + 1)..<end])] else { return nil }
        guard value.count <= allowance else {
            isExhausted = true
            return nil
        }
        allowance -= value.count
        return (value, end + 1 - at)
    }

    /// `name "value"`, where the value holds no reference but to characters.
    private static func read(_ scanner: TagScanner, from start: Int) -> (name: [UInt8], value: [UInt8])? {
        let bytes = scanner.bytes
        var at = start
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        let nameStart = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">"), at - nameStart < 100 { at += 1 }
        let name = Array(bytes[nameStart..<at])
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        guard !name.isEmpty, at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
            let close = scanner.next(bytes[at], from: at + 1, within: 1 << 20)
        else { return nil }
        return text(UnsafeBufferPointer(rebasing: bytes[(at + 1)..<close])).map { (name, $0) }
    }

    private static func text(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        var at = 0
        while at < value.count {
            if value[at] == UInt8(ascii: "&") {
                guard let reference = CharacterReference.read(value, at: at) else { return nil }
                text += reference.utf8
                at += reference.length
            } else {
                text.append(value[at])
                at += 1
            }
        }
        return text
    }
}
