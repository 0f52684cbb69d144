import FeedParsing
import OpinionCore
import TextMatching

/// An item of a checked feed, with the rules that would hold for it.
struct CheckedItem: Sendable {
    let item: ParsedItem
    let matches: [Match]

    /// - Parameter book: nil when no rules were given.
    static func items(of result: FeedCheck.Result, book: RuleBook?) -> [CheckedItem] {
        let feed = result.target.feed
        return (result.feed?.items ?? []).map { item in
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
            return CheckedItem(item: item, matches: book?.matches(document, isLocal: feed?.isLocal ?? false) ?? [])
        }
    }
}
