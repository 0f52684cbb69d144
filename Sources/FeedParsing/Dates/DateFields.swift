/// The fields of a date as they were read, before they become an instant.
struct DateFields: Sendable, Hashable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// Days since 1970-01-01, when the date was not given by month and day.
    var dayNumber: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var milliseconds = 0
    /// Seconds east of UTC.
    var zone: Int?

    /// The instant, or nil when a field is missing or out of range. 24:00 is the next midnight; second 60 counts as 59.
    func date(assumedZone: Int) -> FeedDate? {
        guard let days = dayNumber ?? civilDay else { return nil }
        guard let hour else { return Self.instant(days, 0, 0, zone ?? assumedZone, .day) }
        let minute = minute ?? 0
        let second = min(second ?? 0, 59)
        guard (0...59).contains(minute), second >= 0, (self.second ?? 0) <= 60 else { return nil }
        guard (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0) else { return nil }
        let seconds = hour * 3600 + minute * 60 + second
        let precision: FeedDate.Precision = self.second == nil ? .minute : .second
        return Self.instant(days, seconds, milliseconds, zone ?? assumedZone, precision)
    }

    private var civilDay: Int? {
        guard let year, let month, let day else { return nil }
        return CivilDay.number(year: year, month: month, day: day)
    }

    private static func instant(
        _ days: Int,
        _ seconds: Int,
        _ milliseconds: Int,
        _ zone: Int,
        _ precision: FeedDate.Precision
    ) -> FeedDate {
        FeedDate(
            milliseconds: (Int64(days) * 86_400 + Int64(seconds - zone)) * 1000 + Int64(milliseconds),
            precision: precision
        )
    }

    /// A year of two or three digits as RFC 2822, 4.3 reads it.
    static func fullYear(_ value: Int, digits: Int) -> Int {
        switch digits {
        case 2: return value < 50 ? 2000 + value : 1900 + value
        case 3: return 1900 + value
        default: return value
        }
    }
}
