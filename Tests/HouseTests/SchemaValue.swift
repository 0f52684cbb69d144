import Foundation

@testable import OpinionFiles

/// A value as JSON knows it: of a schema, or of a YAML file as an editor reads it.
enum SchemaValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([SchemaValue])
    case map([String: SchemaValue])

    /// The value of a key; nil for what is no map.
    subscript(key: String) -> SchemaValue? { entries?[key] }

    var entries: [String: SchemaValue]? { if case .map(let entries) = self { entries } else { nil } }
    var values: [SchemaValue]? { if case .list(let values) = self { values } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The texts of a list; other values are left out.
    var texts: [String] { values?.compactMap(\.text) ?? [] }

    /// The names that the keyword `type` has for the value.
    var types: Set<String> {
        switch self {
        case .null: ["null"]
        case .flag: ["boolean"]
        case .number(let number): number == number.rounded() ? ["number", "integer"] : ["number"]
        case .text: ["string"]
        case .list: ["array"]
        case .map: ["object"]
        }
    }
}

extension SchemaValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let values = try? container.decode([SchemaValue].self) {
            self = .list(values)
        } else {
            self = .map(try container.decode([String: SchemaValue].self))
        }
    }

    static func json(_ text: String) throws -> SchemaValue {
        try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }
}

extension SchemaValue {
    /// Plain scalars as the core schema of YAML 1.2 resolves them, which is what editors do.
    init(_ node: YAMLNode) {
        switch node.content {
        case .list(let values): self = .list(values.map(SchemaValue.init))
        case .map(let entries):
            self = .map(Dictionary(entries.map { ($0.key, SchemaValue($0.value)) }) { first, _ in first })
        case .scalar(let scalar): self = scalar.style == .plain ? Self.plain(scalar.text) : .text(scalar.text)
        }
    }

    private static func plain(_ text: String) -> SchemaValue {
        switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .flag(true)
        case "false", "False", "FALSE": .flag(false)
        default: isNumber(text) ? Double(text).map(SchemaValue.number) ?? .text(text) : .text(text)
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
    }

    /// A YAML file as text; nil when the reader of the program cannot read it.
    static func yaml(_ text: String) -> SchemaValue? {
        var faults = Faults()
        return YAMLFile.parse(SourceText(text, file: "sample.yaml"), &faults).map(SchemaValue.init)
    }
}
