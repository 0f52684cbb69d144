/// The languages of messages for people.
package enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case traditionalChinese = "zh-Hant"
    case simplifiedChinese = "zh-Hans"
    case english = "en"
}
