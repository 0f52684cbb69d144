import OpinionCore
import TextMatching

/// A feed that was looked at, and what is to be said of it.
struct Checked: Sendable {
    let result: FeedCheck.Result
    let stages: [CheckStage]
    let items: [CheckedItem]
    let doubts: DateDoubts
    /// nil without a date.
    let rhythm: PublishingRhythm?
    /// The clock of the feed.
    let zone: LocalZone

    /// - Parameter book: nil when no rules were given.
    init(_ result: FeedCheck.Result, book: RuleBook?, zone: LocalZone, now: Instant, language: Language) {
        self.result = result
        self.zone = zone
        stages = CheckStages(result: result, now: now, language: language).all
        doubts = DateDoubts(result.feed, now: now, zone: zone)
        items = CheckedItem.items(of: result, book: book, doubts: doubts)
        rhythm = PublishingRhythm(items, now: now)
    }
}
