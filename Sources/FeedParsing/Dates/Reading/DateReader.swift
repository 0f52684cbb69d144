/// Reads the tokens of a date in whatever order they stand: parts are known by their looks. What would have to be guessed
/// makes the whole text unreadable, rather than a wrong date.
struct DateReader {
    let tokens: UnsafeBufferPointer<DateToken>
    let customs: DateCustoms
    var fields: DateFields
    var at = 0
    var loose = LooseNumbers()
    /// A part of the day that waits for its time.
    var dayPart: DayPart?
    /// Years to add to the next year.
    var era: Int?
    /// Whether the month's name may have been a weekday's.
    var isMonthDoubtful = false
    /// Whether day, month and year are beyond doubt, so that other numbers are something else.
    var isDayCertain = false
    /// Whether a parenthesis is open, in which a number need not belong to the date.
    var isInComment = false
    /// Whether the year has two digits, so that four digits after it are rather the year than a time.
    var isYearShort = false
    /// Where the time of day ended.
    var clockEnd = -1
    /// Whether digits without marks may be a time, as in `20261122 1403`.
    var readsBareTimes = true

    init(_ tokens: UnsafeBufferPointer<DateToken>, customs: DateCustoms, fields: DateFields = DateFields()) {
        self.tokens = tokens
        self.customs = customs
        self.fields = fields
        isDayCertain = fields.hasDay
    }

    /// The fields; nil when the text is not a date, or says when only in relation to now.
    mutating func read() -> DateFields? {
        while at < tokens.count {
            guard step() else { return nil }
        }
        return settle() ? fields : nil
    }

    /// The token at `index`; a word that means nothing past the end.
    func token(_ index: Int) -> DateToken {
        index >= 0 && index < tokens.count
            ? tokens[index] : DateToken(kind: .word, value: -1, digits: 0, isGlued: false)
    }

    func isNumber(_ index: Int) -> Bool { token(index).kind == .number }

    /// Whether everything was read and only the year is missing.
    var lacksOnlyYear: Bool {
        at >= tokens.count && loose.count < 2 && fields.dayNumber == nil && fields.year == nil && fields.month != nil
            && fields.day != nil
    }
}

extension DateReader {
    /// Reads one part; false when the text cannot be a date.
    mutating func step() -> Bool {
        let token = tokens[at]
        switch token.kind {
        case .number: return readNumber()
        case .mark: return readMark()
        case .month where isInComment: break
        case .month: takeMonth(token)
        case .zone: takeZone(ZoneNames.all[token.value])
        case .dayPart: takeDayPart(token)
        case .era: era = token.value
        case .monthPrefix: takePrefixedMonth()
        case .word: takeLetter(token)
        case .dayOffset, .ago, .now:
            guard isDayCertain else { return false }
        case .weekday, .unit, .duration, .half: break
        }
        at += 1
        return true
    }

    /// The day of the date, from the loose numbers where it is not known yet.
    private mutating func settle() -> Bool {
        if fields.hasDay { return isDayCertain || loose.count == 0 }
        if fields.month == nil {
            // 2026 11 22
            guard loose.count == 3, fields.year == nil else { return settleYear() }
            return take(triple: loose[0], loose[1], loose[2], by: 0x20)
        }
        for index in 0..<loose.count {
            guard index < 3, take(loose: loose[index]) else { return false }
        }
        // November 2026
        if fields.day == nil, fields.year != nil { fields.day = 1 }
        return fields.hasDay
    }

    /// `2026年` is its first day.
    private mutating func settleYear() -> Bool {
        guard fields.year != nil, fields.day == nil, loose.count == 0, fields.hour == nil else { return false }
        (fields.month, fields.day) = (1, 1)
        return true
    }

    /// A number beside a month: the year when it can be nothing else or the day is known, else the day.
    private mutating func take(loose number: (value: Int, digits: Int)) -> Bool {
        let isYear = number.digits >= 3 || number.value > 31 || fields.day != nil
        if !isYear {
            fields.day = number.value
            return true
        }
        guard fields.year == nil, number.digits >= 2, number.digits <= 4 else { return false }
        fields.year = year(number.value, number.digits)
        isYearShort = number.digits == 2
        return true
    }

    /// A year of as many digits as it was written with, in the era that was named.
    mutating func year(_ value: Int, _ digits: Int) -> Int {
        defer { era = nil }
        return era.map { value + $0 } ?? DateFields.fullYear(value, digits: digits)
    }
}

extension DateReader {
    private mutating func takeMonth(_ token: DateToken) {
        guard fields.month == nil || isMonthDoubtful, fields.dayNumber == nil else { return }
        guard fields.month == nil || token.digits == 0 else { return }
        fields.month = token.value
        isMonthDoubtful = token.digits == 1
        takeLoose()
    }

    /// Makes day and year of two loose numbers as soon as there is a month, so that a time can be told from a year.
    mutating func takeLoose() {
        guard !isMonthDoubtful, fields.month != nil, fields.day == nil, fields.year == nil, loose.count == 2 else {
            return
        }
        let kept = loose
        loose = LooseNumbers()
        if !take(loose: kept[0]) || !take(loose: kept[1]) {
            loose = kept
            (fields.day, fields.year) = (nil, nil)
        }
    }

    private mutating func takePrefixedMonth() {
        let next = token(at + 1)
        guard next.kind == .number, (1...12).contains(next.value), fields.month == nil else { return }
        fields.month = next.value
        at += 1
    }

    private mutating func takeZone(_ entry: ZoneNames.Entry) {
        guard fields.zone == nil, !entry.needsTime || at == clockEnd else { return }
        fields.zone = entry.zone
        // EST5EDT
        if isNumber(at + 1), token(at + 1).isGlued, !entry.zone.isUniversal { at += 1 }
    }

    /// Before its time in the East, after it in the West.
    private mutating func takeDayPart(_ token: DateToken) {
        guard let part = DayPart(rawValue: token.value) else { return }
        // German writes "am 22. November": only PM is believed before its time.
        if fields.hour == nil, token.digits == 1 || part == .afternoon {
            dayPart = part
        } else if at == clockEnd {
            apply(part)
            clockEnd = at + 1
        }
    }

    private mutating func takeLetter(_ token: DateToken) {
        if token.value == 0x5A, token.isGlued, isDayCertain, fields.hour == nil { fields.zone = .universal }
        guard token.value > 0, at == clockEnd, fields.zone == nil, fields.hasDay || fields.month != nil,
            token.value == 0x5A || !token.isGlued, let seconds = ZoneNames.military(token.value)
        else { return }
        fields.zone = token.value == 0x5A ? .universal : .offset(seconds)
    }
}
