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
        let scalars = Array(text.unicodeScalars)
        var next: Token? = first
        while let token = next {
            let slice = String(String.UnicodeScalarView(scalars[token.range]))
            guard case .term(let term) = token.kind, slice == term.text else {
                throw QueryError(.notAWord, token.range, slice)
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

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop(while: QueryScalars.isSpace)
        let count = scalars.reversed().drop(while: QueryScalars.isSpace).count
        return String(String.UnicodeScalarView(scalars.prefix(count)))
    }
}
