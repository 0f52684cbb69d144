import FeedParsing
import OpinionCore

/// A date of an item as finely as the feed gave it.
enum DateText {
    static let undated = Phrase("無日期", "无日期", "no date")

    static func text(_ date: FeedDate, _ moment: Moment) -> String {
        let instant = Instant(milliseconds: date.milliseconds)
        return date.precision == .day ? moment.zone.civil(instant).date : moment.time(instant)
    }
}
