/// A JSON value. Numbers keep the text they were written in, so that an id of 64 bits or `1.0` stays what it was.
indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// A member of an object; nil when absent or null.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
        return value
    }

    /// The elements of an array, none for anything else.
    var elements: [JSONValue] {
        if case .array(let elements) = self { return elements }
        return []
    }

    /// Text that is not empty.
    var text: String? {
        if case .string(let text) = self, !text.isEmpty { return text }
        return nil
    }

    /// Text, or a number or truth value as text: ids are often written as numbers.
    var anyText: String? {
        switch self {
        case .number(let text): return text
        case .bool(let value): return value ? "true" : "false"
        default: return text
        }
    }

    /// A whole number, also one written as text or with a fraction of zero.
    var integer: Int64? {
        guard let text = anyText else { return nil }
        return Int64(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded()) }
    }
}
