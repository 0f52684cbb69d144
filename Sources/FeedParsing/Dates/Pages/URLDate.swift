/// The day in the path of an article's address, as the systems of Chinese sites lay it out.
package enum URLDate {
    /// `/2026/1122/`, `/2026/11/22/`, `/202611/22/`, `/2026-11/22/`, `/2026-11-22/`, `/20261122/`, `t20261122_123.html`.
    /// Nil when there is no whole day, or only one before 1995 or later than the day after `now` (seconds since 1970).
    /// The day begins in `zone`.
    package static func find(in url: String, now: Int64, zone: AssumedZone) -> FeedDate? {
        let present = PresentTime(now: now, zone: zone)
        let range = (CivilDate.number(year: 1995, month: 1, day: 1) ?? 0)...(present.today + 1)
        var url = url
        let found = url.withUTF8 { bytes in
            let whole = bytes.prefix(2048).dropFirst(pathStart(bytes))
            // A query's numbers are as often for caches as for dates.
            let path = UnsafeBufferPointer(rebasing: whole.prefix { $0 != 0x3F && $0 != 0x23 })
            return Self.day(path, range)
        }
        return found.flatMap { DateFields(dayNumber: $0).date(zone: zone, customs: DateCustoms()) }
    }

    /// Where the host ends: its digits are no date.
    private static func pathStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 2 < bytes.count, bytes[colon + 1] == 0x2F,
            bytes[colon + 2] == 0x2F
        else { return 0 }
        return bytes[(colon + 3)...].firstIndex(of: 0x2F) ?? bytes.count
    }

    private static func day(_ path: UnsafeBufferPointer<UInt8>, _ range: ClosedRange<Int>) -> Int? {
        var at = 0
        while at < path.count {
            guard DateScanner.isDigit(path[at]) else {
                at += 1
                continue
            }
            let run = digits(path, at)
            if let day = day(path, at, run), range.contains(day) { return day }
            at += run
        }
        return nil
    }

    private static func digits(_ path: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        path[start...].prefix { DateScanner.isDigit($0) }.count
    }

    /// A day that begins with the run of digits at `at`.
    private static func day(_ path: UnsafeBufferPointer<UInt8>, _ at: Int, _ run: Int) -> Int? {
        let first = number(path, at, min(run, 8))
        switch run {
        case 8, 12, 14, 17: return CivilDate.number(year: first / 10_000, month: first / 100 % 100, day: first % 100)
        case 4:
            guard let (second, length) = next(path, at + 4) else { return nil }
            if length == 4 { return CivilDate.number(year: first, month: second / 100, day: second % 100) }
            guard length <= 2, let (third, rest) = next(path, at + 5 + length), rest <= 2 else { return nil }
            return CivilDate.number(year: first, month: second, day: third)
        case 6:
            guard let (second, length) = next(path, at + 6), length <= 2 else { return nil }
            return CivilDate.number(year: first / 100, month: first % 100, day: second)
        default: return nil
        }
    }

    /// The number after one separator.
    private static func next(_ path: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: Int, length: Int)? {
        guard at + 1 < path.count, path[at] == 0x2F || path[at] == 0x2D || path[at] == 0x5F else { return nil }
        let length = digits(path, at + 1)
        return length > 0 && length <= 4 ? (number(path, at + 1, length), length) : nil
    }

    private static func number(_ path: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Int {
        path[at..<at + length].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
}
