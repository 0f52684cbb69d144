/// The time zone of dates that do not state one: a fixed offset, or a zone with daylight saving time whose changes the
/// caller has worked out beforehand, so that reading a date needs no calendar of the system.
package struct AssumedZone: Sendable, Hashable {
    /// Where the offset changes.
    private struct Change: Sendable, Hashable {
        /// Seconds since 1970.
        let instant: Int64
        /// Seconds since 1970-01-01T00:00:00 on the local clock from which on the new offset holds.
        let local: Int64
        let offset: Int
    }

    /// Coordinated Universal Time, as a default that nobody chose.
    package static let utc = AssumedZone(seconds: 0)

    /// Whether a date in Korean may be read by Korea's clock instead: true for a default, false
    /// when somebody named the zone for this very feed.
    package var yieldsToLanguage: Bool
    private let first: Int
    private let changes: [Change]

    /// A zone of one offset, in seconds east of UTC.
    package init(seconds: Int, yieldsToLanguage: Bool = true) {
        first = seconds
        changes = []
        self.yieldsToLanguage = yieldsToLanguage
    }

    /// A zone asked of the caller: `offset` gives seconds east of UTC at an instant (seconds since 1970), for example
    /// `TimeZone.secondsFromGMT(for:)`. It is asked a few thousand times, once. Changes are looked for in the years given.
    package init(
        years: ClosedRange<Int> = 1990...2060,
        yieldsToLanguage: Bool = true,
        offset: (_ instant: Int64) -> Int
    ) {
        let start = Int64(CivilDate.number(year: years.lowerBound, month: 1, day: 1) ?? 0) * 86_400
        let end = Int64(CivilDate.number(year: years.upperBound, month: 12, day: 31) ?? 0) * 86_400
        first = offset(start)
        changes = Self.changes(start, end, offset)
        self.yieldsToLanguage = yieldsToLanguage
    }

    /// Seconds east of UTC when the local clock shows `local` (seconds since 1970-01-01T00:00:00 on that clock). A time
    /// that happens twice is the earlier one; a time that is skipped is read by the clock before the skip.
    package func offset(local: Int64) -> Int {
        changes.isEmpty ? first : offset { changes[$0].local <= local }
    }

    /// Seconds east of UTC at an instant, in seconds since 1970.
    package func offset(at instant: Int64) -> Int {
        offset { changes[$0].instant <= instant }
    }

    /// The offset after the last change that has happened; changes are in order.
    private func offset(after hasHappened: (Int) -> Bool) -> Int {
        var low = 0, high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if hasHappened(middle) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }
}

extension AssumedZone {
    /// Ten days apart is near enough for every zone there is, Morocco's Ramadan included.
    private static func changes(_ start: Int64, _ end: Int64, _ offset: (Int64) -> Int) -> [Change] {
        var found: [Change] = []
        var at = start, before = offset(start)
        while at < end {
            let next = at + 10 * 86_400
            let after = offset(next)
            if after != before {
                let instant = firstInstant(of: after, in: at...next, offset)
                let local = instant + Int64(max(before, after))
                found.append(Change(instant: instant, local: local, offset: after))
            }
            (at, before) = (next, after)
        }
        return found
    }

    private static func firstInstant(of new: Int, in range: ClosedRange<Int64>, _ offset: (Int64) -> Int) -> Int64 {
        var low = range.lowerBound, high = range.upperBound
        while high - low > 1 {
            let middle = (low + high) / 2
            if offset(middle) == new { high = middle } else { low = middle }
        }
        return high
    }
}
