extension ReasonCode {
    /// The name of what grows an incident without spreading it; nil where the name of the alert's type says enough.
    package var name: Phrase? {
        switch self {
        case .raiseSuggested: Phrase("建議升級", "建议升级", "raise suggested")
        case .mergeSuggested: Phrase("建議併案", "建议并案", "merge suggested")
        case .articleChanged: Phrase("報道改動", "报道改动", "article changed")
        case .articleGone: Phrase("報道撤下", "报道撤下", "article gone")
        default: nil
        }
    }
}
