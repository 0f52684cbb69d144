/// The maps that a schema describes: the keys of each, by the name that the map stands under; `years.*` for one that
/// people name themselves.
struct SchemaKeys {
    private let book: SchemaBook
    private(set) var keys: [String: Set<String>] = [:]

    /// - Parameter root: what the outermost map is called.
    static func of(_ name: String, root: String, in book: SchemaBook) throws -> [String: Set<String>] {
        var found = SchemaKeys(book: book)
        try found.add(try book.entry(name), root)
        return found.keys
    }

    private init(book: SchemaBook) { self.book = book }

    private mutating func add(_ entry: SchemaBook.Entry, _ name: String) throws {
        if let reference = entry.schema["$ref"]?.text {
            return try add(try book.resolve(reference, from: entry.file), name)
        }
        let joined = ["allOf", "anyOf"].flatMap { entry.schema[$0]?.values ?? [] }
        let branches = ["items", "then", "else"].map { entry.schema[$0] }
        for part in joined + branches.compactMap(\.self) {
            try add(SchemaBook.Entry(file: entry.file, schema: part), name)
        }
        // Of a map whose keys are names, every value is called by a star.
        if let value = entry.schema["additionalProperties"], value.entries != nil {
            try add(SchemaBook.Entry(file: entry.file, schema: value), name + ".*")
        }
        guard let properties = entry.schema["properties"]?.entries, entry.schema["additionalProperties"] != nil else {
            return
        }
        keys[name, default: []].formUnion(properties.keys)
        for (key, schema) in properties { try add(SchemaBook.Entry(file: entry.file, schema: schema), key) }
    }
}
