/// Korean: units after numbers, halves of the day, words for days.
enum HangulLexer {
    /// Reads what is at the lexer's cursor, one syllable at least.
    static func step(_ lexer: inout DateLexer, _ length: Int) {
        lexer.script = .korean
        if lexer.isAfterNumber, unit(&lexer) { return }
        if let (kind, value) = word(&lexer) {
            lexer.emit(kind, value, digits: kind == .dayPart ? 1 : 0)
        } else {
            lexer.source.at += length
        }
    }

    private static func unit(_ lexer: inout DateLexer) -> Bool {
        for (text, kind, unit) in units where lexer.source.skip(text) {
            lexer.emit(kind, unit.rawValue)
            return true
        }
        return false
    }

    private static func word(_ lexer: inout DateLexer) -> (DateToken.Kind, Int)? {
        for (text, kind, value) in words where lexer.source.skip(text) { return (kind, value) }
        return nil
    }

    private static let units: [(StaticString, DateToken.Kind, DateUnit)] = [
        ("년", .unit, .year), ("월", .unit, .month),
        ("일", .unit, .day), ("시간", .duration, .hour), ("시", .unit, .hour), ("분", .unit, .minute),
        ("초", .unit, .second), ("개월", .duration, .month), ("주", .duration, .week),
    ]

    private static let words: [(StaticString, DateToken.Kind, Int)] = [
        ("오전", .dayPart, DayPart.morning.rawValue), ("오후", .dayPart, DayPart.afternoon.rawValue),
        ("새벽", .dayPart, DayPart.morning.rawValue), ("아침", .dayPart, DayPart.morning.rawValue),
        ("저녁", .dayPart, DayPart.evening.rawValue), ("밤", .dayPart, DayPart.evening.rawValue),
        ("월요일", .weekday, 1), ("화요일", .weekday, 2), ("수요일", .weekday, 3), ("목요일", .weekday, 4),
        ("금요일", .weekday, 5), ("토요일", .weekday, 6), ("일요일", .weekday, 7),
        ("오늘", .dayOffset, 0), ("어제", .dayOffset, -1), ("그제", .dayOffset, -2), ("그저께", .dayOffset, -2),
        ("방금", .now, 0), ("전", .ago, 0),
    ]
}
