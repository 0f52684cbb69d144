import Testing

@testable import FeedParsing

@Suite struct ErrorTests {
    @Test(arguments: FeedParseError.Code.allCases) func everyErrorSpeaksThreeLanguages(code: FeedParseError.Code) {
        let error = FeedParseError(code, line: 7)
        let texts = ["zh-Hant", "zh-Hans", "en"].map { error.localized(language: $0) }
        #expect(Set(texts).count == 3)
        #expect(texts.allSatisfy { $0.contains("7") })
        #expect(error.localized(language: "fr") == texts[0])
        #expect(error.description == texts[2])
    }

    @Test func detailsCannotSteerATerminal() {
        let error = FeedParseError(.unknownFormat, detail: "a\u{1B}[31m\u{202E}b" + String(repeating: "x", count: 500))
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        #expect(error.description.count < 200)
    }

    @Test func lineOfTheRootIsGiven() {
        do throws(FeedParseError) {
            _ = try parse("<?xml version=\"1.0\"?>\n\n<opml/>")
            Issue.record("an outline is no feed")
        } catch {
            #expect(error.line == 3)
            #expect(error.detail == "opml")
        }
    }
}
