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

    @Test(arguments: [("27x", 27), ("0", nil), ("-5", 5), ("abc", nil), ("", nil), ("99999999999", nil), ("1.5", 15)])
    func aMistypeIsNamedWithWhatWasMeant(word: String, suggestion: Int?) {
        #expect(throws: OfficerNumbers.Mistake(word: word, suggestion: suggestion)) {
            try OfficerNumbers.parse(["1", word])
        }
    }

    @Test func theRefusalSaysThatNothingWasDone() {
        let text = OfficerNumbers.text(.init(word: "27x", suggestion: 27))
        #expect(text.traditional.contains("什麼都沒有做。是不是 27？"))
        #expect(text.english.contains("Did you mean 27?"))
    }
}
