/// How far dates can be believed: a judgement from the dates of one feed and the time at which they were read.
package enum DateTrust {
    /// What speaks against a date.
    package struct Doubts: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// More than ten minutes ahead of now.
        package static let future = Doubts(rawValue: 1)
        /// Before 1995: there were no feeds.
        package static let ancient = Doubts(rawValue: 2)
        /// A value that means "none": 1970-01-01, 0001-01-01, 1900-01-01 and their like.
        package static let placeholder = Doubts(rawValue: 4)
        /// The feed's dates are ahead by the offset of the bureau's zone: local time was written as UTC.
        package static let wrongZone = Doubts(rawValue: 8)
        /// Exactly midnight: the time of day was not known.
        package static let midnight = Doubts(rawValue: 16)
        /// Only the day is known.
        package static let dayOnly = Doubts(rawValue: 32)

        /// Their names, for reports.
        package var names: [String] {
            let all: [(Doubts, String)] = [
                (.future, "future"), (.ancient, "ancient"), (.placeholder, "placeholder"), (.wrongZone, "wrong_zone"),
                (.midnight, "midnight"), (.dayOnly, "day_only"),
            ]
            return all.filter { contains($0.0) }.map(\.1)
        }
    }

    /// The verdict on the dates of one feed.
    package struct Verdict: Sendable, Hashable {
        /// For each date as given.
        package let doubts: [Doubts]
        /// Seconds by which dates with `wrongZone` are ahead; subtract them to get the likely instant. Nil when none are.
        package let suspectedShift: Int?
    }

    /// Ahead of now, in seconds, by as much as clocks differ.
    package static let tolerance: Int64 = 600

    /// Judges the dates of one feed. `now` is in milliseconds since 1970; `zoneSeconds` is the offset of the clock that
    /// people there live by, in seconds east of UTC: dates ahead by just that much were written by it.
    ///
    /// A wrong zone is suspected when dates with a time, all stating the same zone (not that clock's), include some ahead of
    /// now, none by more than the offset, and either several are ahead or no date is in the past: what will happen
    /// tomorrow is rarely reported in bulk. Dates that are behind cannot be told from old ones.
    package static func judge(_ dates: [FeedDate], now: Int64, zoneSeconds: Int) -> Verdict {
        let shift = shift(dates, now: now, zoneSeconds: zoneSeconds)
        let isMidnightFeed = dates.count >= 3 && dates.allSatisfy { isMidnight($0, zoneSeconds: 0) }
        let doubts = dates.map { date in
            var doubts = judge(date, now: now, zoneSeconds: zoneSeconds)
            if let shift, isCandidate(date, zoneSeconds: shift.seconds), date.zoneSeconds == shift.stated {
                doubts.insert(.wrongZone)
            }
            if isMidnightFeed, date.precision != .day { doubts.insert(.midnight) }
            return doubts
        }
        return Verdict(doubts: doubts, suspectedShift: shift?.seconds)
    }

    /// Judges one date by itself.
    package static func judge(_ date: FeedDate, now: Int64, zoneSeconds: Int) -> Doubts {
        var doubts: Doubts = []
        if date.milliseconds > now + tolerance * 1000 { doubts.insert(.future) }
        if date.milliseconds < firstFeeds { doubts.insert(.ancient) }
        if isPlaceholder(date) { doubts.insert(.placeholder) }
        if date.precision == .day {
            doubts.insert(.dayOnly)
        } else if isMidnight(date, zoneSeconds: Int(date.zoneSeconds)) || isMidnight(date, zoneSeconds: zoneSeconds) {
            doubts.insert(.midnight)
        }
        return doubts
    }
}

extension DateTrust {
    /// 1995-01-01T00:00:00Z.
    private static let firstFeeds: Int64 = 788_918_400_000

    /// Days since 1970-01-01 that stand for "no date": 0001-01-01, 1601-01-01, 1899-12-30, 1900-01-01, 1970-01-01 and
    /// 1980-01-01, each in any zone.
    private static let placeholders = [-719_162, -134_774, -25_569, -25_567, 0, 3652]

    private static func isPlaceholder(_ date: FeedDate) -> Bool {
        let local = date.milliseconds + Int64(date.zoneSeconds) * 1000
        let isNearEpoch = abs(date.milliseconds) <= 14 * 3_600_000
        return isNearEpoch || placeholders.contains { Int64($0) * 86_400_000 == local }
    }

    private static func isMidnight(_ date: FeedDate, zoneSeconds: Int) -> Bool {
        (date.milliseconds + Int64(zoneSeconds) * 1000) % 86_400_000 == 0
    }

    private static func isCandidate(_ date: FeedDate, zoneSeconds: Int) -> Bool {
        date.precision != .day && Int(date.zoneSeconds) != zoneSeconds
    }

    /// The shift and the stated offset of the dates it applies to.
    private static func shift(_ dates: [FeedDate], now: Int64, zoneSeconds: Int) -> (seconds: Int, stated: Int32)? {
        let timed = dates.filter { isCandidate($0, zoneSeconds: zoneSeconds) }
        guard zoneSeconds > 0, let newest = timed.max() else { return nil }
        let same = timed.filter { $0.zoneSeconds == newest.zoneSeconds }
        let shift = Int64(zoneSeconds) - Int64(newest.zoneSeconds)
        let ahead = same.filter { $0.milliseconds > now + tolerance * 1000 }
        guard shift > 0, !ahead.isEmpty, newest.milliseconds <= now + (shift + tolerance) * 1000,
            ahead.count > 1 || ahead.count == same.count
        else { return nil }
        return (Int(shift), newest.zoneSeconds)
    }
}
