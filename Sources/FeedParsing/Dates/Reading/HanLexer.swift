/// Chinese and Japanese: units, numerals, weekdays, parts of the day, eras and words for days.
enum HanLexer {
    /// Reads what is at the lexer's cursor, one character at least.
    static func step(_ lexer: inout DateLexer, _ scalar: UInt32, _ length: Int) {
        if weekday(&lexer) { return }
        if HanNumerals.starts(scalar) { return HanNumerals.read(&lexer) }
        let isAfterNumber = lexer.isAfterNumber || lexer.last?.kind == .half
        if isAfterNumber ? unit(&lexer) || phrase(&lexer) : phrase(&lexer) { return }
        if lexer.last?.kind != .word { lexer.emit(.word, -1) }
        lexer.source.at += length
    }

    /// 星期三, 周三, 週三, 禮拜三, 水曜日, and Japan's 水 in parentheses.
    private static func weekday(_ lexer: inout DateLexer) -> Bool {
        let start = lexer.source.at
        for prefix: StaticString in weekPrefixes where lexer.source.skip(prefix) {
            if let day = dayName(&lexer, from: chineseDays) {
                lexer.script = .chinese
                lexer.emit(.weekday, day)
                return true
            }
            lexer.source.at = start
        }
        guard let day = dayName(&lexer, from: japaneseDays) else { return false }
        let isNamed = lexer.source.skip("曜")
        if isNamed { _ = lexer.source.skip("日") }
        let isInParentheses = lexer.last?.isMark("(") == true && (lexer.source.isNext(")") || lexer.source.isNext("）"))
        if isNamed || isInParentheses {
            lexer.emit(.weekday, day)
        } else {
            lexer.source.at = start
        }
        return isNamed || isInParentheses
    }

    private static func dayName(_ lexer: inout DateLexer, from names: [(StaticString, Int)]) -> Int? {
        for (name, day) in names where lexer.source.skip(name) { return day }
        return nil
    }

    private static func phrase(_ lexer: inout DateLexer) -> Bool {
        for phrase in phrases where lexer.source.skip(phrase.text) {
            if phrase.script != .none { lexer.script = phrase.script }
            emit(phrase.first, &lexer)
            emit(phrase.second, &lexer)
            return true
        }
        return false
    }

    private static func emit(_ token: (kind: DateToken.Kind?, value: Int), _ lexer: inout DateLexer) {
        guard let kind = token.kind else { return }
        lexer.emit(kind, token.value, digits: kind == .dayPart ? 1 : 0)
    }

    private static func unit(_ lexer: inout DateLexer) -> Bool {
        for (text, kind, unit) in units where lexer.source.skip(text) {
            lexer.emit(kind, unit.rawValue)
            return true
        }
        return false
    }
}
