/// RFC 3339 times: `2026-08-20T14:30:00.250+08:00`. A leap second reads as the second before it.
enum RFC3339 {
    static func parse(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40, let civil = civil(bytes),
            let (millisecond, zone) = fraction(bytes[19...]), let offset = offset(zone)
        else { return nil }
        var time = civil
        if time.second == 60 { time.second = 59 }
        time.millisecond = millisecond
        return time.instant(offset: offset)
    }

    private static func civil(_ bytes: [UInt8]) -> CivilTime? {
        let separators: [(Int, [UInt8])] = [
            (4, [0x2D]), (7, [0x2D]), (10, [0x54, 0x74, 0x20]), (13, [0x3A]), (16, [0x3A]),
        ]
        guard separators.allSatisfy({ $1.contains(bytes[$0]) }),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
        else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    private static func fraction(_ bytes: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
        guard bytes.first == 0x2E else { return (0, bytes) }
        let digits = bytes.dropFirst().prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        let padded = Array(digits.prefix(3)) + Array(repeating: UInt8(0x30), count: max(0, 3 - digits.count))
        guard let value = number(padded[...]) else { return nil }
        return (value, bytes.dropFirst(1 + digits.count))
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> TimeSpan? {
        let zone = Array(bytes)
        if zone == [0x5A] || zone == [0x7A] { return .zero }
        guard zone.count == 6, zone[3] == 0x3A, let hours = number(zone[1..<3]), let minutes = number(zone[4..<6]),
            hours < 24, minutes < 60
        else { return nil }
        let span = TimeSpan.minutes(hours * 60 + minutes)
        return zone[0] == 0x2B ? span : zone[0] == 0x2D ? .zero - span : nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.reduce(Optional(0)) { sum, byte in
            guard let sum, (0x30...0x39).contains(byte) else { return nil }
            return sum * 10 + Int(byte - 0x30)
        }
    }
}
