/// Dates that begin with a year of four digits: ISO 8601 and W3CDTF in their extended and basic forms, with `/` or `.`
/// for `-`, a space for `T`, and `2026年11月22日 14:30`.
enum ISODate {
    /// Nil when the text is not of this family.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, assumedZone: Int) -> FeedDate? {
        var scanner = DateScanner(bytes)
        var fields = DateFields()
        guard let year = scanner.number(), readDate(year, &scanner, &fields) else { return nil }
        skipToTime(&scanner)
        if isBasicTime(scanner) {
            readBasicTime(&scanner, into: &fields)
        } else {
            ClockReader.readTime(&scanner, into: &fields)
        }
        if fields.hour != nil { ClockReader.readZone(&scanner, into: &fields, assumedZone: assumedZone) }
        return fields.date(assumedZone: assumedZone)
    }
}

extension ISODate {
    private static func readDate(
        _ first: (value: Int, digits: Int),
        _ scanner: inout DateScanner,
        _ fields: inout DateFields
    ) -> Bool {
        switch first.digits {
        case 8:
            (fields.year, fields.month, fields.day) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
            return true
        case 4:
            fields.year = first.value
            return readRest(&scanner, &fields)
        default: return false
        }
    }

    private static func readRest(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
        if scanner.skip("年") { return readChinese(&scanner, &fields) }
        guard [0x2D, 0x2F, 0x2E].contains(scanner.current) else {
            (fields.month, fields.day) = (1, 1)
            return scanner.isAtEnd
        }
        let separator = scanner.current
        scanner.at += 1
        if scanner.skip("W") { return readWeek(&scanner, &fields) }
        guard let month = scanner.number(limit: 3) else { return false }
        if month.digits == 3 { return readOrdinal(month.value, &fields) }
        fields.month = month.value
        fields.day = 1
        guard scanner.current == separator else { return scanner.isAtEnd }
        scanner.at += 1
        guard let day = scanner.number(limit: 2) else { return false }
        fields.day = day.value
        return true
    }

    private static func readChinese(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
        scanner.skipSpaces()
        guard let month = scanner.number(limit: 2), scanner.skip("月") else { return false }
        scanner.skipSpaces()
        guard let day = scanner.number(limit: 2) else { return false }
        _ = scanner.skip("日") || scanner.skip("号") || scanner.skip("號")
        (fields.month, fields.day) = (month.value, day.value)
        return true
    }

    private static func readWeek(_ scanner: inout DateScanner, _ fields: inout DateFields) -> Bool {
        guard let year = fields.year, let week = scanner.number(limit: 2) else { return false }
        let weekday = scanner.skip("-") ? scanner.number(limit: 1)?.value ?? 0 : 1
        fields.dayNumber = CivilDay.number(year: year, week: week.value, weekday: weekday)
        return fields.dayNumber != nil
    }

    private static func readOrdinal(_ day: Int, _ fields: inout DateFields) -> Bool {
        guard let year = fields.year, let first = CivilDay.number(year: year, month: 1, day: 1),
            day >= 1, day <= (CivilDay.isLeap(year) ? 366 : 365)
        else { return false }
        fields.dayNumber = first + day - 1
        return true
    }

    /// Over `T`, spaces, commas, and weekdays in brackets or Chinese, up to the time.
    private static func skipToTime(_ scanner: inout DateScanner) {
        scanner.skip { $0 <= 0x20 || $0 == 0x54 || $0 == 0x74 || $0 == 0x2C || $0 == 0x5F }
        for prefix: StaticString in ["星期", "周", "週", "（星期", "(星期"] where scanner.skip(prefix) {
            scanner.at = min(scanner.at + 3, scanner.bytes.count)
            _ = scanner.skip("）") || scanner.skip(")")
            scanner.skipSpaces()
            return
        }
    }

    private static func isBasicTime(_ scanner: DateScanner) -> Bool {
        (0..<4).allSatisfy { DateScanner.isDigit(scanner.peek($0)) }
    }

    private static func readBasicTime(_ scanner: inout DateScanner, into fields: inout DateFields) {
        guard let hour = scanner.number(limit: 2), let minute = scanner.number(limit: 2) else { return }
        (fields.hour, fields.minute) = (hour.value, minute.value)
        fields.second = scanner.number(limit: 2)?.value
    }
}
