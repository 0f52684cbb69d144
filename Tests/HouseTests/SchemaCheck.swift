/// Holds a value against a schema: the part of JSON Schema draft-07 that our schemas use, and an error for the rest.
struct SchemaCheck {
    struct UnknownKeyword: Error, Hashable {
        let keyword: String
    }

    let book: SchemaBook
    /// The file of the schema.
    let file: String
    /// The place in the value, as in `/rules/0/id`.
    let path: String
    let value: SchemaValue

    /// What is wrong with a value by the schema of a name such as `rules`; none when nothing is.
    static func problems(_ value: SchemaValue, by name: String, in book: SchemaBook) throws -> [String] {
        let entry = try book.entry(name)
        return try SchemaCheck(book: book, file: entry.file, path: "", value: value).problems(entry.schema)
    }

    /// Keywords that only tell people and editors something.
    static let notes: Set<String> = [
        "$schema", "title", "description", "default", "examples", "definitions", "defaultSnippets", "enumDescriptions",
        "patternErrorMessage",
    ]
    /// Keywords that another one looks at.
    static let companions: Set<String> = ["then", "else"]

    func problems(_ schema: SchemaValue) throws -> [String] {
        if case .flag(let isAllowed) = schema { return isAllowed ? [] : [refusal("is not allowed")] }
        if let reference = schema["$ref"]?.text {
            let entry = try book.resolve(reference, from: file)
            return try SchemaCheck(book: book, file: entry.file, path: path, value: value).problems(entry.schema)
        }
        let keywords = schema.entries ?? [:]
        return try keywords.keys.sorted().flatMap { key in
            try keywords[key].map { try problems(key, $0, keywords) } ?? []
        }
    }

    /// The value at a place below this one.
    func below(_ step: String, _ value: SchemaValue) -> SchemaCheck {
        SchemaCheck(book: book, file: file, path: "\(path)/\(step)", value: value)
    }

    func refusal(_ text: String) -> String { "\(path.isEmpty ? "/" : path) \(text)" }

    private func problems(
        _ keyword: String,
        _ argument: SchemaValue,
        _ all: [String: SchemaValue]
    ) throws -> [String] {
        if Self.notes.contains(keyword) || Self.companions.contains(keyword) { return [] }
        if let found = ofValue(keyword, argument) { return found }
        if let found = try ofList(keyword, argument) { return found }
        if let found = try ofMap(keyword, argument, all) { return found }
        if let found = try ofLogic(keyword, argument, all) { return found }
        throw UnknownKeyword(keyword: keyword)
    }
}
