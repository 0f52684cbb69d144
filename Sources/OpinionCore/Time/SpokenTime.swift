/// A time as an officer types it: `14:30`, `2026-08-20 14:30`, `-20m`, or RFC 3339.
package enum SpokenTime {
    /// Reads `text` against the bureau's clock; a bare `14:30` is the latest one that has passed.
    /// - Returns: nil when the text is none of the four forms.
    package static func parse(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        // A Chinese keyboard writes the full-width colon.
        let text = String(text.map { $0 == "：" ? ":" : $0 })
        let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        if trimmed.hasPrefix("-"), let span = TimeSpan(String(trimmed.dropFirst())) { return now - span }
        if let absolute = Instant(trimmed) { return absolute }
        let words = trimmed.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        switch words.count {
        case 1: return timeOfDay(words[0], now: now, zone: zone)
        case 2: return dateAndTime(words[0], words[1], zone: zone)
        default: return nil
        }
    }

    private static func timeOfDay(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        guard let time = numbers(text, separator: ":", counts: 2...3) else { return nil }
        var civil = zone.civil(now)
        (civil.hour, civil.minute, civil.second, civil.millisecond) = (
            time[0], time[1], time.count > 2 ? time[2] : 0, 0
        )
        guard let today = zone.instant(civil) else { return nil }
        return today > now ? yesterday(of: civil, zone: zone) : today
    }

    /// The same reading one calendar day earlier, which is not always 24 hours.
    private static func yesterday(of civil: CivilTime, zone: LocalZone) -> Instant? {
        civil.instant(offset: .zero).flatMap { zone.instant(CivilTime($0 - .days(1), offset: .zero)) }
    }

    private static func dateAndTime(_ date: String, _ time: String, zone: LocalZone) -> Instant? {
        guard let day = numbers(date, separator: "-", counts: 3...3), day[0] >= 1_000,
            let time = numbers(time, separator: ":", counts: 2...3)
        else { return nil }
        let second = time.count > 2 ? time[2] : 0
        return zone.instant(
            CivilTime(year: day[0], month: day[1], day: day[2], hour: time[0], minute: time[1], second: second)
        )
    }

    private static func numbers(_ text: String, separator: Character, counts: ClosedRange<Int>) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let values = parts.compactMap { $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        return values.count == parts.count && counts.contains(parts.count) ? values : nil
    }
}
