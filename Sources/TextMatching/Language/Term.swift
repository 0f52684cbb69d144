/// A word or phrase as the rule's author wrote it.
package struct Term: Sendable, Hashable {
    /// The original text, without quotes; its fold is not empty.
    package let text: String

    /// The scalars that are searched for.
    var folded: [UInt32] { Folding.fold(text).scalars }
}

extension Term: CustomStringConvertible {
    /// The text as a query writes it: bare when that reads back as the same word, otherwise in `"…"`.
    package var description: String {
        var lexer = Lexer(text)
        if let token = try? lexer.next(), token.kind == .word(text), lexer.isAtEnd { return text }
        let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "\"\(escaped.joined())\""
    }
}
