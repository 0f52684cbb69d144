/// A word, phrase, word beginning or regular expression as the rule's author wrote it.
package struct Term: Sendable, Hashable {
    /// What the text of a term is.
    package enum Kind: Sendable, Hashable {
        /// A word or phrase, found as a whole.
        case word
        /// The beginning of a word, written `word*`.
        case prefix
        /// A regular expression over folded text, written `/…/`.
        case regex
    }

    /// The original text: without quotes, without the `*` of a prefix, without the slashes of a regular expression.
    package let text: String
    package let kind: Kind

    init(_ text: String, _ kind: Kind = .word) {
        self.text = text
        self.kind = kind
    }

    /// The scalars that are searched for; of a word or prefix never empty.
    package var folded: [UInt32] { Folding.fold(text).scalars }

    /// Whether some words occur in every text that the term is found in.
    var isAnchored: Bool {
        guard kind == .regex else { return true }
        return RegexLiterals.required(RegexPattern(text).scalars) != nil
    }
}

extension Term: CustomStringConvertible {
    /// The text as a query writes it: a word bare when that reads back as the same word, otherwise in `"…"`.
    package var description: String {
        switch kind {
        case .prefix: "\(text)*"
        case .regex: hasOpenSlash ? "／\(text)／" : "/\(text)/"
        case .word: isBareWord ? text : quoted
        }
    }

    /// Whether a `/` stands in a regular expression without a backslash, as it may between full-width slashes.
    private var hasOpenSlash: Bool {
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == "/", !isEscaped { return true }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return false
    }

    private var isBareWord: Bool {
        var lexer = Lexer(text)
        guard let token = try? lexer.next() else { return false }
        return token.kind == .term(self) && lexer.isAtEnd
    }

    private var quoted: String {
        let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "\"\(escaped.joined())\""
    }
}
