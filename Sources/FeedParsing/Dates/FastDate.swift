/// The two forms that nearly every feed uses, exactly as their standards write them, without detours:
/// `Sun, 22 Nov 2026 14:30:05 +0800` and `2026-11-22T14:30:05.123+08:00`. What deviates goes to `DateReader`.
enum FastDate {
    /// Nil when the text is not exactly of these forms.
    static func read(_ text: UnsafeBufferPointer<UInt8>, zone: AssumedZone) -> FeedDate? {
        guard text.count >= 10, let bytes = text.baseAddress else { return nil }
        if bytes[4] == minus && bytes[7] == minus { return iso(bytes, text.count, zone) }
        return mail(bytes, text.count, zone)
    }
}

extension FastDate {
    private static let minus = UInt8(ascii: "-"), colon = UInt8(ascii: ":"), space = UInt8(ascii: " ")

    private static func iso(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ zone: AssumedZone) -> FeedDate? {
        let year = pair(bytes, 0) * 100 + pair(bytes, 2)
        guard let days = CivilDate.number(year: year, month: pair(bytes, 5), day: pair(bytes, 8)) else { return nil }
        if count == 10 { return instant(days, 0, 0, nil, zone, .day) }
        guard count >= 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == space, let time = clock(bytes + 11)
        else { return nil }
        var at = 19, milliseconds = 0
        if at < count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            var weight = 100
            while at < count, bytes[at] &- 48 < 10 {
                milliseconds += Int(bytes[at] &- 48) * weight
                weight /= 10
                at += 1
            }
            guard at > 20 else { return nil }
        }
        if at == count { return instant(days, time, milliseconds, nil, zone, .second) }
        guard let offset = offset(bytes + at, count - at) else { return nil }
        return instant(days, time, milliseconds, offset, zone, .second)
    }

    private static func mail(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ zone: AssumedZone) -> FeedDate? {
        var at = bytes[3] == UInt8(ascii: ",") && bytes[4] == space ? 5 : 0
        guard count >= at + 19 else { return nil }
        var day = Int(bytes[at] &- 48)
        at += 1
        if bytes[at] != space {
            day = day * 10 + Int(bytes[at] &- 48)
            guard bytes[at] &- 48 < 10 else { return nil }
            at += 1
        }
        guard day < 32, bytes[at] == space, bytes[at + 4] == space, count >= at + 18, bytes[at + 9] == space
        else { return nil }
        let year = pair(bytes, at + 5) * 100 + pair(bytes, at + 7)
        guard let month = month(bytes + at + 1), let days = CivilDate.number(year: year, month: month, day: day),
            let time = clock(bytes + at + 10)
        else { return nil }
        at += 18
        if at == count { return instant(days, time, 0, nil, zone, .second) }
        guard bytes[at] == space, let offset = offset(bytes + at + 1, count - at - 1) else { return nil }
        return instant(days, time, 0, offset, zone, .second)
    }

    /// Two digits; something far below zero when they are not digits.
    @inline(__always)
    private static func pair(_ bytes: UnsafePointer<UInt8>, _ at: Int) -> Int {
        let tens = bytes[at] &- 48, ones = bytes[at + 1] &- 48
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : -100_000
    }

    /// Seconds of the day of `hh:mm:ss`.
    @inline(__always)
    private static func clock(_ bytes: UnsafePointer<UInt8>) -> Int? {
        guard bytes[2] == colon, bytes[5] == colon else { return nil }
        let hour = pair(bytes, 0), minute = pair(bytes, 3), second = pair(bytes, 6)
        guard hour >= 0, hour < 24, minute >= 0, minute < 60, second >= 0, second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of UTC of `Z`, `GMT`, `+0800` or `+08:00`, when nothing follows.
    private static func offset(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        switch count {
        case 1: return bytes[0] == UInt8(ascii: "Z") ? 0 : nil
        case 3: return bytes[0] == 0x47 && bytes[1] == 0x4D && bytes[2] == 0x54 ? 0 : nil
        case 5: return signed(bytes, minutesAt: 3)
        case 6: return bytes[3] == colon ? signed(bytes, minutesAt: 4) : nil
        default: return nil
        }
    }

    private static func signed(_ bytes: UnsafePointer<UInt8>, minutesAt: Int) -> Int? {
        guard bytes[0] == UInt8(ascii: "+") || bytes[0] == minus else { return nil }
        let hours = pair(bytes, 1), minutes = pair(bytes, minutesAt)
        guard hours >= 0, hours < 24, minutes >= 0, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (bytes[0] == minus ? -1 : 1)
    }

    /// By its three letters, in any case.
    private static func month(_ bytes: UnsafePointer<UInt8>) -> Int? {
        EnglishMonth.number(UInt32(bytes[0] | 0x20) << 16 | UInt32(bytes[1] | 0x20) << 8 | UInt32(bytes[2] | 0x20))
    }

    @inline(__always)
    private static func instant(
        _ days: Int,
        _ seconds: Int,
        _ milliseconds: Int,
        _ stated: Int?,
        _ zone: AssumedZone,
        _ precision: FeedDate.Precision
    ) -> FeedDate {
        let local = Int64(days) * 86_400 + Int64(seconds)
        let offset = stated ?? zone.offset(local: local)
        return FeedDate(
            milliseconds: (local - Int64(offset)) * 1000 + Int64(milliseconds),
            precision: precision,
            zoneSeconds: offset,
            isZoneStated: stated != nil
        )
    }
}
