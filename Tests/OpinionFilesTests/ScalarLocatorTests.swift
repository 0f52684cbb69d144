import OpinionCore
import Testing

@testable import OpinionFiles

/// Every scalar of a YAML text is found again in the file.
struct ScalarLocatorTests {
    /// Each text holds every letter once, so that its place in the file is known.
    static let files = [
        "k: abc d 甲(e", "k: 'ab''c d''e 甲'", "k: \"ab\\\"c \\u7532\\x64 \\\n   e\"", "k: >-\n  ab c\n   d\n\n  甲\n",
        "k: |2\n   ab\n  c\td\n", "k:\n  ab\n  cd\n\n  甲\n", "- {a: 1, k: ab c甲}", "k: \"ab\n  cd 甲\"",
        "k: |  # x\n  ab # c\n",
    ]

    @Test(arguments: files)
    func everyScalarIsFoundAgain(_ text: String) throws {
        var faults = Faults()
        let source = SourceText(text, file: "f")
        let node = try #require(Self.value(YAMLFile.parse(source, &faults)))
        guard case .scalar(let scalar) = node.content else { throw NoScalar() }
        let locator = ScalarLocator(source: source)
        for (offset, wanted) in scalar.text.unicodeScalars.enumerated() where !ScalarUnits.isSpace(wanted) {
            let place = locator.position(in: node, offset: offset)
            let found = try #require(source.index(line: place.line, column: place.column))
            #expect(source.scalars[found] == wanted || source.scalars[found] == "\\" || wanted == "'")
        }
    }

    @Test func endOfTheTextIsBehindItsLastScalar() throws {
        var faults = Faults()
        let source = SourceText("k: >-\n  ab\n  c\nl: d", file: "f")
        let node = try #require(Self.value(YAMLFile.parse(source, &faults)))
        #expect(ScalarLocator(source: source).position(in: node, offset: 4).description == "f:3:4")
    }

    private struct NoScalar: Error {}

    private static func value(_ node: YAMLNode?) -> YAMLNode? {
        switch node?.content {
        case .map(let entries): entries.first { $0.key == "k" }?.value
        case .list(let nodes): value(nodes.first)
        default: nil
        }
    }
}
