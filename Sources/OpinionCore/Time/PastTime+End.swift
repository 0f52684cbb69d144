extension PastTime {
    /// The end of a period: a day or a month that is named belongs to it, so its end is the beginning of the next one.
    /// - Returns: nil when the text is no time at all.
    package static func parseEnd(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        guard let start = parse(text, now: now, zone: zone) else { return nil }
        let civil = zone.civil(start)
        switch length(text) {
        case .month:
            let isLast = civil.month == 12
            return zone.instant(
                CivilTime(year: isLast ? civil.year + 1 : civil.year, month: isLast ? 1 : civil.month + 1, day: 1)
            )
        case .day:
            // The same reading one calendar day later, which is not always 24 hours.
            return civil.instant(offset: .zero).flatMap { zone.instant(CivilTime($0 + .days(1), offset: .zero)) }
        case nil: return start
        }
    }

    private enum Length { case day, month }

    /// `2026-08` and `2026-08-20`; everything else names an instant.
    private static func length(_ text: String) -> Length? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        return parts.count == 2 ? .month : parts.count == 3 ? .day : nil
    }
}
