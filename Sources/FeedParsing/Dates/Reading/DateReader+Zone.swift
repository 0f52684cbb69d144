extension DateReader {
    /// Reads the mark at hand: the sign of an offset, or nothing of interest. False for an offset that no zone has.
    mutating func readMark() -> Bool {
        let mark = tokens[at]
        if mark.isMark("+") || mark.isMark("-"), mayBeOffset || isOffsetOfDay {
            return takeOffset(isWest: mark.isMark("-"))
        }
        if mark.isMark("("), fields.hasDay, fields.hour != nil {
            skipComment()
        } else {
            if mark.isMark("(") || mark.isMark(")") { isInComment = mark.isMark("(") && fields.hasDay }
            at += 1
        }
        return true
    }

    /// After a time, or after `GMT` and its like, and not the hyphen of `22-Nov-2026`.
    private var mayBeOffset: Bool {
        guard isNumber(at + 1), token(at + 1).isGlued, token(at + 1).digits <= 6 else { return false }
        let before = token(at - 1)
        guard fields.zone == nil || fields.zone?.isUniversal == true else { return false }
        if before.kind == .zone { return true }
        return fields.hour != nil && (!tokens[at].isGlued || at == clockEnd || before.kind == .mark)
    }

    /// `2026-11-22+08:00`: the dates of XML Schema have zones.
    private var isOffsetOfDay: Bool {
        isDayCertain && fields.hour == nil && fields.zone == nil && tokens[at].isGlued && at + 4 == tokens.count
            && token(at - 1).kind == .number && isNumber(at + 1) && token(at + 1).digits == 2 && token(at + 1).isGlued
            && token(at + 2).isMark(":") && isNumber(at + 3)
    }

    /// `0800` after a time: the plus sign became a space where an address was decoded.
    mutating func readBareOffset() -> Bool {
        let number = tokens[at]
        guard at == clockEnd, fields.hasDay, fields.second != nil, fields.zone == nil, number.digits == 4,
            !number.isGlued, number.value <= 1400, [0, 30, 45].contains(number.value % 100)
        else { return false }
        fields.zone = .offset((number.value / 100 * 60 + number.value % 100) * 60)
        at += 1
        return true
    }

    /// `+8`, `+08`, `+800`, `+0800`, `+08:00`, `+8.5`; hours up to 23 (RFC 3339, 5.6).
    private mutating func takeOffset(isWest: Bool) -> Bool {
        let number = token(at + 1)
        at += 2
        var hours = number.value, minutes = 0
        switch number.digits {
        case 1, 2: minutes = takeOffsetMinutes()
        case 3, 4: (hours, minutes) = (number.value / 100, number.value % 100)
        case 6: (hours, minutes) = (number.value / 10_000, number.value / 100 % 100)
        default: return false
        }
        guard hours < 24, minutes < 60 else { return false }
        let isNegative = isWest != (fields.zone == .universalInverted)
        fields.zone = .offset((hours * 3600 + minutes * 60) * (isNegative ? -1 : 1))
        return true
    }

    /// `:30`, `.30` or the half of `+5.5`; seconds after them are stepped over.
    private mutating func takeOffsetMinutes() -> Int {
        let mark = token(at), number = token(at + 1)
        guard mark.isMark(":") || mark.isMark("."), mark.isGlued, number.kind == .number, number.isGlued else {
            return 0
        }
        at += 2
        if mark.isMark(":"), token(at).isMark(":"), isNumber(at + 1) { at += 2 }
        return mark.isMark(".") && number.digits == 1 ? number.value * 6 : number.value
    }

    /// Over a comment (RFC 822, 3.4.3); its zone name counts when there is no other, as in `14:30:05 (CST)`.
    private mutating func skipComment() {
        at += 1
        while at < tokens.count, !tokens[at].isMark(")") {
            if tokens[at].kind == .zone, fields.zone == nil { fields.zone = ZoneNames.all[tokens[at].value].zone }
            at += 1
        }
        at += 1
    }
}
