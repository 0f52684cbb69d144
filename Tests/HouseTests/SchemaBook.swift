import Foundation

/// The schemas by the names of their files, and what they refer to.
struct SchemaBook {
    /// A schema and the file that it stands in, where its references start.
    struct Entry {
        let file: String
        let schema: SchemaValue
    }

    struct Unresolved: Error, CustomStringConvertible {
        let description: String
    }

    let files: [String: SchemaValue]
    private let patterns: [String: NSRegularExpression]

    /// Throws for a `pattern` that is none.
    init(files: [String: SchemaValue]) throws {
        self.files = files
        let all = files.values.flatMap(Self.all).compactMap { $0["pattern"]?.text }
        let compiled = try Set(all).map { ($0, try NSRegularExpression(pattern: $0)) }
        patterns = Dictionary(uniqueKeysWithValues: compiled)
    }

    /// The schemas that the repository ships.
    static func shipped() throws -> SchemaBook { try once.get() }

    private static let once = Result {
        let paths = House.files(below: "Schemas", ending: ".schema.json")
        let files = try paths.map { (($0 as NSString).lastPathComponent, try SchemaValue.json(try House.text($0))) }
        return try SchemaBook(files: Dictionary(uniqueKeysWithValues: files))
    }

    /// True when the pattern is found somewhere in the text.
    func finds(_ pattern: String, in text: String) -> Bool {
        let range = NSRange(text.startIndex..., in: text)
        return patterns[pattern]?.firstMatch(in: text, range: range) != nil
    }

    /// - Parameter name: as in `rules`, of `rules.schema.json`.
    func entry(_ name: String) throws -> Entry {
        let file = "\(name).schema.json"
        guard let schema = files[file] else { throw Unresolved(description: "there is no \(file)") }
        return Entry(file: file, schema: schema)
    }

    /// `#/definitions/a` in the same file, or `other.schema.json#/definitions/a`.
    func resolve(_ reference: String, from file: String) throws -> Entry {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? file : String(parts[0])
        let path = (parts.count > 1 ? parts[1] : "").split(separator: "/")
        let found = path.reduce(files[target]) { $0?[String($1)] }
        guard let found else { throw Unresolved(description: "\(file) refers to \(reference)") }
        return Entry(file: target, schema: found)
    }

    /// The schemas inside a schema, one level down; what a keyword says that is no schema is left out.
    static func children(of schema: SchemaValue) -> [SchemaValue] {
        let single = ["items", "additionalProperties", "propertyNames", "if", "then", "else"].compactMap { schema[$0] }
        let lists = ["allOf", "anyOf", "oneOf"].flatMap { schema[$0]?.values ?? [] }
        let maps = ["properties", "definitions", "dependencies"].flatMap { key in
            (schema[key]?.entries ?? [:]).values.filter { $0.entries != nil }
        }
        return (single + lists + maps).filter { $0.entries != nil }
    }

    /// The schema and every schema inside it.
    static func all(in schema: SchemaValue) -> [SchemaValue] { [schema] + children(of: schema).flatMap(all) }
}
