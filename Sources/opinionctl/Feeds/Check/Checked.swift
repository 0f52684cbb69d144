import OpinionCore
import TextMatching

/// A feed that was looked at, and what is to be said of it.
struct Checked: Sendable {
    let result: FeedCheck.Result
    let items: [CheckedItem]
    let doubts: DateDoubts
    /// The clock of the feed.
    let zone: LocalZone

    /// - Parameter book: nil when no rules were given.
    init(_ result: FeedCheck.Result, book: RuleBook?, zone: LocalZone) {
        self.result = result
        self.zone = zone
        doubts = DateDoubts(result.feed, now: Environment.now, zone: zone)
        items = CheckedItem.items(of: result, book: book, doubts: doubts)
    }
}
