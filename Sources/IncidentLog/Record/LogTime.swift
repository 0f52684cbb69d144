package import FoundationEssentials

/// An instant in UTC with milliseconds, in the one spelling that the log uses: `2026-08-20T06:30:00.000Z`.
package struct LogTime: Sendable, Hashable, Comparable {
    /// Since 1970-01-01 UTC, leap seconds not counted.
    package let milliseconds: Int64

    private static let range: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    /// Instants outside the years 0000 to 9999 are moved to the nearest inside, since RFC 3339 cannot write them.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound)
    }

    /// Rounded to the nearest millisecond.
    package init(_ date: Date) {
        let exact = (date.timeIntervalSince1970 * 1000).rounded()
        self.init(milliseconds: exact.isNaN ? 0 : Int64(min(max(exact, -1e15), 1e15)))
    }

    /// Reads exactly the log's own spelling, nil for every other.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24 else { return nil }
        let fields = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19, 20..<23].map { range in
            bytes[range].reduce(0) { $0 * 10 + Int64($1 &- 48) }
        }
        let days = Self.days(year: fields[0], month: fields[1], day: fields[2])
        let seconds = (days * 24 + fields[3]) * 3600 + fields[4] * 60 + fields[5]
        self.init(milliseconds: seconds * 1000 + fields[6])
        guard self.text == text else { return nil }
    }

    /// RFC 3339 in UTC with three decimals, always 24 characters.
    package var text: String {
        let day = civil
        let clock = milliseconds - Self.dayStart(milliseconds)
        let parts = [(clock / 3_600_000, 2), (clock / 60_000 % 60, 2), (clock / 1000 % 60, 2), (clock % 1000, 3)]
        let time = parts.map(Self.padded)
        let date = [(day.year, 4), (day.month, 2), (day.day, 2)].map(Self.padded).joined(separator: "-")
        return "\(date)T\(time[0]):\(time[1]):\(time[2]).\(time[3])Z"
    }

    /// The month as file names carry it, `2026-08`.
    var month: String {
        Self.padded(civil.year, 4) + "-" + Self.padded(civil.month, 2)
    }

    package static func < (left: LogTime, right: LogTime) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension LogTime {
    private static let dayLength: Int64 = 86_400_000

    private static func dayStart(_ milliseconds: Int64) -> Int64 {
        let rest = milliseconds % dayLength
        return milliseconds - (rest < 0 ? rest + dayLength : rest)
    }

    /// Days since 1970-01-01 in the Gregorian calendar, the year counted from March so that leap days come last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let leaps = (shifted + 400) / 4 - (shifted + 400) / 100 + (shifted + 400) / 400
        return (shifted + 400) * 365 + leaps + dayOfYear - 719_468 - 146_097
    }

    /// The inverse of `days`: finds the year by estimate and correction, then the month.
    private var civil: (year: Int64, month: Int64, day: Int64) {
        let number = Self.dayStart(milliseconds) / Self.dayLength
        var year = 1970 + number / 366 - (number < 0 ? 2 : 0)
        while Self.days(year: year + 1, month: 1, day: 1) <= number { year += 1 }
        while Self.days(year: year, month: 1, day: 1) > number { year -= 1 }
        var month: Int64 = 12
        while Self.days(year: year, month: month, day: 1) > number { month -= 1 }
        return (year, month, number - Self.days(year: year, month: month, day: 1) + 1)
    }
}
