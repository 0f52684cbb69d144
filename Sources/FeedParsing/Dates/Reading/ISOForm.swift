/// The forms of ISO 8601 (1988 and later) that ordinary reading would take for something else: basic, ordinal and week
/// dates, years of two digits, centuries, and dates that leave out their beginning.
///
/// | form | example |
/// |---|---|
/// | basic | `20261122`, `261122`, `2026326`, `26326`, `2026W477` |
/// | week, ordinal | `2026-W47-7`, `2026-W47`, `26-W47-7`, `2026-326`, `26-326` |
/// | reduced | `2026-11`, `202611`, `26-11`, `2026`, `20` (century) |
/// | without century | `-26-11`, `-2611`, `-26` |
/// | without year | `--11-22`, `--1122`, `--11`, `---22`, `-326` |
struct ISOForm {
    private var source: DateScanner
    /// The present year and month, for what is left out; nil when nobody said.
    private let present: (year: Int, month: Int)?

    /// `bytes` are trimmed; `now` is in seconds since 1970 on the local clock.
    init(_ bytes: UnsafeBufferPointer<UInt8>, now: Int64?) {
        source = DateScanner(bytes)
        present = now.map { now in
            let civil = CivilDate.civil(Int(now >= 0 ? now / 86_400 : 0))
            return (civil.year, civil.month)
        }
    }

    /// The day in days since 1970-01-01, and the offset in the text where the time begins or the text ends. Nil when the
    /// text is not of these forms.
    mutating func read() -> (day: Int, end: Int)? {
        var hyphens = 0
        while hyphens < 4, source.skip("-") { hyphens += 1 }
        let start = source.at
        while DateScanner.isDigit(source.current) { source.at += 1 }
        let digits = source.at - start
        let value = digits <= 9 ? number(start, digits) : 0
        guard let day = hyphens == 0 ? day(value, digits) : shortened(value, digits, hyphens), ends else { return nil }
        return (day, source.at)
    }
}

extension ISOForm {
    private func number(_ start: Int, _ digits: Int) -> Int {
        (start..<start + digits).reduce(0) { $0 * 10 + Int(source.bytes[$1] &- 0x30) }
    }

    /// The end, or a time.
    private var ends: Bool {
        if source.isAtEnd { return true }
        let next = source.current
        return (next == 0x54 || next == 0x74 || next == 0x20) && DateScanner.isDigit(source.peek(1))
    }

    /// `count` digits after an optional hyphen; nil, and nothing read, when there are more or fewer.
    private mutating func digits(_ count: Int, hyphen: Bool) -> Int? {
        let start = source.at + (hyphen ? 1 : 0)
        if hyphen && source.current != 0x2D { return nil }
        guard start + count <= source.bytes.count,
            (start..<start + count).allSatisfy({ DateScanner.isDigit(source.bytes[$0]) }),
            start + count == source.bytes.count || !DateScanner.isDigit(source.bytes[start + count])
        else { return nil }
        source.at = start + count
        return number(start, count)
    }
}

extension ISOForm {
    /// Years before need agreement (ISO 8601, 4.3.2.1): in bare digits they are more likely something else.
    private static let firstYear = 1583

    private mutating func day(_ value: Int, _ digits: Int) -> Int? {
        switch digits {
        case 8 where value >= Self.firstYear * 10_000:
            return CivilDate.number(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        case 7 where value >= Self.firstYear * 1000: return CivilDate.number(year: value / 1000, ordinal: value % 1000)
        case 6: return sixDigits(value)
        case 5: return CivilDate.number(year: DateFields.fullYear(value / 1000, digits: 2), ordinal: value % 1000)
        case 4: return year(value)
        case 2: return shortYear(value)
        default: return nil
        }
    }

    /// `261122`; what is no day of that form is `202611`, which the standard leaves out for that very reason.
    private func sixDigits(_ value: Int) -> Int? {
        let year = DateFields.fullYear(value / 10_000, digits: 2)
        return CivilDate.number(year: year, month: value / 100 % 100, day: value % 100)
            ?? ((1900...2100).contains(value / 100)
                ? CivilDate.number(year: value / 100, month: value % 100, day: 1) : nil)
    }

    private mutating func year(_ year: Int) -> Int? {
        if isWeek { return week(year) }
        if let ordinal = digits(3, hyphen: true) { return CivilDate.number(year: year, ordinal: ordinal) }
        if let both = digits(4, hyphen: true) {
            return CivilDate.number(year: year, month: both / 100, day: both % 100)
        }
        if let month = digits(2, hyphen: true) {
            if let day = digits(2, hyphen: true) { return CivilDate.number(year: year, month: month, day: day) }
            return CivilDate.number(year: year, month: month, day: 1)
        }
        return source.isAtEnd && year >= Self.firstYear ? CivilDate.number(year: year, month: 1, day: 1) : nil
    }

    private mutating func shortYear(_ value: Int) -> Int? {
        let year = DateFields.fullYear(value, digits: 2)
        if isWeek { return week(year) }
        if let ordinal = digits(3, hyphen: true) { return CivilDate.number(year: year, ordinal: ordinal) }
        if let month = digits(2, hyphen: true) {
            guard source.isAtEnd else { return nil }
            return CivilDate.number(year: year, month: month, day: 1)
        }
        return source.isAtEnd && (19...21).contains(value) ? CivilDate.number(year: value * 100, month: 1, day: 1) : nil
    }

    private var isWeek: Bool {
        let letter = source.current == 0x2D ? source.peek(1) : source.current
        return letter == 0x57 || letter == 0x77
    }

    /// `-W47-7`, `W477`, `-W47`: its Monday when there is no day.
    private mutating func week(_ year: Int) -> Int? {
        _ = source.skip("-")
        guard source.skip("W") || source.skip("w") else { return nil }
        if let week = digits(2, hyphen: false) {
            let weekday = source.current == 0x2D ? digits(1, hyphen: true) ?? 0 : nil
            return CivilDate.number(year: year, week: week, weekday: weekday ?? 1)
        }
        guard let both = digits(3, hyphen: false) else { return nil }
        return CivilDate.number(year: year, week: both / 10, weekday: both % 10)
    }
}

extension ISOForm {
    /// What follows one to three hyphens.
    private mutating func shortened(_ value: Int, _ count: Int, _ hyphens: Int) -> Int? {
        switch (hyphens, count) {
        case (1, 4):
            return CivilDate.number(year: DateFields.fullYear(value / 100, digits: 2), month: value % 100, day: 1)
        case (1, 3): return present.flatMap { CivilDate.number(year: $0.year, ordinal: value) }
        case (1, 2):
            let month = digits(2, hyphen: true)
            return CivilDate.number(year: DateFields.fullYear(value, digits: 2), month: month ?? 1, day: 1)
        case (1, 0) where source.current == 0x57: return present.flatMap { week($0.year) }
        case (2, 4): return present.flatMap { CivilDate.number(year: $0.year, month: value / 100, day: value % 100) }
        case (2, 2):
            let day = digits(2, hyphen: true) ?? 1
            return present.flatMap { CivilDate.number(year: $0.year, month: value, day: day) }
        case (3, 2): return present.flatMap { CivilDate.number(year: $0.year, month: $0.month, day: value) }
        default: return nil
        }
    }
}
