/// A feed that answers and brings nothing new for longer than it ever did: calm, or a site that moved on without a word.
package enum FeedSilence {
    /// However lively the feed.
    static let least = TimeSpan.hours(12)
    /// Longer than its longest pause by so much.
    private static let factor = 2.5
    /// Whoever pauses for a day keeps weekends and holidays.
    private static let resting = TimeSpan.hours(24)

    /// Since when there was nothing new, where that is longer than the feed may be silent; nil while it fails, and for a
    /// feed that was never read. Silent is what was looked at: the time counts up to the last answer.
    package static func since(_ feed: Feed, _ state: FeedState, now: Instant, zone: LocalZone) -> Instant? {
        guard state.fault == nil, let last = state.lastNew ?? state.firstSuccess,
            let heard = state.lastSuccess.map({ min($0, now) }),
            let limit = limit(feed, state, last, now: heard, zone: zone), heard - last > limit
        else { return nil }
        return last
    }

    /// How long it may be silent by its habits, or as it is configured; nil: for ever.
    package static func patience(_ feed: Feed, _ state: FeedState) -> TimeSpan? {
        switch feed.silence {
        case .after(let limit): limit
        case .never: nil
        case .learnt: max(least, (state.habits.lull ?? FeedHabits.firstLull).scaled(by: factor))
        }
    }

    private static func limit(
        _ feed: Feed,
        _ state: FeedState,
        _ last: Instant,
        now: Instant,
        zone: LocalZone
    ) -> TimeSpan? {
        guard let patience = patience(feed, state) else { return nil }
        let isResting = feed.silence == .learnt && (state.habits.lull ?? FeedHabits.firstLull) >= resting
        // Who is silent for longer than that is not on holiday.
        guard isResting, now - last > patience, now - last < patience + .days(30) else { return patience }
        return patience + .days(daysOff(from: last, to: now, zone: zone))
    }

    private static func daysOff(from last: Instant, to now: Instant, zone: LocalZone) -> Int {
        let (first, end) = (CivilDate(last, zone: zone), CivilDate(now, zone: zone))
        return (first.number..<max(first.number, end.number)).count {
            !zone.workdays.isWorked(CivilDate(number: $0))
        }
    }

    /// Why that is told, in words.
    package static func cause(_ feed: Feed, _ state: FeedState) -> Phrase {
        let usual = (state.habits.lull ?? FeedHabits.firstLull)
        guard feed.silence == .learnt else {
            return Phrase(
                "讀得到，但一直沒有新內容（設定的上限是 \(span(patience(feed, state)).traditional)）",
                "读得到，但一直没有新内容（设定的上限是 \(span(patience(feed, state)).simplified)）",
                "it answers and brings nothing new (the limit that is set: \(span(patience(feed, state)).english))"
            )
        }
        return Phrase(
            "讀得到，但一直沒有新內容（平常最久隔 \(span(usual).traditional)）",
            "读得到，但一直没有新内容（平常最久隔 \(span(usual).simplified)）",
            "it answers and brings nothing new (its longest pause is usually \(span(usual).english))"
        )
    }

    private static func span(_ span: TimeSpan?) -> Phrase {
        let span = span ?? .zero
        return Phrase(span.spoken(.traditional), span.spoken(.simplified), span.spoken(.english))
    }
}
