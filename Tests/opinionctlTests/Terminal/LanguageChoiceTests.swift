import OpinionCore
import Testing

@testable import opinionctl

@Suite struct LanguageChoiceTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.simplified), (["LANG": "zh_SG"], .simplified),
        (["LANG": "en_US.UTF-8"], .english),
        (["LANG": "zh_TW.UTF-8"], .traditional), (["LANG": "C"], .traditional), ([:], .traditional),
        (["LC_ALL": "en_GB", "LANG": "zh_CN"], .english), (["LC_ALL": "", "LANG": "zh_CN"], .simplified),
        (["OPINION_LANG": "en", "LANG": "zh_CN"], .english), (["OPINION_LANG": "tlh", "LANG": "en"], .english),
    ])
    func localeChoosesTheLanguage(environment: [String: String], language: Language) {
        #expect(LanguageChoice.resolve(option: nil, environment: { environment[$0] }) == language)
    }

    @Test func theOptionWins() {
        #expect(LanguageChoice.resolve(option: .traditional, environment: { _ in "en" }) == .traditional)
    }
}
