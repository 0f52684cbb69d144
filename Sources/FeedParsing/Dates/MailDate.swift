/// Dates that spell their month: RFC 822, 850, 1123, asctime, Java's and JavaScript's, American. The parts are known by
/// their looks, so order, commas and weekday do not matter.
enum MailDate {
    /// Nil when day, month or year is missing.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, assumedZone: Int) -> FeedDate? {
        var scanner = DateScanner(bytes)
        var fields = DateFields()
        while !scanner.isAtEnd {
            let before = scanner.at
            readPart(&scanner, &fields, assumedZone: assumedZone)
            if scanner.at == before { scanner.at += 1 }
        }
        return fields.date(assumedZone: assumedZone)
    }
}

extension MailDate {
    private static func readPart(_ scanner: inout DateScanner, _ fields: inout DateFields, assumedZone: Int) {
        if DateScanner.isDigit(scanner.current) {
            readNumber(&scanner, &fields)
        } else if DateScanner.isLetter(scanner.current) {
            readWord(&scanner, &fields, assumedZone: assumedZone)
        } else if fields.hour != nil, fields.zone == nil || fields.zone == 0, isSign(scanner.current) {
            if let offset = ClockReader.readOffset(&scanner) { fields.zone = offset }
        } else if scanner.current == 0x28 {
            scanner.skip { $0 != 0x29 }
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D }

    private static func readNumber(_ scanner: inout DateScanner, _ fields: inout DateFields) {
        let start = scanner.at
        guard let number = scanner.number() else { return }
        if scanner.current == 0x3A, fields.hour == nil {
            scanner.at = start
            ClockReader.readTime(&scanner, into: &fields)
        } else if fields.day == nil, number.digits <= 2 {
            fields.day = number.value
        } else if fields.year == nil, number.digits <= 4 {
            fields.year = DateFields.fullYear(number.value, digits: number.digits)
        }
    }

    private static func readWord(_ scanner: inout DateScanner, _ fields: inout DateFields, assumedZone: Int) {
        let word = scanner.word()
        if fields.month == nil, let month = month(word) {
            fields.month = month
        } else if fields.hour != nil, fields.zone == nil {
            fields.zone = ZoneNames.offset(word, assumedZone: assumedZone)
        } else if fields.hour == nil, let zone = ZoneNames.offset(word, assumedZone: assumedZone), word.utf8.count > 1 {
            fields.zone = zone
        }
    }

    /// By the first three letters, in any case.
    private static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let key = TagName.key(word.utf8.prefix(3))
        return months.firstIndex(of: key).map { $0 + 1 }
    }

    private static let months: [UInt64] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].map { TagName.key($0.utf8) }
}
