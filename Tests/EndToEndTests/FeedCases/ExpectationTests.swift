import Testing

/// The judge itself must be able to say no.
struct ExpectationTests {
    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":1,"b":2}"#), (#"{"a":null}"#, "{}"), (#"[{},"x"]"#, #"[{"a":1},"x"]"#),
        (#"{"$any":true}"#, #""x""#), (#"{"$in":[null,"x"]}"#, "null"), (#"{"$contains":["b","c"]}"#, #""abc""#),
        (#"{"$lacks":["d"]}"#, #""abc""#), (#"{"$len":2}"#, "[1,2]"), (#"{"$some":"b"}"#, #"["a","b"]"#),
    ])
    func sameIsNoDifference(want: String, got: String) throws {
        #expect(try Expectation.differences(want: JSON(parsing: want), got: JSON(parsing: got)) == [])
    }

    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":2}"#, "a"), (#"{"a":null}"#, #"{"a":""}"#, "a"), (#"{"a":{"b":1}}"#, "{}", "a"),
        ("[1]", "[1,2]", "[1]"), ("[1,2]", "[1]", "[1]"), ("[]", "null", ""), ("\"e\u{301}\"", "\"\u{e9}\"", ""),
        (#"{"$any":true}"#, #""""#, ""), (#"{"$in":["y","x"]}"#, "null", ""),
        (#"{"$contains":["b","d"]}"#, #""abc""#, ""),
        (#"{"$lacks":["b"]}"#, #""abc""#, ""), (#"{"$len":1}"#, "[1,2]", ""), (#"{"$some":"c"}"#, #"["a","b"]"#, ""),
        (#"{"$unknown":"c"}"#, #""c""#, ""),
    ])
    func otherIsADifferenceAtItsPlace(want: String, got: String, path: String) throws {
        let found = try Expectation.differences(want: JSON(parsing: want), got: JSON(parsing: got))
        #expect(found.map(\.path) == [path])
    }
}
