/// A stretch of every day, `08:30-17:30`, or of a night, `17:30-08:30`, which ends on the next day.
package struct DayHours: Hashable, Sendable {
    /// Minutes after midnight, 0 to 1439.
    package let start: Int
    /// Minutes after midnight, 1 to 1440.
    package let end: Int

    package static let wholeDay = DayHours(start: 0, end: 1_440)

    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Reads `08:30-17:30`; `24:00` is the end of the day. nil for anything else.
    package init?(_ text: String) {
        // A Chinese keyboard writes the full-width colon, and several dashes.
        let plain = String(text.map { $0 == "：" ? ":" : "–—－~～至".contains($0) ? "-" : $0 }.filter { $0 != " " })
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Self.minute(parts[0]), start < 1_440, let end = Self.minute(parts[1])
        else { return nil }
        self.init(start: start, end: end == 0 ? 1_440 : end)
    }

    /// True where the end is on the next day; the same time twice makes a full day.
    package var crossesMidnight: Bool { end <= start }

    /// The stretch that begins on `day`.
    package func range(on day: CivilDate, zone: LocalZone) -> Range<Instant> {
        let start = day.instant(minute: start, zone: zone)
        let end = (crossesMidnight ? day + 1 : day).instant(minute: end, zone: zone)
        return start..<max(start, end)
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }
}

/// `08:30-17:30`
extension DayHours: CustomStringConvertible {
    package var description: String { "\(Self.text(start))-\(Self.text(end))" }

    private static func text(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }
}
