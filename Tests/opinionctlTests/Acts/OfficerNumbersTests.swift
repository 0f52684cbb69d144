import OpinionCore
import Testing

@testable import opinionctl

@Suite struct OfficerNumbersTests {
    @Test(arguments: [
        (["127"], [127]), (["#127", "128"], [127, 128]), (["127,128，129"], [127, 128, 129]), (["１２７"], [127]),
        (["＃127"], [127]),
        (["7", "7"], [7]),
    ])
    func numbersAreReadAsOfficersTypeThem(words: [String], numbers: [Int]) throws {
        #expect(try OfficerNumbers.parse(words) == numbers)
    }

    @Test(arguments: [
        ("27x", 27), ("0", nil), ("-5", 5), ("abc", nil), ("", nil), ("99999999999", nil), ("1.5", nil),
        ("10-12", nil), ("2026-11-23", nil), ("13:00", nil), ("來電 5", nil), ("127號", 127),
    ])
    func aMistypeIsNamedWithWhatWasMeant(word: String, suggestion: Int?) {
        #expect(throws: OfficerNumbers.Mistake(word: word, suggestion: suggestion)) {
            try OfficerNumbers.parse(["1", word])
        }
    }

    @Test func theRefusalSaysThatNothingWasDone() {
        let text = OfficerNumberTexts.text(.init(word: "27x", suggestion: 27))
        #expect(text.traditional.contains("什麼都沒有做。是不是 27？"))
        #expect(text.english.contains("Did you mean 27?"))
    }

    @Test func aRangeIsNamedAsOne() {
        let text = OfficerNumberTexts.text(.init(word: "10-12", suggestion: nil))
        #expect(text.traditional.contains("範圍不能這樣寫") && !text.traditional.contains("是不是"))
        #expect(!OfficerNumberTexts.text(.init(word: "abc", suggestion: nil)).traditional.contains("範圍"))
    }

    @Test func aReportIsNotCalledAnIncident() {
        let text = OfficerNumberTexts.text(.init(word: "a", suggestion: nil, kind: .report))
        #expect(text.traditional.hasPrefix("「a」不是報道編號") && text.traditional.contains("opinionctl show"))
    }

    @Test func oneNumberIsNoList() throws {
        #expect(try OfficerNumbers.one("#3", .traditional) == 3)
        #expect(throws: CommandFailure.self) { try OfficerNumbers.one("3,4", .traditional) }
    }
}
