/// A time that is still to come, as an officer types it: `18:30` is the next one, `+2h` or `2h` counts from now; a date
/// with a time and RFC 3339 as everywhere.
package enum ComingTime {
    /// - Returns: nil when the text is none of these forms, or says a time that has passed.
    package static func parse(_ text: String, now: Instant, zone: LocalZone) -> Instant? {
        let bare = text.filter { $0 != " " }
        let span = TimeSpan(bare.hasPrefix("+") ? String(bare.dropFirst()) : bare)
        if let span { return span > .zero ? now + span : nil }
        guard !bare.hasPrefix("-"), let at = SpokenTime.parse(text, now: now, zone: zone) else { return nil }
        if at > now { return at }
        // A bare time of day was read as the latest one that has passed; a date is not.
        guard SpokenTime.parse(text, now: now - .days(2), zone: zone) != at else { return nil }
        return SpokenTime.parse(text, now: at + .days(1) + .hours(2), zone: zone).flatMap { $0 > now ? $0 : nil }
    }
}
