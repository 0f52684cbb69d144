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
    /// Days that the time of day adds: `晚上12點` ends its day.
    var extraDays = 0
    var zone: DateZone?

    /// Whether there is a day.
    var hasDay: Bool { dayNumber != nil || (year != nil && month != nil && day != nil) }

    /// Days since 1970-01-01; nil when a field is missing or there is no such day.
    var days: Int? {
        if let dayNumber { return dayNumber + extraDays }
        guard let year, let month, let day else { return nil }
        return CivilDate.number(year: year, month: month, day: day).map { $0 + extraDays }
    }

    /// The instant, or nil when a field is missing or out of range: nothing is wrapped, neither February 30 nor 25:00.
    /// 24:00 is the next midnight. Second 60 counts as 59, so that a leap second stays in its day.
    func date(zone assumed: AssumedZone, customs: DateCustoms) -> FeedDate? {
        guard let days, let seconds = secondsOfDay else { return nil }
        let local = Int64(days) * 86_400 + Int64(seconds)
        let offset = zone?.offset(local: local, customs: customs) ?? assumed.offset(local: local)
        return FeedDate(
            milliseconds: (local - Int64(offset)) * 1000 + Int64(hour == nil ? 0 : milliseconds),
            precision: hour == nil ? .day : second == nil ? .minute : .second,
            zoneSeconds: offset,
            isZoneStated: zone != nil
        )
    }

    private var secondsOfDay: Int? {
        guard let hour else { return 0 }
        let minute = minute ?? 0, second = second ?? 0
        guard (0...59).contains(minute), (0...60).contains(second) else { return nil }
        guard (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0 && milliseconds == 0) else {
            return nil
        }
        return hour * 3600 + minute * 60 + min(second, 59)
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
