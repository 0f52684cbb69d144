extension QueryError {
    /// The full message: what is wrong, and what to write instead.
    package func message(in language: MessageLanguage) -> String {
        let texts = QueryErrorTexts.texts(for: code)
        let text = [texts.hant, texts.hans, texts.english][language.index].replacing("%@", with: subject)
        guard let suggestion else { return text }
        return text + Self.question(suggestion, language)
    }

    private static func question(_ suggestion: String, _ language: MessageLanguage) -> String {
        switch language {
        case .traditionalChinese: "您是不是要寫 \(suggestion)？"
        case .simplifiedChinese: "您是不是要写 \(suggestion)？"
        case .english: " Did you mean \(suggestion)?"
        }
    }
}

extension MessageLanguage {
    fileprivate var index: Int {
        switch self {
        case .traditionalChinese: 0
        case .simplifiedChinese: 1
        case .english: 2
        }
    }
}

extension String {
    /// The text with each `placeholder` replaced.
    fileprivate func replacing(_ placeholder: String, with value: String) -> String {
        var result = ""
        var rest = self[...]
        while let start = rest.firstRange(of: placeholder) {
            result += rest[..<start.lowerBound] + value
            rest = rest[start.upperBound...]
        }
        return result + rest
    }
}
