/// A date format in the letters of Unicode (UTS #35): `yyyy-MM-dd`, `yyyy年M月d日 HH:mm`, `dd/MM/yyyy`.
///
/// Letters: `y` year, `M`/`L` month (three or more: by name), `d` day, `H` hour 0–23, `h` with `a` hour 1–12, `m` minute,
/// `s` second, `S` fraction, `a` part of the day, `E` weekday, `z`/`Z`/`X`/`x` zone; others stand for themselves, letters in
/// single quotes. Years and days may be left out; white space is optional, and half and full width are the same.
package struct DatePattern: Sendable, Hashable {
    enum Element: Sendable, Hashable {
        case field(Field, count: Int)
        case literal(UInt32)
        case space
    }

    enum Field: Sendable, Hashable {
        case year, month, day, hour, halfHour, minute, second, fraction, part, weekday, zone

        var isNumber: Bool { self != .part && self != .weekday && self != .zone }
    }

    let elements: [Element]
    /// Whether the day stands before the month.
    let isDayFirst: Bool

    /// Reads a pattern; throws what is wrong with it and where.
    package init(_ pattern: String) throws(DatePatternError) {
        elements = try Self.elements(Array(pattern.unicodeScalars))
        isDayFirst = try Self.checked(elements)
    }
}

extension DatePattern {
    private static func elements(_ letters: [Unicode.Scalar]) throws(DatePatternError) -> [Element] {
        var elements: [Element] = [], at = 0
        while at < letters.count {
            let letter = letters[at]
            if letter == "'" {
                at = try quoted(letters, at, &elements)
            } else if letter.isASCII, letter.properties.isAlphabetic {
                var end = at
                while end < letters.count, letters[end] == letter { end += 1 }
                elements.append(.field(try field(letter, end - at, position: at + 1), count: end - at))
                at = end
            } else {
                elements.append(literal(letter.value))
                at += 1
            }
        }
        return elements
    }

    private static func literal(_ scalar: UInt32) -> Element {
        if DateScalar.kind(scalar) == .space { return .space }
        return .literal(comparable(scalar))
    }

    /// Marks and letters without width; whatever has no ASCII form is itself.
    static func comparable(_ scalar: UInt32) -> UInt32 {
        let ascii = DateScalar.ascii(scalar)
        return ascii == 0 ? scalar : ascii
    }

    /// The text of quotes; two quotes are one. Returns where it ends.
    private static func quoted(
        _ letters: [Unicode.Scalar],
        _ start: Int,
        _ elements: inout [Element]
    ) throws(DatePatternError) -> Int {
        if start + 1 < letters.count, letters[start + 1] == "'" {
            elements.append(.literal(0x27))
            return start + 2
        }
        guard let end = letters[(start + 1)...].firstIndex(of: "'") else {
            throw DatePatternError(.openQuote, position: start + 1)
        }
        elements += letters[(start + 1)..<end].map { literal($0.value) }
        return end + 1
    }

    private static func field(_ letter: Unicode.Scalar, _ count: Int, position: Int) throws(DatePatternError) -> Field {
        switch letter {
        case "y", "u": return .year
        case "M", "L": return .month
        case "d": return .day
        case "H", "k": return .hour
        case "h", "K": return .halfHour
        case "m": return .minute
        case "s": return .second
        case "S": return .fraction
        case "a", "b", "B": return .part
        case "E", "e", "c": return .weekday
        case "z", "Z", "X", "x", "O", "V", "v": return .zone
        case "Y": throw DatePatternError(.weekYear, position: position)
        case "D": throw DatePatternError(.dayOfYear, position: position)
        default: throw DatePatternError(.unknownLetter, position: position, letter: Character(letter))
        }
    }

    /// Whether the day comes first; throws when the fields make no date.
    private static func checked(_ elements: [Element]) throws(DatePatternError) -> Bool {
        var order: [Field] = []
        for case .field(let field, _) in elements {
            guard !order.contains(field) else { throw DatePatternError(.twice) }
            order.append(field)
        }
        let has = { order.contains($0) }
        guard !order.isEmpty, has(.day) || has(.month) || has(.hour) || has(.halfHour) else {
            throw DatePatternError(.noDate)
        }
        if has(.day) != has(.month), !(has(.year) && has(.month)) { throw DatePatternError(.noMonth) }
        if has(.halfHour) && !has(.part) { throw DatePatternError(.noPart) }
        guard let day = order.firstIndex(of: .day), let month = order.firstIndex(of: .month) else { return false }
        return day < month
    }
}
