/// A wall-clock instant in UTC, in milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package init(seconds: Int64) { self.init(milliseconds: seconds * 1_000) }

    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }
    package static func + (start: Instant, span: TimeSpan) -> Instant {
        Instant(milliseconds: start.milliseconds + span.milliseconds)
    }
    package static func - (end: Instant, span: TimeSpan) -> Instant {
        Instant(milliseconds: end.milliseconds - span.milliseconds)
    }
    package static func - (end: Instant, start: Instant) -> TimeSpan {
        TimeSpan(milliseconds: end.milliseconds - start.milliseconds)
    }

    /// True where both are told alike by people who tell times to the minute.
    package func isSameMinute(as other: Instant) -> Bool { minute == other.minute }

    /// Minutes since 1970, rounded down.
    private var minute: Int64 { (milliseconds - (milliseconds < 0 ? 59_999 : 0)) / 60_000 }
}

/// RFC 3339 in UTC with `Z`; milliseconds are written where they are not zero.
extension Instant: CustomStringConvertible, Codable {
    package var description: String {
        let parts = CivilTime(self, offset: .zero)
        let fraction = parts.millisecond == 0 ? "" : "." + padded(parts.millisecond, 3)
        return "\(parts.date)T\(parts.time)\(fraction)Z"
    }

    /// Reads RFC 3339 with any offset (`2026-08-20T14:30:00+08:00`); nil for anything else.
    package init?(_ text: String) {
        guard let instant = RFC3339.parse(text) else { return nil }
        self = instant
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 time: \(text)")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Digits with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
