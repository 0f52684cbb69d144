/// The words of dates in many languages, found by their folded letters.
enum DateNames {
    /// What a word means.
    struct Meaning: Sendable {
        let kind: DateToken.Kind
        let value: Int
        var flag = 0
    }

    /// Nil for a word that means nothing here. A word of four letters or more that nobody knows but that begins like an
    /// English month is that month: feeds misspell them.
    static func meaning(_ key: WordKey) -> Meaning? {
        if let meaning = all[key.hash] { return meaning }
        guard key.count >= 4, key.count <= 10, let month = EnglishMonth.number(key.head) else { return nil }
        return Meaning(kind: .month, value: month)
    }

    private static let all: [UInt64: Meaning] = {
        var table: [UInt64: Meaning] = [:]
        func add(_ words: String, _ meaning: Meaning) {
            for word in words.split(whereSeparator: \.isWhitespace) where table[WordKey(word).hash] == nil {
                table[WordKey(word).hash] = meaning
            }
        }
        add("mar", Meaning(kind: .month, value: 3, flag: 1))
        for (index, words) in months.enumerated() { add(words, Meaning(kind: .month, value: index + 1)) }
        for (index, words) in weekdays.enumerated() { add(words, Meaning(kind: .weekday, value: index + 1)) }
        for (part, words, flag) in dayParts { add(words, Meaning(kind: .dayPart, value: part.rawValue, flag: flag)) }
        for (unit, words) in durations { add(words, Meaning(kind: .duration, value: unit.rawValue)) }
        add("now", Meaning(kind: .now, value: 0))
        add("today", Meaning(kind: .dayOffset, value: 0))
        add("yesterday", Meaning(kind: .dayOffset, value: -1))
        add("tomorrow", Meaning(kind: .dayOffset, value: 1))
        add("uhr", Meaning(kind: .unit, value: DateUnit.hour.rawValue))
        add("thang thg", Meaning(kind: .monthPrefix, value: 0))
        for (index, zone) in ZoneNames.all.enumerated() { add(zone.name, Meaning(kind: .zone, value: index)) }
        return table
    }()

    private static let dayParts: [(DayPart, String, Int)] = [
        (.morning, "am πμ", 0), (.afternoon, "pm μμ", 0), (.noon, "noon", 0),
    ]

    private static let durations: [(DateUnit, String)] = [
        (.second, "second seconds sec secs"), (.minute, "minute minutes min mins"), (.hour, "hour hours hr hrs"),
        (.day, "day days"), (.week, "week weeks"), (.month, "month months"), (.year, "year years"),
    ]
}
