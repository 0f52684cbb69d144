extension TimeSpan {
    /// The length as people say it, the two largest units, minutes at the finest: 「2 小時 5 分」, `2 h 5 min`.
    package func spoken(_ language: Language) -> String {
        let minutes = Int(abs(milliseconds) / 60_000)
        let parts = [(minutes / 1_440, Self.day), (minutes / 60 % 24, Self.hour), (minutes % 60, Self.minute)]
        let told = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        guard !told.isEmpty else { return Self.moment[language] }
        return told.map { "\($0.0) \($0.1[language])" }.joined(separator: " ")
    }

    private static let day = Phrase("天", "天", "d")
    private static let hour = Phrase("小時", "小时", "h")
    private static let minute = Phrase("分", "分", "min")
    private static let moment = Phrase("不足 1 分", "不足 1 分", "under 1 min")
}

extension LocalZone {
    /// `11-22 14:30`, with the year where it is another one than at `now`.
    package func short(_ instant: Instant, now: Instant) -> String {
        let civil = civil(instant)
        let date = civil.year == self.civil(now).year ? String(civil.date.dropFirst(5)) : civil.date
        return "\(date) \(civil.time.prefix(5))"
    }

    /// A deadline as `short` says it; one at midnight as the end of the day before, `11-25 24:00`: 「11-26 00:00」 is read as
    /// the 26th by everybody.
    package func deadline(_ due: Instant, now: Instant) -> String {
        let civil = civil(due)
        guard (civil.hour, civil.minute, civil.second) == (0, 0, 0) else { return short(due, now: now) }
        return short(due - .minutes(1), now: now).dropLast("23:59".count) + "24:00"
    }

    /// `2026-11-22 14:30:05`
    package func long(_ instant: Instant) -> String {
        let civil = civil(instant)
        return "\(civil.date) \(civil.time)"
    }
}
