import OpinionCore

// Templates of messages.
extension Problem {
    /// - Parameter cause: a sentence.
    static func uselessTemplate(_ file: String, _ cause: Phrase, meant: String?) -> Problem {
        let file = Harmless.text(file)
        let text = Phrase(
            "模板 \(file) 不能用，改用內置模板：\(cause.traditional)",
            "模板 \(file) 不能用，改用内置模板：\(cause.simplified)",
            "the template \(file) cannot be used, the built-in one stands in: \(cause.english)"
        )
        return Problem(.uselessTemplate, text, meant: meant)
    }
}
