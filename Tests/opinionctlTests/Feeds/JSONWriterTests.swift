import Testing

@testable import opinionctl

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("一\n二\r\t", #""一\n二\r\t""#), ("\u{0}\u{1B}\u{1F}", "\"\\u0000\\u001b\\u001f\""),
        ("", "\"\""), ("\u{85}", #""\u0085""#), ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
        ("\u{84}“\u{2027}\u{7F}", "\"\u{84}“\u{2027}\u{7F}\""),
        ("</script>😀", #""</script>😀""#),
    ])
    func stringsAreEscaped(text: String, json: String) {
        var writer = JSONWriter()
        writer.string(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
    }

    @Test func commasStandBetweenMembersAndElementsOnly() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", each: [1, 2]) { $0.number(Int64($1)) }
            writer.member("b", each: [Int]()) { $0.number(Int64($1)) }
            writer.member("c", nil)
            writer.key("d")
            writer.object { $0.member("e", "f") }
            writer.key("g")
            writer.bool(true)
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,2],"b":[],"c":null,"d":{"e":"f"},"g":true}"#)
    }
}
