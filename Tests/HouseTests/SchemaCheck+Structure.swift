extension SchemaCheck {
    /// The keywords about lists; nil for any other keyword.
    func ofList(_ keyword: String, _ argument: SchemaValue) throws -> [String]? {
        guard ["items", "minItems", "uniqueItems"].contains(keyword) else { return nil }
        guard let values = value.values else { return [] }
        switch keyword {
        case "minItems": return refuse(Double(values.count) >= limit(argument), "has too few entries")
        case "uniqueItems": return refuse(Set(values).count == values.count, "has an entry twice")
        default: return try values.enumerated().flatMap { try below("\($0)", $1).problems(argument) }
        }
    }

    /// The keywords about maps; nil for any other keyword.
    func ofMap(_ keyword: String, _ argument: SchemaValue, _ all: [String: SchemaValue]) throws -> [String]? {
        let known: Set = ["properties", "required", "additionalProperties", "propertyNames", "dependencies"]
        guard known.contains(keyword) else { return nil }
        guard let entries = value.entries else { return [] }
        switch keyword {
        case "required": return argument.texts.filter { entries[$0] == nil }.map { refusal("lacks \($0)") }
        case "propertyNames":
            return try entries.keys.sorted().flatMap { try below($0, .text($0)).problems(argument) }
        case "dependencies":
            return try present(argument, entries).flatMap { try dependents($0.schema, entries) }
        case "additionalProperties":
            let rest = entries.filter { all["properties"]?[$0.key] == nil }
            return try rest.sorted { $0.key < $1.key }.flatMap { try below($0.key, $0.value).problems(argument) }
        default:
            return try present(argument, entries).flatMap { key, value, schema in
                try below(key, value).problems(schema)
            }
        }
    }

    /// The keys of the value that the argument has a schema for.
    private func present(
        _ argument: SchemaValue,
        _ entries: [String: SchemaValue]
    ) -> [(key: String, value: SchemaValue, schema: SchemaValue)] {
        entries.sorted { $0.key < $1.key }.compactMap { key, value in argument[key].map { (key, value, $0) } }
    }

    /// What a key asks for besides: other keys, or a schema.
    private func dependents(_ schema: SchemaValue, _ entries: [String: SchemaValue]) throws -> [String] {
        guard case .list = schema else { return try problems(schema) }
        return schema.texts.filter { entries[$0] == nil }.map { refusal("lacks \($0)") }
    }

    /// The keywords that join schemas; nil for any other keyword.
    func ofLogic(_ keyword: String, _ argument: SchemaValue, _ all: [String: SchemaValue]) throws -> [String]? {
        switch keyword {
        case "allOf": return try (argument.values ?? []).flatMap(problems)
        case "anyOf":
            return refuse(try count(argument) > 0, "fits none of the forms")
        case "oneOf":
            return refuse(try count(argument) == 1, "does not fit exactly one of the forms")
        case "if":
            let next = try problems(argument).isEmpty ? all["then"] : all["else"]
            return try next.map(problems) ?? []
        default: return nil
        }
    }
    /// How many of the schemas the value fits.
    private func count(_ schemas: SchemaValue) throws -> Int {
        try (schemas.values ?? []).count { try problems($0).isEmpty }
    }
}
