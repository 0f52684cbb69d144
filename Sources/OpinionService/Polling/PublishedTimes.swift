import FeedParsing
import OpinionCore

/// When the items of one answer were published, as far as their dates can be believed.
///
/// A date that means "none" (1970) must not make news old, and a time of day that is a zone off, or midnight for want of a
/// better, must not start a clock.
struct PublishedTimes {
    /// For each item; nil for none.
    let times: [PublishedTime?]

    init(_ items: [ParsedItem], now: Instant, zone: LocalZone) {
        let dates = items.map(\.date)
        let offset = Int(zone.offset(at: now).seconds)
        let verdict = DateTrust.judge(dates.compactMap { $0 }, now: now.milliseconds, zoneSeconds: offset)
        var doubts = verdict.doubts.makeIterator()
        times = dates.map { date in date.flatMap { Self.time($0, doubts.next() ?? []) } }
    }

    private static func time(_ date: FeedDate, _ doubts: DateTrust.Doubts) -> PublishedTime? {
        guard doubts.isDisjoint(with: [.placeholder, .ancient]) else { return nil }
        let isDateOnly = !doubts.isDisjoint(with: [.dayOnly, .midnight, .wrongZone])
        return PublishedTime(at: Instant(milliseconds: date.milliseconds), isDateOnly: isDateOnly)
    }
}
