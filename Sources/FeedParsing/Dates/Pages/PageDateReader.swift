/// Looks for the first date among the tokens of a page's text.
struct PageDateReader {
    let tokens: UnsafeBufferPointer<DateToken>
    let present: PresentTime
    let customs: DateCustoms

    /// A day counts wherever it stands; a weekday or a bare time only when there is none.
    func read() -> FeedDate? {
        for index in tokens.indices {
            if let date = day(at: index) { return date }
        }
        for index in tokens.indices where tokens[index].kind == .weekday {
            let back = (CivilDate.weekday(present.today) - tokens[index].value + 7) % 7
            return finish(DateFields(dayNumber: present.today - back), from: index + 1)
        }
        return clock()
    }

    private func day(at index: Int) -> FeedDate? {
        switch tokens[index].kind {
        case .now: return present.date
        case .dayOffset: return finish(DateFields(dayNumber: present.today + tokens[index].value), from: index + 1)
        case .number, .half, .duration:
            return ago(at: index) ?? (tokens[index].kind == .number ? numbers(at: index) : nil)
        case .era: return numbers(at: index + 1, era: tokens[index].value)
        case .month: return named(at: index)
        default: return nil
        }
    }
}

extension PageDateReader {
    private func reader(at index: Int, _ fields: DateFields = DateFields()) -> DateReader {
        var reader = DateReader(tokens, customs: customs, fields: fields)
        reader.at = index
        reader.readsBareTimes = false
        return reader
    }

    /// `3小時前`, `半小時前`, `1個半小時前`, `an hour ago`.
    private func ago(at index: Int) -> FeedDate? {
        var at = index, halves = 0
        let look = reader(at: index)
        if tokens[at].kind == .number {
            guard tokens[at].digits <= 4 else { return nil }
            (halves, at) = (tokens[at].value * 2, at + 1)
        }
        if look.token(at).kind == .half { (halves, at) = (halves + 1, at + 1) }
        let unit = look.token(at)
        guard unit.kind == .duration || (unit.kind == .unit && halves > 0), look.token(at + 1).kind == .ago,
            let kind = DateUnit(rawValue: unit.value)
        else { return nil }
        return present.date(halves: halves == 0 ? 2 : halves, of: kind)
    }

    /// `2026-11-22`, `11-22`, `20261122`, `2026年11月22日`, `11月22日`, `22 Nov 2026`.
    private func numbers(at index: Int, era: Int? = nil) -> FeedDate? {
        guard index < tokens.count, tokens[index].kind == .number else { return nil }
        if tokens[index].digits <= 4, isMonth(skipMarks(index + 1)) { return named(at: index) }
        var reader = reader(at: index)
        reader.era = era
        if isTime(index) || isInside(index) { return nil }
        if let split = split(at: index) { return split }
        if reader.readTriple() == true {
            guard isBelievable(index, reader.fields) else { return nil }
        } else {
            guard reader.at == index else { return nil }
            readUnits(&reader)
            if reader.at == index, !reader.readPacked() { return nil }
        }
        let fields = reader.fields
        guard fields.hasDay || (fields.month != nil && (fields.day != nil || fields.year != nil)) else { return nil }
        return finish(fields, from: reader.at)
    }

    private func isMonth(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .month }

    private func isTime(_ index: Int) -> Bool {
        tokens[index].digits <= 2 && reader(at: index).token(index + 1).isMark(":")
    }

    /// `2026-1` in the reference `0069-2026-1` is no date.
    private func isInside(_ index: Int) -> Bool {
        guard index > 1, tokens[index].isGlued, tokens[index - 1].isGlued, tokens[index - 2].kind == .number else {
            return false
        }
        let mark = tokens[index - 1]
        return mark.isMark("-") || mark.isMark("/") || mark.isMark(".")
    }

    /// `1.5` in `1.5萬` is no day; `11.22` is.
    private func isBelievable(_ index: Int, _ fields: DateFields) -> Bool {
        fields.year != nil || !tokens[index + 1].isMark(".")
            || (tokens[index].digits == 2 && tokens[index + 2].digits == 2)
    }

    private func readUnits(_ reader: inout DateReader) {
        while reader.isNumber(reader.at), reader.token(reader.at + 1).kind == .unit, !reader.fields.hasDay,
            let unit = DateUnit(rawValue: reader.token(reader.at + 1).value),
            unit == .year || unit == .month || unit == .day
        {
            _ = reader.readUnit()
        }
    }

    /// A month by name, the numbers beside it: `20 Nov 2026`, `Nov. 20, 2026`, `2026 Nov 20`, `22-Nov-26`, `Nov 20`.
    private func named(at index: Int) -> FeedDate? {
        let look = reader(at: index)
        let isNumberFirst = look.isNumber(index)
        let monthAt = isNumberFirst ? skipMarks(index + 1) : index
        guard look.token(monthAt).kind == .month else { return nil }
        let first = isNumberFirst ? index : skipMarks(monthAt + 1)
        let secondAt = skipMarks(max(first, monthAt) + 1)
        var fields = DateFields(month: look.token(monthAt).value), end = max(first, monthAt) + 1
        guard look.isNumber(first) else { return nil }
        let number = look.token(first), second = look.token(secondAt)
        if number.digits <= 2 { fields.day = number.value }
        if number.digits == 4 { fields.year = number.value }
        let isYear = second.digits == 4 || (second.digits == 2 && second.isGlued)
        if look.isNumber(secondAt), fields.year == nil ? isYear : second.digits <= 2 {
            if fields.year == nil {
                fields.year = DateFields.fullYear(second.value, digits: second.digits)
            } else {
                fields.day = second.value
            }
            end = secondAt + 1
        }
        if fields.year != nil, fields.day == nil { fields.day = 1 }
        return fields.day == nil ? nil : finish(fields, from: end)
    }

    /// The day in one element, year and month in another: `22 2026-11`, `2026.11 22`.
    private func split(at index: Int) -> FeedDate? {
        let look = reader(at: index)
        let isDayFirst = tokens[index].digits <= 2 && look.token(index + 1).digits == 4
        var reader = reader(at: isDayFirst ? index + 1 : index)
        guard reader.isNumber(reader.at), reader.readTriple() == true, reader.fields.year != nil,
            reader.fields.day == nil
        else { return nil }
        let day = isDayFirst ? tokens[index] : look.token(reader.at)
        guard day.kind == .number, day.digits <= 2, isDayFirst || reader.at + 1 == tokens.count else { return nil }
        reader.fields.day = day.value
        return reader.fields.days == nil ? nil : present.date(reader.fields, customs: customs)
    }

    /// Over a mark or a word such as `de` between the parts of a date.
    private func skipMarks(_ index: Int) -> Int {
        var at = index
        while at < min(tokens.count, index + 2),
            tokens[at].kind == .word || (tokens[at].kind == .mark && !tokens[at].isMark(":"))
        {
            at += 1
        }
        return at
    }
}

extension PageDateReader {
    /// Adds the time of day, and its zone, that follow soon.
    private func finish(_ fields: DateFields, from index: Int) -> FeedDate? {
        var known = fields
        // The reader only asks whether there is a day, to know a time when it sees one.
        if !known.hasDay { known.dayNumber = 0 }
        var reader = reader(at: index, known)
        while reader.at < min(tokens.count, index + 8), reader.fields.hour == nil {
            if reader.isNumber(reader.at) {
                guard reader.readClock() else { break }
            } else if !reader.step() {
                break
            }
        }
        readZone(&reader)
        var full = reader.fields
        if !fields.hasDay { full.dayNumber = nil }
        if full.month != nil, full.year != nil, full.day == nil { full.day = 1 }
        return present.date(full, customs: customs)
    }

    private func readZone(_ reader: inout DateReader) {
        guard reader.fields.hour != nil else { return }
        for _ in 0..<3 {
            let next = reader.token(reader.at)
            guard
                next.kind == .zone || next.kind == .dayPart || next.isMark("+") || next.isMark("-")
                    || next.kind == .word,
                reader.at < tokens.count, reader.step()
            else { return }
        }
    }

    /// A time alone.
    private func clock() -> FeedDate? {
        for index in tokens.indices where tokens[index].kind == .number {
            var reader = reader(at: index)
            if index > 0, tokens[index - 1].kind == .dayPart {
                reader.dayPart = DayPart(rawValue: tokens[index - 1].value)
            }
            if reader.readClock(), reader.fields.minute != nil { return present.date(reader.fields, customs: customs) }
        }
        return nil
    }
}
