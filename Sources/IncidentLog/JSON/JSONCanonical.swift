extension JSONValue {
    /// The canonical UTF-8: keys by code point at every depth, no white space, strings escaped only where JSON must.
    package var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        encode(into: &bytes)
        return bytes
    }

    /// The canonical form as text.
    package var canonicalText: String {
        String(decoding: canonicalBytes, as: UTF8.self)
    }

    /// Appends the canonical form.
    func encode(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .int(let number): bytes += String(number).utf8
        case .string(let text): JSONValue.encode(text, into: &bytes)
        case .array(let elements): JSONValue.encode(elements, into: &bytes)
        case .object(let object): object.encode(into: &bytes)
        }
    }

    private static func encode(_ elements: [JSONValue], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            element.encode(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    fileprivate static func encode(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte >= 0x20, byte != 0x22, byte != 0x5C { bytes.append(byte) } else { escape(byte, into: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default: bytes += [0x75, 0x30, 0x30, byte < 0x10 ? 0x30 : 0x31] + String(byte & 15, radix: 16).utf8
        }
    }
}

extension JSONObject {
    /// Appends the canonical form, leaving out one member when asked to.
    func encode(into bytes: inout [UInt8], without omitted: String? = nil) {
        bytes.append(UInt8(ascii: "{"))
        var first = true
        for member in members where member.key != omitted {
            if !first { bytes.append(UInt8(ascii: ",")) }
            first = false
            JSONValue.encode(member.key, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.encode(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
