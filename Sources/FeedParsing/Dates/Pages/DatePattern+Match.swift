extension DatePattern {
    /// The fields of the first place in `text` that has this form; nil when there is none or the day does not exist.
    func match(_ text: String) -> DateFields? {
        let scalars = text.unicodeScalars.prefix(1024).map { Self.comparable($0.value) }
        for start in scalars.indices {
            // A number is not begun in its middle.
            if start > 0, DateScalar.digit(scalars[start - 1]) != nil, DateScalar.digit(scalars[start]) != nil {
                continue
            }
            var match = PatternMatch(scalars: scalars, at: start)
            if match.read(elements) { return match.fields }
        }
        return nil
    }
}

/// One attempt to read a text by a pattern.
private struct PatternMatch {
    let scalars: [UInt32]
    var at: Int
    var fields = DateFields()
    private var part: DayPart?

    init(scalars: [UInt32], at: Int) {
        self.scalars = scalars
        self.at = at
    }

    mutating func read(_ elements: [DatePattern.Element]) -> Bool {
        for (index, element) in elements.enumerated() {
            let isFixed = index + 1 < elements.count && Self.isNumber(elements[index + 1])
            guard read(element, isFixed: isFixed) else { return false }
        }
        if let hour = fields.hour, let part { fields.hour = part.hour(hour) }
        let endsInNumber = elements.last.map(Self.isNumber) ?? false
        guard !endsInNumber || at >= scalars.count || DateScalar.digit(scalars[at]) == nil else { return false }
        return isPossible
    }

    /// Whether month and day can be; the rest is checked when it becomes an instant.
    private var isPossible: Bool {
        (1...12).contains(fields.month ?? 1) && (1...31).contains(fields.day ?? 1) && (fields.hour ?? 0) <= 24
            && (!fields.hasDay || fields.days != nil)
    }

    private static func isNumber(_ element: DatePattern.Element) -> Bool {
        if case .field(let field, let count) = element { return field.isNumber && !(field == .month && count > 2) }
        return false
    }

    private mutating func read(_ element: DatePattern.Element, isFixed: Bool) -> Bool {
        switch element {
        case .space:
            skipSpaces()
            return true
        case .literal(let scalar):
            skipSpaces()
            guard at < scalars.count, scalars[at] == scalar else { return false }
            at += 1
            return true
        case .field(let field, let count):
            skipSpaces()
            return read(field, count, isFixed)
        }
    }

    private mutating func skipSpaces() {
        while at < scalars.count, DateScalar.kind(scalars[at]) == .space { at += 1 }
    }

    private mutating func read(_ field: DatePattern.Field, _ count: Int, _ isFixed: Bool) -> Bool {
        switch field {
        case .part, .weekday, .zone: return readName(field)
        case .month where count > 2: return readName(field)
        case .year: return take(field, number(count == 2 ? 2 : 4, isFixed: isFixed && count > 1))
        case .fraction: return take(field, number(9, isFixed: false))
        default: return take(field, number(2, isFixed: isFixed && count > 1))
        }
    }

    private mutating func number(_ limit: Int, isFixed: Bool) -> (value: Int, digits: Int)? {
        var value = 0, digits = 0
        while digits < limit, at < scalars.count, let digit = DateScalar.digit(scalars[at]) {
            (value, digits, at) = (value * 10 + digit, digits + 1, at + 1)
        }
        return digits == 0 || (isFixed && digits < limit) ? nil : (value, digits)
    }

    private mutating func take(_ field: DatePattern.Field, _ number: (value: Int, digits: Int)?) -> Bool {
        guard let (value, digits) = number else { return false }
        switch field {
        case .year: fields.year = digits == 3 ? value + 1911 : DateFields.fullYear(value, digits: digits)
        case .month: fields.month = value
        case .day: fields.day = value
        case .minute: fields.minute = value
        case .second: fields.second = value
        case .fraction: fields.milliseconds = digits >= 3 ? Self.head(value, digits) : value * (digits == 1 ? 100 : 10)
        default: fields.hour = value
        }
        return true
    }

    private static func head(_ value: Int, _ digits: Int) -> Int {
        (3..<max(digits, 3)).reduce(value) { rest, _ in rest / 10 }
    }

    /// A month, weekday, part of the day or zone by name: the token that stands here.
    private mutating func readName(_ field: DatePattern.Field) -> Bool {
        let rest = String(String.UnicodeScalarView(scalars[at...].prefix(40).compactMap(Unicode.Scalar.init)))
        guard let (fields, part, length) = NamedField.read(rest, field, into: fields) else { return false }
        self.fields = fields
        self.part = part ?? self.part
        at += length
        return true
    }
}
