/// An address with places for fields: `https://example.org/{channel}/{data.id}.html`.
struct LinkTemplate: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case field(JSONPath)
    }

    private let parts: [Part]

    init(_ source: String) throws(SelectorFault) {
        var parts: [Part] = []
        var rest = Substring(source)
        while let open = rest.firstIndex(of: "{") {
            let offset = source[..<open].unicodeScalars.count
            parts.append(.text(String(rest[..<open])))
            guard let close = rest[open...].firstIndex(of: "}") else { throw SelectorFault(offset, .unclosed("{")) }
            let path = String(rest[rest.index(after: open)..<close])
            if path.isEmpty { throw SelectorFault(offset + 1, .empty) }
            do throws(SelectorFault) {
                parts.append(.field(try JSONPath(path)))
            } catch {
                throw SelectorFault(offset + 1 + error.offset, error.cause)
            }
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(rest)))
        let hasField = parts.contains { if case .field = $0 { true } else { false } }
        guard hasField else { throw SelectorFault(0, .noPlace("{id}")) }
        self.parts = parts
    }

    /// The address for an item; nil when a field is missing. A field in front may be a whole address; others are
    /// percent-encoded except for `/`.
    func address(_ item: JSONValue) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let fixed): text += fixed
            case .field(let path):
                guard let value = path.values(in: item).lazy.compactMap(\.anyText).first else { return nil }
                text += text.isEmpty ? value : Self.encoded(value)
            }
        }
        return text
    }

    private static func encoded(_ value: String) -> String {
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~/%".utf8.contains(byte)
            if isPlain {
                bytes.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
