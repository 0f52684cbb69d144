import Foundation
import FoundationXML
import Testing

@testable import opinionctl

@Suite struct JUnitTests {
    @Test func suitesAreFilesAndCasesTheirTests() {
        let report = JUnitReport(cases: [
            .init(file: "Rules/b.yaml", group: "steel", name: "甲", failure: nil),
            .init(file: "Rules/scenarios/a.yaml", group: "scenario", name: "乙", failure: "✗ 甲\n    - a\n    + b"),
            .init(file: "Rules/b.yaml", group: "fire", name: "丙", failure: nil),
        ])
        #expect(
            report.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites tests="3" failures="1" errors="0" skipped="0" time="0">
                  <testsuite name="Rules/b.yaml" tests="2" failures="0" errors="0" skipped="0" time="0">
                    <testcase classname="steel" name="甲" time="0"/>
                    <testcase classname="fire" name="丙" time="0"/>
                  </testsuite>
                  <testsuite name="Rules/scenarios/a.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
                    <testcase classname="scenario" name="乙" time="0">
                      <failure message="✗ 甲">✗ 甲
                    - a
                    + b</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test(arguments: [
        "<甲 & \"乙\" '丙'>", "]]>", "a\u{0}b\u{1B}[31m\u{8}", "行\n二\r\n三\t", "\u{FFFE}\u{FFFF}", "&amp;", "\u{202E}倒",
        "😀",
    ])
    func hostileTextStaysText(text: String) throws {
        let report = JUnitReport(cases: [.init(file: text, group: text, name: text, failure: text)])
        let seen = Seen()
        let parser = XMLParser(data: Data(report.text.utf8))
        parser.delegate = seen
        #expect(parser.parse(), "\(report.text)")
        let kept = String(
            String.UnicodeScalarView(text.unicodeScalars.map { Self.isAllowed($0) ? $0 : "\u{FFFD}" })
        )
        #expect(seen.names == [kept, kept])
        #expect(seen.text == kept)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            || "\t\n\r".unicodeScalars.contains(scalar)
    }

    private final class Seen: NSObject, XMLParserDelegate {
        var names: [String] = []
        var text = ""
        private var isFailure = false

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            if ["testsuite", "testcase"].contains(name), let text = attributes["name"] { names.append(text) }
            isFailure = name == "failure"
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            isFailure = false
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { if isFailure { text += string } }
    }
}
