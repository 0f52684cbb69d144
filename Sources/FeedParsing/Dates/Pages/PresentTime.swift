/// Now, on a site's clock.
struct PresentTime {
    /// Seconds since 1970.
    let now: Int64
    let zone: AssumedZone

    /// Seconds since 1970-01-01T00:00:00 on the local clock.
    var local: Int64 { now + Int64(zone.offset(at: now)) }

    /// Days since 1970-01-01 on the local clock.
    var today: Int { PresentYear.localDay(local) }

    /// The instant of fields that may leave out their year or their day; nil when there is no such day.
    func date(_ fields: DateFields, customs: DateCustoms = DateCustoms(language: "zh")) -> FeedDate? {
        var fields = fields
        if !fields.hasDay {
            if let month = fields.month, let day = fields.day {
                fields.year = PresentYear.year(month: month, day: day, now: local)
            } else if fields.month == nil, fields.year == nil, let hour = fields.hour {
                let isAhead = Int64(today) * 86_400 + Int64(hour * 3600 + (fields.minute ?? 0) * 60) > local + 3600
                fields.dayNumber = isAhead ? today - 1 : today
            }
        }
        return fields.date(zone: zone, customs: customs)
    }

    /// What lay `count` halves of a unit before now.
    func date(halves count: Int, of unit: DateUnit) -> FeedDate? {
        guard count >= 0, count < 20_000 else { return nil }
        switch unit {
        case .second, .minute, .hour:
            let seconds = count * (unit == .second ? 1 : unit == .minute ? 60 : 3600) / 2
            return instant(now - Int64(seconds), .minute)
        case .day where count % 2 == 1: return instant(now - Int64(count) * 43_200, .minute)
        case .day: return day(today - count / 2)
        case .week: return day(today - count * 7 / 2)
        case .month where count % 2 == 1: return day(today - count * 15)
        case .month: return day(monthsBefore: count / 2)
        case .year: return day(monthsBefore: count * 6)
        }
    }

    /// Now, to the minute.
    var date: FeedDate? { instant(now, .minute) }

    private func instant(_ seconds: Int64, _ precision: FeedDate.Precision) -> FeedDate {
        FeedDate(
            milliseconds: seconds * 1000,
            precision: precision,
            zoneSeconds: zone.offset(at: seconds),
            isZoneStated: false
        )
    }

    private func day(_ number: Int) -> FeedDate? {
        DateFields(dayNumber: number).date(zone: zone, customs: DateCustoms())
    }

    /// The same day of an earlier month, or its last.
    private func day(monthsBefore count: Int) -> FeedDate? {
        let (year, month, day) = CivilDate.civil(today)
        let index = year * 12 + month - 1 - count
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let last = CivilDate.length(year: newYear, month: newMonth)
        return CivilDate.number(year: newYear, month: newMonth, day: min(day, last)).flatMap { self.day($0) }
    }
}
