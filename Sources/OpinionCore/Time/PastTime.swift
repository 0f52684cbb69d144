/// The beginning or the end of a period, as people name it: `2026-08`, `2026-08-20`, `90d`, or any `SpokenTime`.
package enum PastTime {
    /// - Returns: nil when the text is none of these; a month or a day is its beginning.
    package static func parse(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        if let span = TimeSpan(text) { return now - span }
        if let date = date(text) { return zone.instant(date) }
        return SpokenTime.parse(text, now: now, zone: zone)
    }

    /// `2026-08` or `2026-08-20`.
    private static func date(_ text: String) -> CivilTime? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4, numbers.count == parts.count else { return nil }
        return CivilTime(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : 1)
    }
}
