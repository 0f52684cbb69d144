import FeedParsing
import OpinionCore
import TextMatching

/// An item of a checked feed, with the rules that would hold for it.
struct CheckedItem: Sendable {
    let item: ParsedItem
    let matches: [Match]
    /// What speaks against its date.
    let doubts: DateTrust.Doubts

    /// - Parameter book: nil when no rules were given.
    static func items(of result: FeedCheck.Result, book: RuleBook?, doubts: DateDoubts) -> [CheckedItem] {
        let feed = result.target.feed
        return zip(result.feed?.items ?? [], doubts.items).map { item, doubts in
            let document = Document(
                title: item.title ?? "",
                summary: item.summary ?? "",
                contentText: item.contentText ?? "",
                outlet: feed?.outlet ?? "",
                tier: feed?.tier ?? "",
                feed: feed?.id ?? "",
                author: item.authors.compactMap(\.name).joined(separator: " "),
                tags: item.tags
            )
            let matches = book?.matches(document, isLocal: feed?.isLocal ?? false) ?? []
            return CheckedItem(item: item, matches: matches, doubts: doubts)
        }
    }
}
