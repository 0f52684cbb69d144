extension DateReader {
    /// Reads what begins with the number at hand; false when the text cannot be a date.
    mutating func readNumber() -> Bool {
        if readClock() { return true }
        if let isGood = readTriple() { return isGood }
        if readUnit() || readBareOffset() { return true }
        if !fields.hasDay, readPacked() { return true }
        let isForeign = isDayCertain || isInComment
        let number = tokens[at]
        at += 1
        if isForeign { return true }
        loose.append(number.value, digits: number.digits)
        takeLoose()
        return number.digits <= 4
    }

    /// 2026年, 11月, 22日, and counts of time, which say nothing.
    mutating func readUnit() -> Bool {
        let number = tokens[at], next = token(at + 1)
        guard next.kind == .unit || next.kind == .duration else { return false }
        if next.kind == .unit, let unit = DateUnit(rawValue: next.value) { take(number, unit) }
        at += 2
        return true
    }

    private mutating func take(_ number: DateToken, _ unit: DateUnit) {
        switch unit {
        case .year where fields.year == nil && (number.digits >= 2 || era != nil) && number.digits <= 4:
            let isMinguo = era == nil && number.digits == 3
            fields.year = isMinguo ? number.value + 1911 : year(number.value, number.digits)
        case .month where fields.month == nil: fields.month = number.value
        case .day where fields.day == nil:
            fields.day = number.value
            isDayCertain = fields.hasDay
        default: break
        }
    }

    /// 20261122, 20261122140305, 202611221403.
    mutating func readPacked() -> Bool {
        let number = tokens[at]
        guard fields.month == nil, loose.count == 0, number.digits == 8 || number.digits == 12 || number.digits == 14
        else { return false }
        let scale = number.digits == 8 ? 1 : number.digits == 12 ? 10_000 : 1_000_000
        let day = number.value / scale
        guard day >= 15_830_000, CivilDate.number(year: day / 10_000, month: day / 100 % 100, day: day % 100) != nil
        else { return false }
        (fields.year, fields.month, fields.day) = (day / 10_000, day / 100 % 100, day % 100)
        isDayCertain = true
        at += 1
        if scale > 1 { takeBasicTime(number.value % scale, digits: number.digits - 8) }
        return true
    }
}

extension DateReader {
    /// Numbers with `-`, `/`, `.` or `:` between them. Nil when it is none, false when it is one but no day.
    mutating func readTriple() -> Bool? {
        let first = tokens[at], mark = token(at + 1), second = token(at + 2)
        guard !fields.hasDay, fields.month == nil, isSeparator(mark, after: first), joins(at + 2, mark) else {
            return nil
        }
        if mark.value == 0x3A, first.digits != 4 { return nil }
        let last = token(at + 3), third = token(at + 4)
        let isTriple =
            isSeparator(last, after: first) && joins(at + 4, last)
            && (last.value == mark.value || first.digits == 4) && !(token(at + 5).isMark(":") && !third.isGlued)
        guard isTriple else { return readPair(first, second, by: mark.value) }
        guard take(triple: pair(first), pair(second), pair(third), by: mark.value) else { return false }
        at += 5
        return true
    }

    private func pair(_ token: DateToken) -> (value: Int, digits: Int) { (token.value, token.digits) }

    private func isSeparator(_ mark: DateToken, after first: DateToken) -> Bool {
        guard mark.kind == .mark, mark.isGlued else { return false }
        return mark.value == 0x2D || mark.value == 0x2E || mark.value == 0x2F
            || (mark.value == 0x3A && first.digits == 4)
    }

    /// Whether the number at `index` hangs on the separator before it; a point may be followed by a space (22. 11. 2026).
    private func joins(_ index: Int, _ mark: DateToken) -> Bool {
        isNumber(index) && (token(index).isGlued || mark.value == 0x2E) && token(index).digits <= 4
    }

    /// 2026-11 is a month; 11/22 lacks its year, which may follow; 14.30 may be a time.
    private mutating func readPair(_ first: DateToken, _ second: DateToken, by mark: Int) -> Bool? {
        guard second.isGlued, second.digits <= 2, loose.count == 0 else { return nil }
        if first.digits == 4, (1...12).contains(second.value), mark != 0x3A {
            (fields.year, fields.month) = (first.value, second.value)
        } else if first.digits <= 2, let (month, day) = pairMonthAndDay(first.value, second.value, by: mark) {
            (fields.month, fields.day) = (month, day)
        } else {
            return nil
        }
        at += 3
        return true
    }

    /// Takes year, month and day from three numbers; false when they are none.
    mutating func take(
        triple first: (value: Int, digits: Int),
        _ second: (value: Int, digits: Int),
        _ third: (value: Int, digits: Int),
        by mark: Int
    ) -> Bool {
        guard second.digits <= 2 else { return false }
        if first.digits >= 3 || era != nil {
            guard third.digits <= 2 else { return false }
            fields.year = era != nil || first.digits == 4 ? year(first.value, first.digits) : first.value + 1911
            (fields.month, fields.day) = (second.value, third.value)
        } else if third.digits >= 3 {
            guard let (month, day) = monthAndDay(first.value, second.value, by: mark) else { return false }
            (fields.year, fields.month, fields.day) = (
                DateFields.fullYear(third.value, digits: third.digits), month, day
            )
        } else {
            guard first.digits == 2 || third.digits == 2, takeShort(first.value, second.value, third.value, by: mark)
            else { return false }
        }
        isDayCertain = fields.days != nil
        return isDayCertain
    }

    /// Three numbers of two digits: ISO 8601 (1988) and East Asia begin with the year, others end with it.
    private mutating func takeShort(_ first: Int, _ second: Int, _ third: Int, by mark: Int) -> Bool {
        if mark == 0x2D || customs.isYearFirst || first > 31 {
            (fields.year, fields.month, fields.day) = (DateFields.fullYear(first, digits: 2), second, third)
            if fields.days != nil { return true }
        }
        guard let (month, day) = monthAndDay(first, second, by: mark) else { return false }
        (fields.year, fields.month, fields.day) = (DateFields.fullYear(third, digits: 2), month, day)
        return true
    }

    /// As below, of two numbers without a year: hyphens go with month first, and so does everything in East Asia.
    private func pairMonthAndDay(_ first: Int, _ second: Int, by mark: Int) -> (month: Int, day: Int)? {
        let isMonthFirst = (mark == 0x2D && !customs.isDayFirst) || customs.isYearFirst
        guard isMonthFirst, (1...12).contains(first), (1...31).contains(second) else {
            return monthAndDay(first, second, by: mark)
        }
        return (first, second)
    }

    /// Which of two numbers is the month: one above 12 is the day; else points and hyphens go with day first, and strokes
    /// with the feed's language.
    func monthAndDay(_ first: Int, _ second: Int, by mark: Int) -> (month: Int, day: Int)? {
        guard (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12 else { return nil }
        if first > 12 { return (second, first) }
        if second > 12 { return (first, second) }
        return mark == 0x2F && !customs.isDayFirst ? (first, second) : (second, first)
    }
}
