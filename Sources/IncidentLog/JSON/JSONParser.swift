/// Reads one JSON value strictly (RFC 8259), refusing floats, duplicate keys and deep nesting.
struct JSONParser {
    /// How deep arrays and objects may nest.
    static let maximumDepth = 64

    let bytes: [UInt8]
    var at = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The whole input as one value; white space around it is allowed.
    mutating func document() throws(JSONFault) -> JSONValue {
        let result = try value(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw fault(.trailing) }
        return result
    }

    /// The byte here, or nil at the end.
    var peek: UInt8? {
        at < bytes.count ? bytes[at] : nil
    }

    func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(reason: reason, offset: at)
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= Self.maximumDepth else { throw fault(.depth) }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .int(try integer())
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
        var object = JSONObject()
        at += 1
        if take(UInt8(ascii: "}")) { return object }
        repeat {
            skipSpace()
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw fault(.syntax) }
            guard object.add(key, try value(depth: depth + 1)) else { throw fault(.duplicate) }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault(.syntax) }
        return object
    }

    private mutating func array(depth: Int) throws(JSONFault) -> [JSONValue] {
        var elements: [JSONValue] = []
        at += 1
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault(.syntax) }
        return elements
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = at + text.utf8CodeUnitCount
        let matches = text.withUTF8Buffer { end <= bytes.count && bytes[at..<end].elementsEqual($0) }
        guard matches else { throw fault(.syntax) }
        at = end
        return value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }
}

extension JSONValue {
    /// The value that these bytes hold.
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        var parser = JSONParser(bytes)
        self = try parser.document()
    }

    /// The value that this text holds.
    package init(parsing text: String) throws(JSONFault) {
        try self.init(parsing: Array(text.utf8))
    }
}
