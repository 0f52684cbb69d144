import Testing

@testable import OpinionFiles

/// The schemas as files: complete for people, and right about every file that the repository ships.
struct SchemaFileTests {
    private static let shipped =
        (House.files(below: "Rules", ending: ".yaml") + House.files(below: "Feeds", ending: ".yaml"))
        + House.files(below: "Duty", ending: ".yaml") + ["systemd/opinion.yaml"]
    private static let embedded = House.files(below: "Sources", ending: ".yaml")

    /// `# yaml-language-server: $schema=…`
    private static let line = "# yaml-language-server: $schema="

    /// Which schema a file is held against.
    static func schema(of file: String) -> String {
        let name = String(file.split(separator: "/").last ?? "")
        if file.hasPrefix("Feeds/") { return "feeds" }
        if file.hasPrefix("Duty/") { return "roster" }
        if file.hasPrefix("Rules/scenarios/") { return "scenario" }
        if name == "opinion.yaml" { return "opinion" }
        if name.hasSuffix("terms.yaml") { return "terms" }
        if name == "calendar.yaml" { return "calendar" }
        return name == "response.yaml" ? "response" : "rules"
    }

    @Test(arguments: shipped + embedded)
    func shippedFileFitsItsSchema(file: String) throws {
        let value = try #require(SchemaValue.yaml(try House.text(file)))
        let problems = try SchemaCheck.problems(value, by: Self.schema(of: file), in: try SchemaBook.shipped())
        #expect(problems == [], "\(file)")
    }

    /// Editors take the schema from the first line. A configuration is used where it is installed.
    @Test(arguments: shipped)
    func shippedFileNamesItsSchema(file: String) throws {
        let first = try House.text(file).prefix { $0 != "\n" }
        let depth = file.split(separator: "/").count - 1
        let installed = "/usr/share/opinion/Schemas/"
        let folder =
            file == "systemd/opinion.yaml" ? installed : String(repeating: "../", count: depth) + "Schemas/"
        #expect(first == Self.line + folder + Self.schema(of: file) + ".schema.json")
    }

    @Test func everyKeyIsDescribedInBothLanguages() throws {
        for (file, root) in try SchemaBook.shipped().files {
            #expect(root["$schema"] == .text("http://json-schema.org/draft-07/schema#"), "\(file)")
            for schema in SchemaBook.all(in: root) where schema["additionalProperties"] != nil {
                for (key, property) in schema["properties"]?.entries ?? [:] {
                    #expect(Self.isBilingual(property["description"]?.text ?? ""), "\(key) of \(file)")
                    // Editors put a key without a type into the file without its colon.
                    #expect(property["type"] != nil || property["anyOf"] != nil, "\(key) of \(file)")
                }
            }
        }
    }

    /// A key that is not known must be seen: the map is closed, or says what all its values are, or refers to one that is.
    @Test func everyMapIsClosed() throws {
        for (file, root) in try SchemaBook.shipped().files {
            for schema in SchemaBook.all(in: root) where schema["type"] == .text("object") {
                let isClosed = schema["additionalProperties"] == .flag(false) || schema["allOf"] != nil
                #expect(isClosed || schema["additionalProperties"]?.entries != nil, "\(file): \(schema)")
            }
        }
    }

    /// Chinese first, then English.
    private static func isBilingual(_ text: String) -> Bool {
        guard let slash = text.firstRange(of: " / ") else { return false }
        let isHan = text[..<slash.lowerBound].unicodeScalars.contains { $0.properties.isIdeographic }
        return isHan && text[slash.upperBound...].first?.isASCII == true
    }

    /// Draft-07 passes over whatever stands beside a reference.
    @Test func referencesStandAlone() throws {
        for (file, root) in try SchemaBook.shipped().files {
            for schema in SchemaBook.all(in: root) where schema["$ref"] != nil {
                #expect(schema.entries?.count == 1, "\(file): \(schema)")
            }
        }
    }

    @Test func everyKeywordIsKnownToTheChecker() throws {
        let book = try SchemaBook.shipped()
        for (file, root) in book.files {
            for schema in SchemaBook.all(in: root) {
                let check = SchemaCheck(book: book, file: file, path: "", value: .null)
                #expect(throws: Never.self) { try check.problems(schema) }
            }
        }
    }

    @Test func defaultsAndExamplesFitTheirOwnSchema() throws {
        let book = try SchemaBook.shipped()
        for (file, root) in book.files {
            for schema in SchemaBook.all(in: root) {
                for value in (schema["examples"]?.values ?? []) + [schema["default"]].compactMap(\.self) {
                    let check = SchemaCheck(book: book, file: file, path: "", value: value)
                    #expect(try check.problems(schema) == [], "\(file): \(value)")
                }
            }
        }
    }
}
