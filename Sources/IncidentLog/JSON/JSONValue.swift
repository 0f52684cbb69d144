/// A JSON value without floating-point numbers, which has exactly one canonical form.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// A string, or null when there is none.
    package init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    /// An integer, or null when there is none.
    package init(_ number: Int64?) {
        self = number.map(JSONValue.int) ?? .null
    }

    /// The integer, if this is one.
    package var int: Int64? {
        if case .int(let number) = self { number } else { nil }
    }

    /// The text, if this is a string.
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The members, if this is an object.
    package var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }
}

extension JSONValue: Equatable {
    /// Equal when the canonical bytes are: Swift's own string comparison would take "é" and "e" + U+0301 for the same.
    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.canonicalBytes == right.canonicalBytes
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral text: String) { self = .string(text) }
    package init(integerLiteral number: Int64) { self = .int(number) }
    package init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Of a key given twice the last value stays.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}
