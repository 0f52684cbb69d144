/// Cuts query text into tokens and refuses what no later stage could read.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var offset = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// Whether only white space is left.
    var isAtEnd: Bool { scalars[offset...].allSatisfy(QueryScalars.isSpace) }

    /// The next token, or `nil` at the end.
    mutating func next() throws(QueryError) -> Token? {
        while offset < scalars.count, QueryScalars.isSpace(scalars[offset]) { offset += 1 }
        guard offset < scalars.count else { return nil }
        let first = scalars[offset]
        if QueryScalars.isOpenParenthesis(first) { return single(.open) }
        if QueryScalars.isCloseParenthesis(first) { return single(.close) }
        if let closers = QueryScalars.closers(of: first) { return try phrase(endingAt: closers) }
        if QueryScalars.isStrayCloser(first) { throw error(.strayQuote, offset..<offset + 1) }
        if first == "$" || first == "＄" { return try name() }
        if first == "/" || first == "／" { return try regex() }
        return try word()
    }

    private mutating func single(_ kind: Token.Kind) -> Token {
        offset += 1
        return Token(kind: kind, range: offset - 1..<offset)
    }

    private func error(_ code: QueryError.Code, _ range: Range<Int>, suggestion: String? = nil) -> QueryError {
        QueryError(code, range, text(range), suggestion: suggestion)
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private func refuseControls(_ range: Range<Int>) throws(QueryError) {
        if let place = range.first(where: { QueryScalars.isIllegal(scalars[$0]) }) {
            throw error(.illegalCharacter, place..<place + 1)
        }
    }
}

// MARK: - Phrases, names and regular expressions

extension Lexer {
    /// A quoted phrase; a backslash before a quote or backslash takes it literally.
    private mutating func phrase(endingAt closers: [Unicode.Scalar]) throws(QueryError) -> Token {
        let start = offset
        var content = String.UnicodeScalarView()
        offset += 1
        while offset < scalars.count, !closers.contains(scalars[offset]) {
            if isEscape(at: offset) { offset += 1 }
            content.append(scalars[offset])
            offset += 1
        }
        guard offset < scalars.count else { throw error(.unclosedQuote, start..<start + 1) }
        offset += 1
        try refuseControls(start..<offset)
        let phrase = String(content)
        guard !Folding.fold(phrase).scalars.isEmpty else { throw error(.emptyPhrase, start..<offset) }
        return Token(kind: .term(Term(phrase)), range: start..<offset)
    }

    private func isEscape(at place: Int) -> Bool {
        guard scalars[place] == "\\", place + 1 < scalars.count else { return false }
        let next = scalars[place + 1]
        return next == "\\" || QueryScalars.closers(of: next) != nil || QueryScalars.isStrayCloser(next)
    }

    private mutating func name() throws(QueryError) -> Token {
        let start = offset
        offset += 1
        let end = wordEnd(from: offset)
        let name = start + 1..<end
        guard !name.isEmpty, scalars[name].allSatisfy(QueryScalars.isListName) else {
            throw QueryError(.illegalListName, start..<end, text(name))
        }
        offset = end
        return Token(kind: .name(text(name)), range: start..<end)
    }

    /// `/…/`, with `\/` for a slash inside; nothing may stick to its end.
    private mutating func regex() throws(QueryError) -> Token {
        let start = offset
        guard let close = regexEnd(from: start) else {
            throw error(.unclosedRegex, start..<wordEnd(from: start + 1))
        }
        let after = wordEnd(from: close + 1)
        guard after == close + 1 else { throw error(.regexFlags, close + 1..<after) }
        try refuseControls(start..<close)
        let source = start + 1..<close
        try RegexCheck.check(scalars[source], at: source.lowerBound)
        offset = close + 1
        return Token(kind: .term(Term(text(source), .regex)), range: start..<offset)
    }

    /// The slash that ends the regular expression which begins at `start`.
    private func regexEnd(from start: Int) -> Int? {
        var place = start + 1
        while place < scalars.count {
            if scalars[place] == "\\" { place += 1 } else if scalars[place] == scalars[start] { return place }
            place += 1
        }
        return nil
    }

    private func wordEnd(from start: Int) -> Int {
        scalars[start...].firstIndex(where: QueryScalars.endsWord) ?? scalars.count
    }
}

// MARK: - Words, operators and fields

extension Lexer {
    private mutating func word() throws(QueryError) -> Token {
        let range = offset..<wordEnd(from: offset)
        try refuseControls(range)
        let spelling = QueryScalars.ascii(scalars[range])
        if let kind = try OperatorWord.kind(of: spelling, text(range), range) {
            offset = range.upperBound
            return Token(kind: kind, range: range)
        }
        if let field = try field(range) { return field }
        try WordCheck.check(spelling, text(range), range)
        offset = range.upperBound
        if spelling.hasSuffix("*") { return Token(kind: .term(try prefix(range)), range: range) }
        return Token(kind: .term(Term(text(range))), range: range)
    }

    /// `word*`: the word in front of the star, which a letter or digit must end.
    private func prefix(_ range: Range<Int>) throws(QueryError) -> Term {
        let word = text(range.lowerBound..<range.upperBound - 1)
        guard let last = Folding.fold(word).scalars.last, ScalarKind.isWord(last) else {
            throw error(.wildcard, range, suggestion: word.isEmpty ? nil : word)
        }
        return Term(word, .prefix)
    }

    /// `name:` at the start of a word. A name in ASCII letters that is no field is an error, since reading it as
    /// text would hide a mistake; other text before a colon is text.
    private mutating func field(_ range: Range<Int>) throws(QueryError) -> Token? {
        guard let colon = range.first(where: { scalars[$0] == ":" || scalars[$0] == "：" }) else { return nil }
        let place = range.lowerBound..<colon
        let name = QueryScalars.ascii(scalars[place])
        if let field = QueryField(rawValue: name.lowercased()) {
            offset = colon + 1
            return Token(kind: .field(field), range: range.lowerBound..<offset)
        }
        guard WordCheck.looksLikeField(name) else { return nil }
        let meant = QueryField.meant(by: name).map { "\($0.rawValue):" }
        throw error(.unknownField, place, suggestion: meant)
    }
}
