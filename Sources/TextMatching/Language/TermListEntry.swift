/// One entry of a list: words to look for, or another list.
package enum TermListEntry: Sendable, Hashable {
    /// Words to look for.
    case term(Term)
    /// The name of another list without `$`, and its place in the entry.
    case list(String, Range<Int>)

    /// Reads an entry; whatever only a query can hold is refused.
    package init(parsing text: String) throws(QueryError) {
        var lexer = Lexer(text)
        guard let first = try lexer.next() else { throw QueryError(.emptyWord, 0..<text.unicodeScalars.count) }
        if lexer.isAtEnd, let entry = Self.single(first) {
            self = entry
            return
        }
        var next: Token? = first
        while let token = next {
            guard case .term(let term) = token.kind, Self.slice(text, token.range) == term.text else {
                throw QueryError(.notAWord, token.range, Self.slice(text, token.range))
            }
            next = try lexer.next()
        }
        self = .term(Term(Self.trimmed(text)))
    }

    private static func single(_ token: Token) -> TermListEntry? {
        switch token.kind {
        case .term(let term): .term(term)
        case .name(let name): .list(name, token.range)
        default: nil
        }
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop(while: QueryScalars.isSpace)
        let count = scalars.reversed().drop(while: QueryScalars.isSpace).count
        return String(String.UnicodeScalarView(scalars.prefix(count)))
    }
}
