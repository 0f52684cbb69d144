import FeedParsing
import OpinionCore

/// A date of an item as finely as the feed gave it.
enum DateText {
    static let undated = Phrase("無日期", "无日期", "no date")

    static func text(_ date: FeedDate, _ moment: Moment) -> String {
        let instant = Instant(milliseconds: date.milliseconds)
        guard date.precision == .day else { return moment.time(instant) }
        // A day is the day of the zone it was written in.
        let zone = ZoneOffset(seconds: Int(date.zoneSeconds)).local
        return zone.civil(instant).date
    }
}
