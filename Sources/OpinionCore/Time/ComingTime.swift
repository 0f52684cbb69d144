/// A time to come as an officer types it: `14:30` (the next one), `+2h`, `2026-08-20 14:30`, RFC 3339.
package enum ComingTime {
    /// - Returns: nil when the text is none of the four forms; an absolute time may have passed.
    package static func parse(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        let trimmed = text.filter { !$0.isWhitespace }
        if trimmed.hasPrefix("+") { return TimeSpan(String(trimmed.dropFirst())).map { now + $0 } }
        guard !trimmed.hasPrefix("-"), let read = SpokenTime.parse(text, now: now, zone: zone) else { return nil }
        let isTimeOfDay = trimmed.utf8.count <= 8 || trimmed.contains("：")
        guard isTimeOfDay, read <= now else { return read }
        return nextDay(read, zone: zone)
    }

    /// The same reading one calendar day later, which is not always 24 hours.
    private static func nextDay(_ instant: Instant, zone: LocalZone) -> Instant? {
        zone.civil(instant).instant(offset: .zero).flatMap { zone.instant(CivilTime($0 + .days(1), offset: .zero)) }
    }
}
