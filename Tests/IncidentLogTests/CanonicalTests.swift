import Testing

@testable import IncidentLog

struct CanonicalTests {
    @Test(arguments: [
        ("a\"b\\c/d", #""a\"b\\c/d""#),
        ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1}\u{b}\u{1f}", #""\u0000\u0001\u000b\u001f""#),
        ("\u{7f}\u{2028}\u{2029}\u{feff}", "\"\u{7f}\u{2028}\u{2029}\u{feff}\""),
        ("🔥é\u{e000}", "\"🔥é\u{e000}\""),
    ])
    func stringEscapesOnlyWhatItMust(text: String, expected: String) throws {
        #expect(JSONValue.string(text).canonicalText == expected)
        #expect(try JSONValue(parsing: expected).string == text)
    }

    @Test func keysAreOrderedByCodePointNotByUTF16() {
        let value: JSONValue = ["🔥": 1, "\u{fb01}": 2, "b": ["z": 0, "a": 0], "aa": 3, "a": 4, "": 5]
        #expect(value.canonicalText == #"{"":5,"a":4,"aa":3,"b":{"a":0,"z":0},"\#u{fb01}":2,"🔥":1}"#)
    }

    @Test func canonicallyEquivalentKeysStayTwo() throws {
        let text = "{\"e\u{301}\":1,\"\u{e9}\":2}"
        #expect(try JSONValue(parsing: text).canonicalText == text)
        #expect(JSONValue.string("e\u{301}") != JSONValue.string("\u{e9}"))
    }

    @Test(arguments: [
        ("1.0", JSONFault.Reason.float), ("1e3", .float), ("-0.5", .float), ("9223372036854775808", .range),
        ("01", .syntax), ("-", .syntax), ("+1", .syntax), ("NaN", .syntax), ("", .syntax), ("[1,]", .syntax),
        ("{\"a\":1,\"a\":1}", .duplicate), (#"{"a":1,"\u0061":2}"#, .duplicate), ("{a:1}", .syntax),
        (#""\ud800""#, .text), (#""\udc00\ud800""#, .text), (#""\x""#, .syntax), ("\"a\nb\"", .syntax),
        ("\"a", .syntax), ("nul", .syntax), ("1 2", .trailing), (#""\u12g4""#, .syntax), ("\u{feff}1", .syntax),
    ])
    func badInputIsRefusedWithItsReason(text: String, reason: JSONFault.Reason) {
        let fault = #expect(throws: JSONFault.self) { try JSONValue(parsing: text) }
        #expect(fault?.reason == reason)
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0xC3, 0x22]) }
        #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test(arguments: ["{\"a\":[-9223372036854775808,true,false,null,\"\"]}", "[]", "{}", "0", "[[],{}]"])
    func canonicalTextComesBackUnchanged(text: String) throws {
        #expect(try JSONValue(parsing: text).canonicalText == text)
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue(parsing: nested(60)) }
        let fault = #expect(throws: JSONFault.self) { try JSONValue(parsing: nested(100_000)) }
        #expect(fault?.reason == .depth)
    }

    @Test func surrogatePairBecomesOneCharacter() throws {
        #expect(try JSONValue(parsing: #""\ud83d\udd25\/""#) == .string("🔥/"))
    }
}
