/// Reads times of day and zones, which all date forms share.
enum ClockReader {
    /// `14:30`, `14:30:05`, `14:30:05.123`, `14時30分05秒`, `2:30 PM`, `下午2:30`, with `.` for `:` accepted in times
    /// of two fields or more. Leaves the fields untouched when there is no time.
    static func readTime(_ scanner: inout DateScanner, into fields: inout DateFields) {
        scanner.skipSpaces()
        let half = chineseHalf(&scanner)
        let start = scanner.at
        guard let hour = scanner.number(limit: 2), separator(&scanner, chinese: hourMarks) else {
            scanner.at = start
            return
        }
        fields.hour = hour.value
        if let minute = scanner.number(limit: 2) {
            fields.minute = minute.value
            if separator(&scanner, chinese: ["分"]), let second = scanner.number(limit: 2) {
                fields.second = second.value
                readFraction(&scanner, into: &fields)
                _ = scanner.skip("秒")
            }
        }
        applyHalf(half ?? latinHalf(&scanner), to: &fields)
    }

    /// `Z`, `+0800`, `+08:00`, `+8`, `GMT+8`, `UTC`, `CST`, `(…)` comments; leaves the zone nil when nothing is said.
    static func readZone(_ scanner: inout DateScanner, into fields: inout DateFields, assumedZone: Int) {
        scanner.skipSpaces()
        _ = scanner.skip("(") || scanner.skip("[")
        if DateScanner.isLetter(scanner.current) {
            let name = scanner.word()
            fields.zone = ZoneNames.offset(name, assumedZone: assumedZone) ?? fields.zone
            guard ["GMT", "UTC", "UT"].contains(name.uppercased()) else { return }
        }
        if let offset = readOffset(&scanner) { fields.zone = offset }
    }

    /// A signed offset; nil (and nothing read) when the next bytes are not one.
    static func readOffset(_ scanner: inout DateScanner) -> Int? {
        let start = scanner.at
        let minus = scanner.skip("-") || scanner.skip("−")
        guard minus || scanner.skip("+"), let first = scanner.number(limit: 4) else {
            scanner.at = start
            return nil
        }
        var hours = first.value, minutes = 0
        if first.digits > 2 { (hours, minutes) = (first.value / 100, first.value % 100) }
        if first.digits <= 2, scanner.skip(":") { minutes = scanner.number(limit: 2)?.value ?? 0 }
        guard hours <= 15, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (minus ? -1 : 1)
    }
}

extension ClockReader {
    private enum Half { case morning, afternoon }

    private static let hourMarks: [StaticString] = ["时", "時", "点", "點"]

    private static func separator(_ scanner: inout DateScanner, chinese marks: [StaticString]) -> Bool {
        if scanner.skip(":") || scanner.skip("：") { return true }
        return marks.contains { scanner.skip($0) }
    }

    private static func readFraction(_ scanner: inout DateScanner, into fields: inout DateFields) {
        guard scanner.current == 0x2E || scanner.current == 0x2C, DateScanner.isDigit(scanner.peek(1)) else { return }
        scanner.at += 1
        guard let fraction = scanner.number(limit: 3) else { return }
        fields.milliseconds = fraction.value * [0, 100, 10, 1][fraction.digits]
        scanner.skip(where: DateScanner.isDigit)
    }

    private static func chineseHalf(_ scanner: inout DateScanner) -> Half? {
        if scanner.skip("上午") || scanner.skip("凌晨") || scanner.skip("早上") { return .morning }
        if scanner.skip("下午") || scanner.skip("晚上") || scanner.skip("中午") { return .afternoon }
        return nil
    }

    private static func latinHalf(_ scanner: inout DateScanner) -> Half? {
        let start = scanner.at
        scanner.skipSpaces()
        let word = scanner.word().uppercased()
        if word == "AM" || word == "PM" { return word == "AM" ? .morning : .afternoon }
        scanner.at = start
        return nil
    }

    private static func applyHalf(_ half: Half?, to fields: inout DateFields) {
        guard let half, let hour = fields.hour, hour <= 12 else { return }
        fields.hour = half == .morning ? hour % 12 : hour % 12 + 12
    }
}
