extension JSONParser {
    /// An integer of 64 bits; a fraction or an exponent is a fault of its own kind.
    mutating func integer() throws(JSONFault) -> Int64 {
        let start = at
        if peek == UInt8(ascii: "-") { at += 1 }
        let digits = at
        while let byte = peek, isDigit(byte) { at += 1 }
        guard at > digits, at == digits + 1 || bytes[digits] != UInt8(ascii: "0") else { throw fault(.syntax) }
        if let byte = peek, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") { throw fault(.float) }
        guard let number = Int64(String(decoding: bytes[start..<at], as: UTF8.self)) else { throw fault(.range) }
        return number
    }

    /// A string, with its escapes resolved.
    mutating func string() throws(JSONFault) -> String {
        guard peek == UInt8(ascii: "\"") else { throw fault(.syntax) }
        at += 1
        let start = at
        while let byte = peek, byte >= 0x20, byte != 0x22, byte != 0x5C { at += 1 }
        if peek == UInt8(ascii: "\"") {
            at += 1
            return try text(bytes[start..<at - 1])
        }
        return try escapedString(Array(bytes[start..<at]))
    }

    private mutating func escapedString(_ beginning: [UInt8]) throws(JSONFault) -> String {
        var content = beginning
        while let byte = peek, byte >= 0x20 {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(content[...])
            case UInt8(ascii: "\\"): try escape(into: &content)
            default: content.append(byte)
            }
        }
        throw fault(.syntax)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
        guard let byte = peek else { throw fault(.syntax) }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content += String(Character(try scalar())).utf8
        default: throw fault(.syntax)
        }
    }

    /// The code point of one `\u` escape or of a surrogate pair of them.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, peek == UInt8(ascii: "\\") else { throw fault(.text) }
        at += 1
        guard peek == UInt8(ascii: "u") else { throw fault(.text) }
        at += 1
        let second = try unit()
        let code = 0x10000 + (first - 0xD800) << 10 + (second & 0x3FF)
        guard second & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(code) else { throw fault(.text) }
        return scalar
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw fault(.syntax) }
        let digits = bytes[at..<at + 4]
        guard digits.allSatisfy({ isDigit($0) || (97...102).contains($0 | 0x20) }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault(.syntax) }
        at += 4
        return code
    }

    private func text(_ content: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: content, as: UTF8.self) else { throw fault(.text) }
        return text
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }
}
