/// A length of time in whole milliseconds, as people write it in the files: `15m`, `5h`, `2d`.
package struct TimeSpan: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static let zero = TimeSpan(milliseconds: 0)
    package static func seconds(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: Int64(count) * 1_000) }
    package static func minutes(_ count: Int) -> TimeSpan { seconds(count * 60) }
    package static func hours(_ count: Int) -> TimeSpan { minutes(count * 60) }
    package static func days(_ count: Int) -> TimeSpan { hours(count * 24) }

    /// Whole seconds, cut towards zero.
    package var seconds: Int64 { milliseconds / 1_000 }

    package static func < (one: TimeSpan, other: TimeSpan) -> Bool { one.milliseconds < other.milliseconds }
    package static func + (one: TimeSpan, other: TimeSpan) -> TimeSpan {
        TimeSpan(milliseconds: one.milliseconds + other.milliseconds)
    }
    package static func - (one: TimeSpan, other: TimeSpan) -> TimeSpan {
        TimeSpan(milliseconds: one.milliseconds - other.milliseconds)
    }

    /// The length multiplied by a fraction, to the nearest millisecond.
    package func scaled(by fraction: Double) -> TimeSpan {
        TimeSpan(milliseconds: Int64((Double(milliseconds) * fraction).rounded()))
    }

    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension TimeSpan: CustomStringConvertible {
    /// Reads `90s`, `15m`, `5h`, `2d`, `1w` and sums such as `1h30m`; nil for anything else, and above ten years.
    package init?(_ text: String) {
        var total: Int64 = 0
        var rest = Substring(text)
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 9, let count = Int64(digits),
                let unit = rest.dropFirst(digits.count).first, let scale = Self.units[unit]
            else { return nil }
            total += count * scale
            guard total <= Self.longest else { return nil }
            rest = rest.dropFirst(digits.count + 1)
        }
        self.init(milliseconds: total)
    }

    /// The shortest form that reads back to the same length: `1h30m`, `0s`.
    package var description: String {
        var rest = abs(milliseconds) / 1_000
        var text = milliseconds < 0 ? "-" : ""
        for (unit, size) in [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)] as [(String, Int64)] where rest >= size {
            text += "\(rest / size)\(unit)"
            rest %= size
        }
        return text.isEmpty || text == "-" ? "0s" : text
    }

    private static let units: [Character: Int64] = [
        "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000,
    ]
    private static let longest: Int64 = 3_650 * 86_400_000
}
