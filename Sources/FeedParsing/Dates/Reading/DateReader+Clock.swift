extension DateReader {
    /// Reads a time of day that begins with the number at hand; false, and nothing read, when there is none.
    mutating func readClock() -> Bool {
        let number = tokens[at], next = token(at + 1)
        guard number.digits <= 2 || isBasicTime(number) else { return false }
        if isBasicTime(number) {
            at += 1
            takeBasicTime(number.value, digits: number.digits)
            return true
        }
        if next.isMark(":"), isNumber(at + 2), token(at + 2).digits <= 2 { return takeClock() }
        if next.isMark("."), readsBareTimes, fields.hasDay, fields.hour == nil, next.isGlued, isNumber(at + 2),
            token(at + 2).isGlued,
            token(at + 2).digits == 2
        {
            return takeClock()
        }
        if isHourMark(next), fields.hour == nil {
            takeSpokenClock()
            return true
        }
        if next.kind == .dayPart, next.digits == 0, fields.hour == nil, number.value <= 12 {
            (fields.hour, at, clockEnd) = (number.value, at + 1, at + 1)
            return true
        }
        return false
    }

    /// Sets an hour of 24 from one of 12.
    mutating func apply(_ part: DayPart) {
        guard let hour = fields.hour else { return }
        let full = part.hour(hour)
        (fields.hour, fields.extraDays) = full == 24 && hour == 12 ? (0, 1) : (full, fields.extraDays)
    }

    /// Digits without marks: `14`, `1403`, `140305`; what follows may be a fraction of the last.
    mutating func takeBasicTime(_ value: Int, digits: Int) {
        switch digits {
        case 2: fields.hour = value
        case 4: (fields.hour, fields.minute) = (value / 100, value % 100)
        default: (fields.hour, fields.minute, fields.second) = (value / 10_000, value / 100 % 100, value % 100)
        }
        takeFraction()
        endClock()
    }
}

extension DateReader {
    /// After `T`, or after a whole date: `1403` is a time.
    private func isBasicTime(_ number: DateToken) -> Bool {
        guard fields.hour == nil, fields.hasDay || fields.dayNumber != nil else { return false }
        guard !token(at + 1).isMark(":"), !isHourMark(token(at + 1)) else { return false }
        let isAfterT = token(at - 1).isMark("T")
        guard isAfterT || (readsBareTimes && !isYearShort) else { return false }
        return number.digits == 4 || number.digits == 6 || (number.digits == 2 && isAfterT)
    }

    private func isHourMark(_ token: DateToken) -> Bool {
        (token.kind == .unit && token.value == DateUnit.hour.rawValue) || (token.kind == .word && token.value == 0x48)
    }

    /// `14:03`, `14:03:05.25`, `14.03`; a second time in one text is stepped over.
    private mutating func takeClock() -> Bool {
        let isFirst = fields.hour == nil
        let mark = token(at + 1).value
        if isFirst { (fields.hour, fields.minute) = (tokens[at].value, tokens[at + 2].value) }
        at += 3
        if token(at).kind == .mark, token(at).value == mark, token(at).isGlued, isNumber(at + 1),
            token(at + 1).digits <= 2,
            mark == 0x3A || token(at + 1).isGlued
        {
            if isFirst { fields.second = token(at + 1).value }
            at += 2
        }
        if isFirst { takeFraction() } else { skipFraction() }
        endClock()
        return true
    }

    /// 14時03分05秒, 下午2點半, 14h30, 14 Uhr 30.
    private mutating func takeSpokenClock() {
        fields.hour = tokens[at].value
        at += 2
        if token(at).kind == .half {
            fields.minute = 30
            at += 1
        } else if isNumber(at), token(at).digits <= 2, !token(at + 1).isMark("."), !token(at + 1).isMark("-") {
            fields.minute = token(at).value
            at += 1
            skip(.minute)
            if isNumber(at), token(at).digits <= 2, token(at + 1).value == DateUnit.second.rawValue,
                token(at + 1).kind == .unit || token(at + 1).kind == .duration
            {
                fields.second = token(at).value
                at += 2
            }
        }
        endClock()
    }

    private mutating func skip(_ unit: DateUnit) {
        let next = token(at)
        if next.kind == .unit || next.kind == .duration, next.value == unit.rawValue { at += 1 }
    }

    private mutating func endClock() {
        if token(at).kind == .unit, token(at).value == DateUnit.hour.rawValue { at += 1 }
        if let dayPart { apply(dayPart) }
        dayPart = nil
        clockEnd = at
    }

    private var hasFraction: Bool {
        let mark = token(at)
        guard mark.kind == .mark, mark.isGlued, isNumber(at + 1), token(at + 1).isGlued else { return false }
        return mark.isMark(".") || mark.isMark(",") || (mark.isMark(":") && token(at + 1).digits == 3)
    }

    private mutating func skipFraction() {
        if hasFraction { at += 2 }
    }

    /// A decimal fraction of the last field given (ISO 8601, 5.3.1.4), kept to the millisecond.
    private mutating func takeFraction() {
        guard hasFraction else { return }
        var value = token(at + 1).value, scale = 1
        // Nine digits are more than milliseconds need.
        for _ in 9..<max(9, min(token(at + 1).digits, 18)) { value /= 10 }
        for _ in 0..<min(token(at + 1).digits, 9) { scale *= 10 }
        let unit = fields.second != nil ? 1000 : fields.minute != nil ? 60_000 : 3_600_000
        let thousandth = value * unit / scale
        if fields.second == nil {
            if fields.minute == nil { fields.minute = thousandth / 60_000 }
            fields.second = thousandth / 1000 % 60
        }
        fields.milliseconds = thousandth % 1000
        at += 2
    }
}
