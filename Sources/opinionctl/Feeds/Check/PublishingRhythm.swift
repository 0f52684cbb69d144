import FeedParsing
import OpinionCore

/// How often a feed publishes, and the interval that it would get without `every`.
struct PublishingRhythm: Sendable, Equatable {
    /// The newest date that is believed; not in the future.
    let newest: Instant
    /// Half of the pauses between items are shorter; nil for fewer than three times of day.
    let medianGap: TimeSpan?
    /// What polling would settle at; nil with the gap.
    let learnt: TimeSpan?

    /// The last so long are gone through.
    private static let window = TimeSpan.days(7)

    /// nil without a date that can be believed.
    init?(_ items: [CheckedItem], now: Instant) {
        let dates = items.filter { $0.doubts.isDisjoint(with: [.placeholder, .ancient, .future, .wrongZone]) }
            .compactMap { item in item.item.date.map { (item, $0) } }.filter { $0.1.milliseconds <= now.milliseconds }
        guard let last = dates.map(\.1.milliseconds).max() else { return nil }
        newest = Instant(milliseconds: last)
        // A day tells nothing of the pauses within it.
        let timed = dates.filter { $0.1.precision != .day && !$0.0.doubts.contains(.midnight) }
        let times = Set(timed.map(\.1.milliseconds)).sorted()
        let gaps = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
        medianGap = gaps.count >= 2 ? TimeSpan(milliseconds: gaps[gaps.count / 2]) : nil
        learnt = gaps.count >= 2 ? Self.learnt(times, total: items.count) : nil
    }

    /// The median of the intervals that polling would have gone through while these items appeared.
    private static func learnt(_ times: [Int64], total: Int) -> TimeSpan? {
        guard let last = times.last, let first = times.first else { return nil }
        var (looked, next) = (max(first, last - window.milliseconds), 0)
        var interval = FeedRhythm.first
        var intervals: [TimeSpan] = []
        while looked < last {
            looked += interval.milliseconds
            let before = next
            while next < times.count, times[next] <= looked { next += 1 }
            interval = FeedRhythm.after(interval, new: next - before, of: total)
            intervals.append(interval)
        }
        return intervals.sorted()[intervals.count / 2]
    }

    func text(_ moment: Moment) -> String {
        let language = moment.language
        let head = Phrase("最新 ", "最新 ", "newest ")[language] + moment.time(newest)
        guard let medianGap, let learnt else { return head }
        let gap = medianGap.spoken(language)
        let every = learnt.spoken(language)
        let rest = Phrase(
            "約 \(gap)一條；不寫 every 會學得約 \(every)",
            "约 \(gap)一条；不写 every 会学得约 \(every)",
            "one every \(gap); without every: about \(every) would be learnt"
        )
        return head + " · " + rest[language]
    }
}
