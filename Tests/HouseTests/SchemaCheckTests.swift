import Testing

/// The checker itself: each keyword takes what it should and refuses what it should.
struct SchemaCheckTests {
    private func problems(_ schema: String, _ value: String, besides: [String: String] = [:]) throws -> [String] {
        var files = try besides.mapValues { try SchemaValue.json($0) }
        files["a.schema.json"] = try SchemaValue.json(schema)
        return try SchemaCheck.problems(try SchemaValue.json(value), by: "a", in: try SchemaBook(files: files))
    }

    @Test(arguments: [
        (#"{"type": "string"}"#, #""a""#, "1"),
        (#"{"type": ["integer", "null"]}"#, "2", "2.5"),
        (#"{"type": "number"}"#, "2.5", "true"),
        (#"{"type": "boolean"}"#, "false", "0"),
        (#"{"type": "object"}"#, "{}", "[]"),
        (#"{"enum": ["a", 1]}"#, "1", #""1""#),
        (#"{"const": "a"}"#, #""a""#, #""b""#),
        (#"{"pattern": "^[\\p{Alphabetic}\\p{Nd}._-]{1,3}$"}"#, #""河a１""#, #""a b""#),
        (#"{"pattern": "b"}"#, #""abc""#, #""ac""#),
        (#"{"maxLength": 2}"#, #""河源""#, #""河源市""#),
        (#"{"minimum": 2}"#, "2", "1"),
        (#"{"exclusiveMinimum": 2}"#, "3", "2"),
        (#"{"maximum": 2}"#, "2", "3"),
        (#"{"items": {"type": "string"}}"#, #"["a"]"#, #"["a", 1]"#),
        (#"{"minItems": 1}"#, "[1]", "[]"),
        (#"{"uniqueItems": true}"#, "[1, 2]", "[1, 1]"),
        (#"{"required": ["a"]}"#, #"{"a": 1}"#, #"{"b": 1}"#),
        (#"{"properties": {"a": {"type": "string"}}}"#, #"{"a": "x", "b": 1}"#, #"{"a": 1}"#),
        (#"{"properties": {"a": false}}"#, "{}", #"{"a": 1}"#),
        (#"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1}"#, #"{"b": 1}"#),
        (#"{"additionalProperties": {"type": "string"}}"#, #"{"a": "x"}"#, #"{"a": 1}"#),
        (#"{"propertyNames": {"pattern": "^a"}}"#, #"{"ab": 1}"#, #"{"b": 1}"#),
        (#"{"dependencies": {"a": ["b"]}}"#, #"{"a": 1, "b": 1}"#, #"{"a": 1}"#),
        (#"{"dependencies": {"a": {"required": ["b"]}}}"#, "{}", #"{"a": 1}"#),
        (#"{"allOf": [{"minimum": 1}, {"maximum": 2}]}"#, "2", "3"),
        (#"{"anyOf": [{"maximum": 1}, {"minimum": 3}]}"#, "3", "2"),
        (#"{"oneOf": [{"maximum": 1}, {"minimum": 3}]}"#, "3", "2"),
        (#"{"oneOf": [{"maximum": 3}, {"minimum": 3}]}"#, "2", "3"),
        (#"{"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"maximum": 2}}"#, "5", "3"),
        (#"{"if": {"minimum": 5}, "then": {"maximum": 6}}"#, "3", "7"),
        (##"{"$ref": "#/definitions/a", "definitions": {"a": {"minimum": 2}}}"##, "2", "1"),
    ])
    func keywordTakesOneAndRefusesTheOther(schema: String, good: String, bad: String) throws {
        #expect(try problems(schema, good).isEmpty)
        #expect(try problems(schema, bad).count == 1)
    }

    @Test func keywordsOfOneKindLeaveOthersAlone() throws {
        let schema = #"{"pattern": "x", "minimum": 9, "minItems": 9, "required": ["a"], "maxLength": 0}"#
        #expect(try problems(schema, "true").isEmpty)
    }

    @Test func referencesReachOtherFiles() throws {
        let other = ##"{"definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"type": "string"}}}"##
        let schema = #"{"items": {"$ref": "b.schema.json#/definitions/a"}}"#
        #expect(try problems(schema, "[1]", besides: ["b.schema.json": other]) == ["/0 is integer"])
    }

    @Test func problemsNameTheirPlace() throws {
        let schema = #"{"properties": {"a": {"items": {"required": ["b"]}}}}"#
        #expect(try problems(schema, #"{"a": [{"b": 1}, {}]}"#) == ["/a/1 lacks b"])
    }

    @Test func unknownKeywordIsAnError() {
        #expect(throws: SchemaCheck.UnknownKeyword(keyword: "minLenght")) {
            try problems(#"{"minLenght": 1}"#, #""a""#)
        }
    }

    @Test func referenceToNothingIsAnError() {
        #expect(throws: SchemaBook.Unresolved.self) { try problems(##"{"$ref": "#/definitions/a"}"##, "1") }
    }

    @Test(arguments: [
        ("a: 5", SchemaValue.number(5)), ("a: '5'", .text("5")), ("a: true", .flag(true)), ("a: yes", .text("yes")),
        ("a:", .null), ("a: 1.5", .number(1.5)), ("a: 5m", .text("5m")), ("a: [x]", .list([.text("x")])),
    ])
    func plainScalarsAreResolvedAsEditorsDo(yaml: String, value: SchemaValue) {
        #expect(SchemaValue.yaml(yaml)?["a"] == value)
    }
}
