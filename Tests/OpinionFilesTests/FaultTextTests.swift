import OpinionCore
import Testing

@testable import OpinionFiles

/// How faults read.
struct FaultTextTests {
    @Test func threeLanguagesKeepTheNamesAsTheyAre() {
        let problem = Problem.unknownLevel("较大", meant: "較大")
        #expect(problem.text(.traditional) == "沒有「较大」這個級別（見 response.yaml）。是不是要寫「較大」？")
        #expect(problem.text(.simplified) == "没有“较大”这个级别（见 response.yaml）。是不是要写“較大”？")
        #expect(problem.text(.english) == "there is no level “较大” (see response.yaml). Did you mean “較大”?")
    }

    @Test func particularsAreNotFilledTwice() {
        #expect(
            Problem.duplicateID("%2", first: "f:1:1").text(.english) == "the id “%2” is used again; first at f:1:1."
        )
    }

    @Test func caretStandsUnderWideCharacters() {
        let source = SourceText("甲乙 a: 丙", file: "f")
        #expect(source.excerpt(line: 1, column: 7) == "甲乙 a: 丙\n        ^")
    }

    @Test func longLineIsCutAroundThePlace() throws {
        let source = SourceText(String(repeating: "a b ", count: 500), file: "f")
        let lines = try #require(source.excerpt(line: 1, column: 1_000)).split(separator: "\n")
        #expect(lines[0].count <= 110 && lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
        #expect(lines[1].count == 62)
    }

    @Test func terminalIsSafeFromTheFile() throws {
        let source = SourceText("a\u{202E}b\u{1B}[31m", file: "f")
        let shown = try #require(source.excerpt(line: 1, column: 1))
        #expect(!shown.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
        #expect(!Problem.badID("\u{1B}[0m\u{202E}").text(.english).unicodeScalars.contains("\u{1B}"))
    }

    @Test func twoCharactersAreAnotherWord() {
        #expect(NearestName.to("重大", among: ["較大", "一般"]) == nil)
        #expect(NearestName.to("较大", among: ["較大", "一般"]) == "較大")
        #expect(NearestName.to("chanels", among: ["channels", "routes"]) == "channels")
        #expect(NearestName.to("值班", among: ["值班群"]) == "值班群")
    }

    @Test func parserIsTranslated() {
        let problem = Problem.yamlSyntax("did not find expected ',' or ']'")
        #expect(problem.text(.simplified).hasPrefix("YAML 格式有误（缺少“,”或“]”）"))
    }
}
